import { type CreditRange, type Credits, checkCredits } from './credits.ts';
import type { Estimate } from './estimate.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';

/**
 * What an amount of credits does for an estimate.
 * `runs`: how often the whole workflow fits, at the high and at the low cost; undefined where that cost is nothing, so that
 * credits set no limit.
 * `left`: credits that one go leaves, at the high and at the low cost. `shortfall`: credits missing for one go, at the low and at
 * the high cost. `covers`: 'depends' when only the low cost fits.
 */
export type Coverage = {
  runs: { fewest: number; most: number | undefined } | undefined;
  left: CreditRange;
  shortfall: CreditRange;
  covers: 'yes' | 'depends' | 'no';
};

export type PlanCoverage = { plan: string; credits: Credits; recurs: Plan['recurs'] } & Coverage;

/** `smallest`: the id of the smallest plan whose period covers the high estimate; undefined when none of the plans does. */
export type Comparison = { plans: PlanCoverage[]; smallest: string | undefined; because: RuleId[] };

/** How far `credits` go for an estimate. Errors: 'bad-credits'. */
export function coverage(cost: Pick<Estimate, 'low' | 'high'>, credits: Credits): Coverage {
  checkCredits(credits);
  const runs =
    cost.high === 0
      ? undefined
      : { fewest: Math.floor(credits / cost.high), most: cost.low === 0 ? undefined : Math.floor(credits / cost.low) };
  return {
    runs,
    left: { low: Math.max(0, credits - cost.high), high: Math.max(0, credits - cost.low) },
    shortfall: { low: Math.max(0, cost.low - credits), high: Math.max(0, cost.high - credits) },
    covers: credits >= cost.high ? 'yes' : credits >= cost.low ? 'depends' : 'no',
  };
}

/**
 * What each plan's included credits do for an estimate, and the smallest plan whose billing period covers it.
 *
 * A negotiated plan takes part when its `credits` is given as a number. A plan whose credits are granted once has no
 * billing period: it is listed and never the smallest. Rests on `included.by-plan` and what the estimate rests on.
 */
export function compare(cost: Pick<Estimate, 'low' | 'high' | 'because'>, plans: readonly Plan[]): Comparison {
  const listed = plans.flatMap(({ id, credits, recurs }) =>
    credits === 'negotiated' ? [] : [{ plan: id, credits, recurs, ...coverage(cost, credits) }],
  );
  const covering = listed.filter((entry) => entry.recurs !== 'once' && entry.covers === 'yes').sort((a, b) => a.credits - b.credits);
  return { plans: listed, smallest: covering[0]?.plan, because: ['included.by-plan', ...cost.because] };
}
