import { coverage } from './compare.ts';
import { type Credits, checkCount } from './credits.ts';
import type { Estimate } from './estimate.ts';

/**
 * Whether credits are enough for an estimate. 'yes': the high cost fits. 'maybe': only the low one does. 'probably-not': not even the low
 * one, on illustrative rates. 'no': the same where the cost is sure.
 */
export type Answer = 'yes' | 'maybe' | 'probably-not' | 'no';

/**
 * `fits`: how many of the things the credits are enough for, at the high and at the low cost; `most` is undefined where the low cost is
 * nothing, and `fits` where both are: credits then set no limit.
 */
export type Verdict = { answer: Answer; fits: { fewest: number; most: number | undefined } | undefined };

/** Whether a cost is sure: all of its rates are published, or are the reader's own figures. */
export const isSure = ({ because }: Pick<Estimate, 'because'>): boolean => !because.includes('estimate.illustrative-rates');

/** Worst first. */
const RANKS: Record<Answer, number> = { no: 0, 'probably-not': 0, maybe: 1, yes: 2 };

/** Whether one answer is better for the customer than another. */
export const isBetter = (answer: Answer, than: Answer): boolean => RANKS[answer] > RANKS[than];

/**
 * Whether `credits` are enough for an estimate of `count` things that cost alike, and how many of them they are enough for.
 * Errors: 'bad-credits', 'bad-count'.
 */
export function verdict(cost: Pick<Estimate, 'low' | 'high'>, credits: Credits, sure: boolean, count = 1): Verdict {
  checkCount(count);
  const answers = { yes: 'yes', depends: 'maybe', no: sure ? 'no' : 'probably-not' } as const;
  const answer = answers[coverage(cost, credits).covers];
  // In whole numbers of any size: a product of the two may be larger than a double holds exactly.
  const fitting = (total: Credits) => Number((BigInt(credits) * BigInt(count)) / BigInt(total));
  const fits = cost.high === 0 ? undefined : { fewest: fitting(cost.high), most: cost.low === 0 ? undefined : fitting(cost.low) };
  return { answer, fits };
}
