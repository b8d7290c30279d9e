import { coverage } from './coverage.ts';
import { type Credits, checkCount } from './credits.ts';
import type { Estimate } from './estimate.ts';

/**
 * Whether credits are enough for an estimate. 'yes': the high cost fits. 'maybe': only the low cost fits. 'probably-not': neither fits,
 * at illustrative rates. 'no': neither fits, and the cost is sure.
 */
export type Answer = 'yes' | 'maybe' | 'probably-not' | 'no';

/**
 * `fits`: how many of the things the credits cover, at the high and at the low cost. `most` is undefined if the low cost is 0, and `fits`
 * is undefined if both costs are 0, because credits then set no limit.
 */
export type Verdict = { answer: Answer; fits: { fewest: number; most: number | undefined } | undefined };

/** True if a cost is sure: each of its rates is published or is the reader's own figure. */
export const isSure = ({ because }: Pick<Estimate, 'because'>): boolean => !because.includes('estimate.illustrative-rates');

/** Worst first. */
const RANKS: Record<Answer, number> = { no: 0, 'probably-not': 0, maybe: 1, yes: 2 };

/** True if one answer is better for the customer than another. */
export const isBetter = (answer: Answer, than: Answer): boolean => RANKS[answer] > RANKS[than];

/**
 * Tells whether `credits` are enough for an estimate of `count` things of equal cost, and how many of them the credits cover.
 * Errors: 'bad-credits', 'bad-count'.
 */
export function verdict(cost: Pick<Estimate, 'low' | 'high'>, credits: Credits, sure: boolean, count = 1): Verdict {
  checkCount(count);
  const answers = { yes: 'yes', depends: 'maybe', no: sure ? 'no' : 'probably-not' } as const;
  const answer = answers[coverage(cost, credits).covers];
  // BigInt, because the product may be larger than a double can hold exactly.
  const fitting = (total: Credits) => Number((BigInt(credits) * BigInt(count)) / BigInt(total));
  const fits = cost.high === 0 ? undefined : { fewest: fitting(cost.high), most: cost.low === 0 ? undefined : fitting(cost.low) };
  return { answer, fits };
}
