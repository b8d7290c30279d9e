import { type CreditRange, type Credits, checkCredits } from './credits.ts';
import type { Estimate } from './estimate.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';

/**
 * How far an amount of credits goes for an estimate.
 * `runs`: how often the whole workflow fits, at the high and at the low cost. Undefined if that cost is 0, because credits then set
 * no limit.
 * `left`: credits left after one run, at the high and at the low cost. `shortfall`: credits missing for one run, at the low and at
 * the high cost. `covers`: 'depends' if only the low cost fits.
 */
export type Coverage = {
  runs: { fewest: number; most: number | undefined } | undefined;
  left: CreditRange;
  shortfall: CreditRange;
  covers: 'yes' | 'depends' | 'no';
};

export type PlanCoverage = { plan: string; credits: Credits; recurs: Plan['recurs'] } & Coverage;

/** `smallest`: the id of the smallest plan whose period covers the high estimate. Undefined if no plan does. */
export type Comparison = { plans: PlanCoverage[]; smallest: string | undefined; because: RuleId[] };

/** Tells how far `credits` go for an estimate. Errors: 'bad-credits'. */
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
 * Tells how far each plan's included credits go for an estimate, and which is the smallest plan whose billing period covers it.
 *
 * A negotiated plan takes part if its `credits` is a number. A plan whose credits are granted once has no billing period: it is
 * listed but never the smallest. Rests on `included.by-plan` and what the estimate rests on.
 */
export function compare(cost: Pick<Estimate, 'low' | 'high' | 'because'>, plans: readonly Plan[]): Comparison {
  const listed = plans.flatMap(({ id, credits, recurs }) =>
    credits === 'negotiated' ? [] : [{ plan: id, credits, recurs, ...coverage(cost, credits) }],
  );
  const covering = listed.filter((entry) => entry.recurs !== 'once' && entry.covers === 'yes').sort((a, b) => a.credits - b.credits);
  return { plans: listed, smallest: covering[0]?.plan, because: ['included.by-plan', ...cost.because] };
}
