import { balance } from './balance.ts';
import { type Credits, checkCount } from './credits.ts';
import type { IsoDate } from './dates.ts';
import type { Estimate } from './estimate.ts';
import { type BalanceInput, endOfIncluded, type Holdings, holdings, INCLUDED } from './holdings.ts';
import { type BillingPeriod, refreshDates } from './periods.ts';
import { heldOn, type Lot, poolOf, takeFrom } from './pool.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';

/** A pack that is bought in a period, after the workflow has run, or on the first day of the next. */
export type PackGain = { pack: string; credits: Credits; purchasedOn: IsoDate };
/** A pack that expires within a period, with the credits that are lost then. */
export type PackLoss = { pack: string; credits: Credits; expiresOn: IsoDate };

/**
 * One billing period of a plan, seen ahead, with the workflow at its high cost.
 * `from`: the day on which the workflow runs: the period's start, or today in the current period.
 * `opening`: held on that day before it runs: what was `refreshed` then (nothing today) and what was there already, `brought`.
 * `used` and `short`: what the workflow took, and what was missing for it. `after`: held once it has run.
 * `after` and what is `bought` later in the period become `lapses` (included credits unused when it ends), `expiring` (packs that
 * are lost by then) and `carries` (add-on credits: what the next period brings along).
 */
export type YearPeriod = BillingPeriod & {
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
 * The current period and the ones that follow, at the high cost of the workflow. `firstShort`: the first that it does not cover;
 * `firstShortAtLow`: the same at the low cost. `endsOn`: the end of the subscription, where that ends the list.
 * A plan whose credits are granted once has no periods.
 */
export type Year =
  | { kind: 'never'; because: RuleId[] }
  | {
      kind: 'periods';
      periods: YearPeriod[];
      firstShort: YearPeriod | undefined;
      firstShortAtLow: YearPeriod | undefined;
      endsOn: IsoDate | undefined;
      because: RuleId[];
    };

/** The current period and `count` after it, as far as the subscription lasts. */
export function periodsAhead(anchor: IsoDate, current: BillingPeriod, count: number, endsOn: IsoDate | undefined): BillingPeriod[] {
  const starts = [current.start, ...refreshDates(anchor, current.start, count + 1)];
  return starts.slice(0, -1).flatMap((start, k) => {
    const end = starts[k + 1] as IsoDate;
    if (endsOn !== undefined && start >= endsOn) return [];
    return [{ index: current.index + k, start, end: endsOn !== undefined && endsOn < end ? endsOn : end }];
  });
}

const sumOf = (lots: readonly { credits: Credits }[]) => lots.reduce((sum, { credits }) => sum + credits, 0);

/** The periods with the workflow at one cost. */
function walk(ahead: readonly BillingPeriod[], plan: Plan, { granted, packs }: Holdings, input: BalanceInput, cost: Credits): YearPeriod[] {
  const { asOf, subscriptionEndsOn, usedThisPeriod } = input;
  const included = ahead.map(({ index, start, end }): Lot => {
    const { expiresOn } = endOfIncluded(plan, { end }, subscriptionEndsOn);
    return { id: `${INCLUDED}-${index}`, kind: 'included', credits: granted, grantedOn: start, expiresOn };
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
      .filter(({ pack, expiry }) => pack.purchasedOn <= period.end && expiry.expiresOn > from && expiry.expiresOn <= period.end)
      .map(({ pack, lot, expiry }) => ({ pack: pack.id, credits: left(lot), expiresOn: expiry.expiresOn }));
    const carries = after + sumOf(bought) - lapses - sumOf(expiring);
    const refreshed = k === 0 ? 0 : granted;
    const sums = { refreshed, brought: opening - refreshed, opening, used: opening - after, short, after };
    return { ...period, from, ...sums, bought, lapses, expiring, carries };
  });
}

/** The periods ahead with the workflow at one cost, from lots at hand: `whatIf` asks for each plan, with the same packs. */
export function lookAhead(plan: Plan, held: Holdings, input: BalanceInput, cost: Credits, count: number): YearPeriod[] {
  const { anchor, subscriptionEndsOn } = input;
  if (held.period === undefined || anchor === undefined) return [];
  return walk(periodsAhead(anchor, held.period, count, subscriptionEndsOn), plan, held, input, cost);
}

/** True for a period in which the workflow is not covered. */
export const isShort = ({ short }: YearPeriod): boolean => short > 0;

/**
 * The current billing period and the `count` next ones: what each starts with, what the planned workflow leaves, what lapses or
 * expires unused, and the first period in which it runs short.
 *
 * Rests on what `balance` rests on, on what the estimate rests on, and on the assumption `year.workflow-each-period`: the workflow
 * runs once in each period, on its first day, and in the current one today, after what was used already, at its high cost. With
 * packs, the order in which it uses credits is `spend.soonest-expiry-first`; an end of the list is `schedule.subscription-end`.
 * Errors: those of `balance`; 'bad-count'; 'date-out-of-range'.
 */
export function yearAhead(plan: Plan, input: BalanceInput, cost: Pick<Estimate, 'low' | 'high' | 'because'>, count: number): Year {
  checkCount(count);
  const held = holdings(plan, input);
  if (held.period === undefined) return { kind: 'never', because: [plan.rule] };
  const periods = lookAhead(plan, held, input, cost.high, count);
  const endsOn = periods.at(-1)?.end === input.subscriptionEndsOn ? input.subscriptionEndsOn : undefined;
  const because = balance(plan, input).because;
  if (cost.high > 0) because.push('year.workflow-each-period', ...cost.because);
  if (cost.high > 0 && input.addOns.length > 0) because.push('spend.soonest-expiry-first');
  if (endsOn !== undefined) because.push('schedule.subscription-end');
  return {
    kind: 'periods',
    periods,
    firstShort: periods.find(isShort),
    firstShortAtLow: lookAhead(plan, held, input, cost.low, count).find(isShort),
    endsOn,
    because: [...new Set(because)],
  };
}
