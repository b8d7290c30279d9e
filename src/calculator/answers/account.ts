import {
  type AddOn,
  type AddOnExpiry,
  addOnExpiry,
  type Balance,
  type BalanceInput,
  balance,
  creditsAtHand,
  grantedCredits,
  type IsoDate,
  type Plan,
  RuleError,
  type RuleFault,
  type Schedule,
  schedule,
} from '../../rules/index.ts';
import { type CalculatorCatalog, isCustom } from '../catalog.ts';
import { type Inputs, NO_PLAN, packId } from '../inputs.ts';
import { type Faults, faultsOf, optional, packReaders, readCredits, readDate } from '../validate.ts';

/** What the form still waits for before it can answer: not a fault. */
export type Waiting = 'custom' | 'start' | 'today';

/** When one pack is gone. It needs only the pack and the end of the subscription. */
export type PackExpiry = { id: string } & AddOnExpiry;

/**
 * The answer to "What do I get?" and "When do my credits refresh?".
 * `balance` and `schedule` come once nothing is waited for and no field that they read is wrong.
 */
export type AccountAnswer = {
  plan: Plan;
  granted: number | undefined;
  today: IsoDate | undefined;
  subscriptionEndsOn: IsoDate | undefined;
  waiting: Waiting[];
  packs: PackExpiry[];
  /** Packs that lack their credits or their date, and so do not count yet. */
  unfinishedPacks: number;
  balance: Balance | undefined;
  schedule: Schedule | undefined;
  anchor: IsoDate | undefined;
  /** The credits that can be used, as far as they are known: before the billing day is, those of a whole period, less what was used. */
  atHand: number | undefined;
  /** What the balance was calculated from. */
  input: BalanceInput | undefined;
  /** What a question about the account starts from: as far as it is entered, without a start too. Undefined while a figure or the day is missing, or a field is wrong. */
  asked: BalanceInput | undefined;
  /** What `packs` were calculated from. */
  addOns: AddOn[];
};

export type Checked<Answer> = { answer: Answer; faults: Faults } | { answer?: undefined; faults: Faults };

export const REFRESHES_SHOWN = 12;

const SCHEDULE_FIELDS = ['start', 'today', 'end'];

/** Adds the fault of a rule to a field's; the first fault of a field stays. What is no fault of a rule is thrown on. */
function attempt<Value>(faults: Faults, fieldOf: (fault: RuleFault) => string, calculate: () => Value): Value | undefined {
  try {
    return calculate();
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    faults[fieldOf(error.fault)] ??= error.fault;
    return undefined;
  }
}

const dateField = (fault: RuleFault) => (fault.code === 'subscription-ended' ? 'end' : 'start');

function readAccount(inputs: Inputs, plan: Plan) {
  // A field that the plan does not have is hidden: what was typed there for another plan is kept, and not read.
  const fields = {
    custom: optional(isCustom(plan) ? inputs.custom : '', readCredits),
    start: optional(plan.recurs === 'once' ? '' : inputs.start, readDate),
    today: optional(inputs.today, readDate),
    used: optional(inputs.used, readCredits),
    end: optional(inputs.end, readDate),
  };
  const packs = inputs.packs.map((pack) => ({ id: packId(pack.key), read: packReaders(pack) }));
  const faults: Faults = Object.assign(faultsOf('', fields), ...packs.map((pack) => faultsOf(`${pack.id}-`, pack.read)));
  const addOns = packs.flatMap(({ id, read: { credits, purchased } }): AddOn[] =>
    credits.value === undefined || purchased.value === undefined ? [] : [{ id, credits: credits.value, purchasedOn: purchased.value }],
  );
  const waiting: Waiting[] = [];
  if (isCustom(plan) && fields.custom.value === undefined) waiting.push('custom');
  if (plan.recurs !== 'once' && fields.start.value === undefined) waiting.push('start');
  if (fields.today.value === undefined) waiting.push('today');
  return { fields, addOns, faults, waiting, unfinishedPacks: packs.length - addOns.length };
}

/** Answers what the plan fields ask, as far as they are right, and tells what is wrong in the others. Without a plan there is no account. */
export function answerAccount(inputs: Inputs, catalog: CalculatorCatalog): Checked<AccountAnswer> {
  if (inputs.plan === NO_PLAN) return { faults: {} };
  const plan = catalog.plans.find((entry) => entry.id === inputs.plan);
  if (!plan) return { faults: { plan: { code: 'no-such-choice', value: inputs.plan } } };
  const { fields, addOns, faults, waiting, unfinishedPacks } = readAccount(inputs, plan);
  const subscriptionEndsOn = fields.end.value;
  const months = catalog.addOnMonths;

  const packs = addOns.flatMap(({ id, purchasedOn }): PackExpiry[] => {
    const expiry = attempt(
      faults,
      () => `${id}-purchased`,
      () => addOnExpiry({ purchasedOn, subscriptionEndsOn, months }),
    );
    // With a wrong end of the subscription no one knows which of the two dates comes first.
    return expiry && !fields.end.fault ? [{ id, ...expiry }] : [];
  });
  const asOf = fields.today.value;
  const dated = asOf !== undefined && !waiting.includes('start') && !SCHEDULE_FIELDS.some((field) => faults[field]);
  const dates = { anchor: fields.start.value, asOf: asOf ?? '', subscriptionEndsOn };
  const found = dated ? attempt(faults, dateField, () => schedule(plan, { ...dates, count: REFRESHES_SHOWN })) : undefined;
  const usedThisPeriod = fields.used.value ?? 0;
  const negotiatedCredits = fields.custom.value;
  const countable = dated && waiting.length === 0 && Object.keys(faults).length === 0;
  const input = { ...dates, usedThisPeriod, addOns, negotiatedCredits, addOnMonths: months };
  const counted = countable ? attempt(faults, dateField, () => balance(plan, input)) : undefined;
  // Before the billing day is known, an end may be over all the same.
  const known = asOf !== undefined && waiting.every((entry) => entry === 'start') && Object.keys(faults).length === 0;
  const atHand = known ? attempt(faults, dateField, () => creditsAtHand(plan, input)) : undefined;
  const answer: AccountAnswer = {
    plan,
    granted: waiting.includes('custom') ? undefined : grantedCredits(plan, negotiatedCredits),
    today: asOf,
    subscriptionEndsOn,
    waiting,
    packs,
    unfinishedPacks,
    balance: counted,
    schedule: found,
    anchor: fields.start.value,
    input: counted && input,
    asked: atHand === undefined ? undefined : input,
    atHand,
    addOns: addOns.filter(({ id }) => packs.some((pack) => pack.id === id)),
  };
  return { answer, faults };
}
