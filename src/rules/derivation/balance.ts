import { ADD_ON_MONTHS } from '../add-ons.ts';
import { type Balance, balance } from '../balance.ts';
import type { Credits } from '../credits.ts';
import type { IsoDate } from '../dates.ts';
import { type BalanceInput, endOfIncluded, type Holdings, holdings, INCLUDED, lotsOf } from '../holdings.ts';
import type { BillingPeriod } from '../periods.ts';
import { isUsable, poolOf } from '../pool.ts';
import type { Plan } from '../schemas/plans.ts';
import type { RuleId } from '../schemas/rules.ts';
import { asOfLine, endLines, type PackLine, type PeriodLine, packLines, periodLines } from './dates.ts';
import { type Ground, type Line, withGrounds } from './line.ts';

export type GrantLine =
  | Line<'granted', { plan: string; credits: Credits; recurs: Plan['recurs'] }>
  | Line<'granted-each-period', { credits: Credits; date: IsoDate }>
  | Line<'included-until' | 'included-subscription-end', { expiresOn: IsoDate; lastUsableOn: IsoDate }>;

export type BalanceLine =
  | GrantLine
  | PeriodLine
  | PackLine
  | Line<'pack-not-usable', { pack: string; state: 'expired' | 'not-bought-yet' }>
  | Line<'used', { credits: Credits }>
  | Line<'used-today', { credits: Credits; asOf: IsoDate }>
  | Line<'use-order', { lots: string[] }>
  | Line<'taken', { lot: string; held: Credits; taken: Credits; left: Credits }>
  | Line<'unmet', { credits: Credits }>
  | Line<'add-on-left', { left: Credits[]; credits: Credits }>
  | Line<'total', { included: Credits; addOn: Credits; total: Credits }>;

/** What the plan grants. It is the only line while nothing else is known. The reader enters the figure of a negotiated plan. */
export function explainGrant(plan: Plan, credits: Credits): BalanceLine[] {
  const line: BalanceLine = { step: 'granted', rule: plan.rule, plan: plan.id, credits, recurs: plan.recurs };
  return [plan.recurs === 'negotiated' ? { ...line, yours: true } : line];
}

const grantingRule = ({ recurs }: Plan): RuleId => (recurs === 'negotiated' ? 'included.custom-per-period' : 'included.refresh');

/** What the grant of a plan rests on: its figure, and the refresh if the plan has periods. */
const grantGrounds = (plan: Plan, { period }: Balance): Ground[] => [
  plan.recurs === 'negotiated' ? { rule: plan.rule, yours: true } : { rule: plan.rule },
  ...(period ? [{ rule: grantingRule(plan) }] : []),
];

/** What the add-on balance of an account rests on: the packs as entered, and that some have expired or are not bought yet. */
function packGrounds({ addOn: { packs } }: Balance): Ground[] {
  if (packs.length === 0) return [];
  const over = packs.some(({ state }) => state !== 'usable') ? [{ rule: 'add-on.expiry-day' }] : [];
  return [{ rule: 'add-on.separate', yours: true }, ...over];
}

const usesPacks = (found: Balance, used: Credits): boolean => used > 0 && found.addOn.packs.some((pack) => pack.state === 'usable');

function totalGrounds(plan: Plan, found: Balance, used: Credits): Ground[] {
  const taken: Ground[] = used > 0 ? [{ rule: 'figures.yours', yours: true }] : [];
  if (usesPacks(found, used)) taken.push({ rule: 'balance.used-as-of-today' });
  return [...grantGrounds(plan, found), ...taken, ...packGrounds(found)];
}

/**
 * What the usable credits of an account rest on. If its billing day is not known, they are counted as in `creditsAtHand`.
 * Errors: those of `balance`.
 */
export function groundsAtHand(plan: Plan, input: BalanceInput): Ground[] {
  const found = balance(input.anchor === undefined ? { ...plan, recurs: 'once' } : plan, input);
  return totalGrounds(plan, found, input.usedThisPeriod);
}

/** From the grant at the period's start to the last day of these credits. */
function includedLines(plan: Plan, { included }: Balance, period: BillingPeriod, subscriptionEndsOn: IsoDate | undefined): BalanceLine[] {
  const { because: reset, ...atReset } = endOfIncluded(plan, period, undefined);
  const { because, ...atEnd } = endOfIncluded(plan, period, subscriptionEndsOn);
  const lines: BalanceLine[] = [
    { step: 'granted-each-period', rule: grantingRule(plan), credits: included.granted, date: period.start },
    { step: 'included-until', rule: reset, ...atReset },
  ];
  if (because !== reset) lines.push({ step: 'included-subscription-end', rule: because, ...atEnd });
  return lines;
}

/** What was taken from each lot, in the order in which lots are used. */
function takenLines(found: Balance, held: Holdings, used: Credits, asOf: IsoDate): BalanceLine[] {
  const usable = poolOf(lotsOf(held)).filter(({ lot }) => isUsable(lot, asOf));
  const left = new Map([
    [INCLUDED, found.included.remaining],
    ...found.addOn.packs.map(({ id, remaining }): [string, Credits] => [id, remaining]),
  ]);
  const ordered = used > 0 && usable.length > 1;
  const lines: BalanceLine[] = ordered
    ? [{ step: 'use-order', rule: 'spend.soonest-expiry-first', lots: usable.map(({ lot }) => lot.id) }]
    : [];
  for (const { lot } of usable) {
    const remaining = left.get(lot.id) ?? 0;
    if (remaining === lot.credits) continue;
    const facts = { step: 'taken' as const, lot: lot.id, held: lot.credits, taken: lot.credits - remaining, left: remaining };
    lines.push(ordered ? { ...facts, rule: 'spend.soonest-expiry-first' } : { ...facts, rule: 'figures.yours', yours: true });
  }
  return lines;
}

function usageLines(found: Balance, held: Holdings, used: Credits, asOf: IsoDate): BalanceLine[] {
  const lines: BalanceLine[] = [];
  if (used > 0) lines.push({ step: 'used', rule: 'figures.yours', yours: true, credits: used });
  if (usesPacks(found, used)) {
    lines.push({ step: 'used-today', rule: 'balance.used-as-of-today', credits: used, asOf });
  }
  lines.push(...takenLines(found, held, used, asOf));
  if (found.unmet > 0) lines.push({ step: 'unmet', rule: 'figures.yours', yours: true, credits: found.unmet });
  return lines;
}

/** The derivation of `balance`, for the same arguments: from the plan to the total in the last line. Errors: those of `balance`. */
export function explainBalance(plan: Plan, input: BalanceInput): BalanceLine[] {
  const found = balance(plan, input);
  const { anchor, asOf, subscriptionEndsOn, addOns, addOnMonths = ADD_ON_MONTHS, usedThisPeriod } = input;
  const { included, addOn, period, total } = found;
  const lines: BalanceLine[] = explainGrant(plan, included.granted);
  if (period && anchor !== undefined) lines.push(...periodLines(anchor, asOf, period));
  // Without a period, the day matters only for the packs.
  else if (addOns.length > 0) lines.push(asOfLine(asOf));
  if (found.because.includes('schedule.subscription-end')) lines.push(...endLines(subscriptionEndsOn));
  if (period) lines.push(...includedLines(plan, found, period, subscriptionEndsOn));
  lines.push(...packLines(addOns, addOnMonths, subscriptionEndsOn));
  for (const { id, state } of addOn.packs) {
    if (state !== 'usable') lines.push({ step: 'pack-not-usable', rule: 'add-on.expiry-day', pack: id, state });
  }
  lines.push(...usageLines(found, holdings(plan, input), usedThisPeriod, asOf));
  // How much of each kind is left depends on the order of use.
  const byOrder: Ground[] = usesPacks(found, usedThisPeriod) ? [{ rule: 'spend.soonest-expiry-first' }] : [];
  if (addOn.packs.length > 0) {
    const left = addOn.packs.map((pack) => pack.remaining);
    lines.push({
      step: 'add-on-left',
      rule: 'add-on.separate',
      ...withGrounds([...byOrder, ...packGrounds(found)]),
      left,
      credits: addOn.remaining,
    });
  }
  const grounds = withGrounds([...byOrder, ...totalGrounds(plan, found, usedThisPeriod)]);
  return [...lines, { step: 'total', rule: 'credit.remaining', ...grounds, included: included.remaining, addOn: addOn.remaining, total }];
}
