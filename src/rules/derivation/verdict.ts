import type { Credits } from '../credits.ts';
import type { Estimate } from '../estimate.ts';
import type { Answer, Verdict } from '../verdict.ts';
import { type Ground, groundOf, type Line, withGrounds } from './line.ts';

export type VerdictLine =
  | Line<'at-hand', { credits: Credits }>
  | Line<'takes', { count: number; low: Credits; high: Credits }>
  | Line<'enough-for', { credits: Credits; count: number; low: Credits; high: Credits; fewest: number; most: number | undefined }>
  | Line<'answer', { credits: Credits; low: Credits; high: Credits; answer: Answer }>;

/**
 * The derivation of a `verdict`: the credits at hand, what the things cost, how many things the credits cover, and the answer in the
 * last line. `count`: how many things the cost is for. `held`: what the credits at hand rest on.
 */
export function explainVerdict(
  cost: Pick<Estimate, 'low' | 'high' | 'because'>,
  { answer, fits, credits }: Verdict & { credits: Credits },
  count: number,
  held: Ground[] = [],
): VerdictLine[] {
  const ground = groundOf(cost, held);
  const { low, high } = cost;
  const lines: VerdictLine[] = [
    { step: 'at-hand', rule: 'credit.remaining', ...withGrounds(held), credits },
    { step: 'takes', ...groundOf(cost), count, low, high },
  ];
  if (fits) lines.push({ step: 'enough-for', ...ground, credits, count, low, high, ...fits });
  return [...lines, { step: 'answer', ...ground, credits, low, high, answer }];
}
