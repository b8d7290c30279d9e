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

/** A field that the result still needs. An empty one is not a fault. */
export type Waiting = 'custom' | 'start' | 'today';

/** When a pack expires. This depends on the pack and on the end of the subscription alone. */
export type PackExpiry = { id: string } & AddOnExpiry;

/**
 * What the account has, and when it refreshes. `balance` and `schedule` are undefined while a field that they need is missing or wrong.
 */
export type AccountResult = {
  plan: Plan;
  granted: number | undefined;
  today: IsoDate | undefined;
  subscriptionEndsOn: IsoDate | undefined;
  waiting: Waiting[];
  packs: PackExpiry[];
  /** How many packs do not count yet, because their credits or their date is missing. */
  unfinishedPacks: number;
  balance: Balance | undefined;
  schedule: Schedule | undefined;
  anchor: IsoDate | undefined;
  /** The usable credits. Without a billing day: the credits of a whole period and of the packs, less what was used. */
  atHand: number | undefined;
  /** What the balance was calculated from. */
  input: BalanceInput | undefined;
  /** The account for a verdict, also without a start. Undefined while a figure or the day is missing, or a field is wrong. */
  asked: BalanceInput | undefined;
  /** What Billing shows. Undefined also while there is no balance to compare it with. */
  billing: number | undefined;
  /** What `packs` were calculated from. */
  addOns: AddOn[];
};

/** A result and the faults of the fields. Without a result, the faults are the reason. */
export type Checked<Result> = { result: Result; faults: Faults } | { result?: undefined; faults: Faults };

export const REFRESHES_SHOWN = 12;

const SCHEDULE_FIELDS = ['start', 'today', 'end'];

/** Turns the error of a rule into a fault of a field, unless that has one already. Throws any other error on. */
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
  // A field that the plan does not have is hidden. Its text is kept for another plan, and not read.
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

/** Returns what the plan fields lead to, as far as they are right, and the faults of the others. Without a plan there is no account. */
export function accountResult(inputs: Inputs, catalog: CalculatorCatalog): Checked<AccountResult> {
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
    // While the end of the subscription is wrong, the earlier of the two dates is unknown.
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
  // The subscription may have ended even if the billing day is unknown.
  const known = asOf !== undefined && waiting.every((entry) => entry === 'start') && Object.keys(faults).length === 0;
  const atHand = known ? attempt(faults, dateField, () => creditsAtHand(plan, input)) : undefined;
  const billing = counted ? optional(inputs.billing, readCredits) : undefined;
  if (billing?.fault) faults.billing = billing.fault;
  const result: AccountResult = {
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
    billing: billing?.value,
    addOns: addOns.filter(({ id }) => packs.some((pack) => pack.id === id)),
  };
  return { result, faults };
}
