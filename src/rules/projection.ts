import { balance } from './balance.ts';
import { type Credits, checkCount } from './credits.ts';
import type { IsoDate } from './dates.ts';
import type { Estimate } from './estimate.ts';
import { type BalanceInput, endOfIncluded, type Holdings, holdings, INCLUDED } from './holdings.ts';
import { type BillingPeriod, refreshDates } from './periods.ts';
import { heldOn, type Lot, poolOf, takeFrom } from './pool.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';

/** A pack that is bought in a period after the workflow has run, or on the first day of the next period. */
export type PackGain = { pack: string; credits: Credits; purchasedOn: IsoDate };
/** A pack that expires within a period, with the credits that are then lost. */
export type PackLoss = { pack: string; credits: Credits; expiresOn: IsoDate };

/**
 * The projection of one billing period of a plan, with the workflow at its high cost.
 * `from`: the day on which the workflow runs: the period's start, or today in the current period.
 * `opening`: what is held on that day before the workflow runs: `refreshed` (granted on that day; nothing today) plus `brought` (already
 * there). `used` and `short`: what the workflow took, and what it lacked. `after`: what is held after it has run.
 * `after` plus what is `bought` later in the period becomes `lapses` (included credits unused at the end), `expiring` (packs lost by
 * then) and `carries` (add-on credits that go into the next period).
 */
export type ProjectedPeriod = BillingPeriod & {
  from: IsoDate;
  refreshed: Credits;
  brought: Credits;
  opening: Credits;
  used: Credits;
  short: Credits;
  after: Credits;
  bought: PackGain[];
  lapses: Credits;
  expiring: PackLoss[];
  carries: Credits;
};

/**
 * The current period and the next ones, at the high cost of the workflow. `firstShort`: the first period that does not cover it.
 * `firstShortAtLow`: the same at the low cost. `endsOn`: the end of the subscription, if that ends the list.
 * A plan whose credits are granted once has no periods.
 */
export type Projection =
  | { kind: 'never'; because: RuleId[] }
  | {
      kind: 'periods';
      periods: ProjectedPeriod[];
      firstShort: ProjectedPeriod | undefined;
      firstShortAtLow: ProjectedPeriod | undefined;
      endsOn: IsoDate | undefined;
      because: RuleId[];
    };

/** The current period and `count` after it, or fewer if the subscription ends before. */
export function periodsAhead(anchor: IsoDate, current: BillingPeriod, count: number, subscriptionEndsOn?: IsoDate): BillingPeriod[] {
  // "~" sorts after every date.
  const endsOn = subscriptionEndsOn ?? '~';
  const starts = [current.start, ...refreshDates(anchor, current.start, count + 1)];
  return starts.slice(0, -1).flatMap((start, k) => {
    const end = starts[k + 1] as IsoDate;
    const endsFirst = endsOn < end;
    return start < endsOn ? [{ index: current.index + k, start, end: endsFirst ? endsOn : end }] : [];
  });
}

const sumOf = (lots: readonly { credits: Credits }[]) => lots.reduce((sum, { credits }) => sum + credits, 0);

/** The periods with the workflow at one cost. */
function walk(
  ahead: readonly BillingPeriod[],
  plan: Plan,
  { granted, packs }: Holdings,
  input: BalanceInput,
  cost: Credits,
): ProjectedPeriod[] {
  const { asOf, subscriptionEndsOn, usedThisPeriod } = input;
  const included = ahead.map(({ start, end }): Lot => {
    const { expiresOn } = endOfIncluded(plan, { end }, subscriptionEndsOn);
    return { id: INCLUDED, kind: 'included', credits: granted, grantedOn: start, expiresOn };
  });
  const pool = poolOf([...included, ...packs.map(({ lot }) => lot)]);
  const left = (lot: Lot | undefined) => pool.find((entry) => entry.lot === lot)?.left ?? 0;
  takeFrom(pool, { on: asOf, credits: usedThisPeriod });
  return ahead.map((period, k) => {
    const from = k === 0 ? asOf : period.start;
    const opening = heldOn(pool, from);
    const short = takeFrom(pool, { on: from, credits: cost });
    const after = heldOn(pool, from);
    const lapses = left(included[k]);
    const bought = packs
      .filter(({ pack: { purchasedOn } }) => purchasedOn > from && purchasedOn <= period.end)
      .map(({ pack: { id, credits, purchasedOn } }) => ({ pack: id, credits, purchasedOn }));
    const expiring = packs
      .filter(({ expiry }) => expiry.expiresOn > from && expiry.expiresOn <= period.end)
      .map(({ pack, lot, expiry }) => ({ pack: pack.id, credits: left(lot), expiresOn: expiry.expiresOn }));
    const carries = after + sumOf(bought) - lapses - sumOf(expiring);
    const refreshed = k === 0 ? 0 : granted;
    const sums = { refreshed, brought: opening - refreshed, opening, used: opening - after, short, after };
    return { ...period, from, ...sums, bought, lapses, expiring, carries };
  });
}

/** The periods ahead with the workflow at one cost, from given lots. Undefined if the plan has no periods. */
export function projectPeriods(
  plan: Plan,
  held: Holdings,
  input: BalanceInput,
  cost: Credits,
  count: number,
): ProjectedPeriod[] | undefined {
  const { anchor, subscriptionEndsOn } = input;
  if (held.period === undefined || anchor === undefined) return undefined;
  return walk(periodsAhead(anchor, held.period, count, subscriptionEndsOn), plan, held, input, cost);
}

/** True if the period does not cover the workflow. */
export const isShort = ({ short }: ProjectedPeriod): boolean => short > 0;

/** The packs that expire with credits in these periods, soonest first. */
export const packsLost = (periods: readonly ProjectedPeriod[]): PackLoss[] =>
  periods
    .flatMap(({ expiring }) => expiring)
    .filter(({ credits }) => credits > 0)
    .toSorted((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1));

/**
 * The projection of the current billing period and the next `count`: what each starts with, what the planned workflow leaves, what
 * lapses or expires unused, and the first period in which the workflow runs short.
 *
 * Rests on what `balance` and the estimate rest on, and on the assumption `year.workflow-each-period`: the workflow runs once in each
 * period, on the first day, at its high cost. In the current period it runs today, after what was already used. With packs, also
 * on `spend.soonest-expiry-first`, the order of use; if the subscription ends the list, on `schedule.subscription-end`.
 * Errors: those of `balance`; 'bad-count'; 'date-out-of-range'.
 */
export function projection(plan: Plan, input: BalanceInput, cost: Pick<Estimate, 'low' | 'high' | 'because'>, count: number): Projection {
  checkCount(count);
  const held = holdings(plan, input);
  const periods = projectPeriods(plan, held, input, cost.high, count);
  if (!periods) return { kind: 'never', because: [plan.rule] };
  const endsOn = periods.at(-1)?.end === input.subscriptionEndsOn ? input.subscriptionEndsOn : undefined;
  const because = balance(plan, input).because;
  if (cost.high > 0) because.push('year.workflow-each-period', ...cost.because);
  if (cost.high > 0 && input.addOns.length > 0) because.push('spend.soonest-expiry-first');
  if (endsOn !== undefined) because.push('schedule.subscription-end');
  return {
    kind: 'periods',
    periods,
    firstShort: periods.find(isShort),
    firstShortAtLow: projectPeriods(plan, held, input, cost.low, count)?.find(isShort),
    endsOn,
    because: [...new Set(because)],
  };
}
