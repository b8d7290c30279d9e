import type { CreditRange, Credits } from '../credits.ts';
import { type Estimate, estimate, ratesRule } from '../estimate.ts';
import { type RateCardFactors, type RunProduct, runCost, type Step } from '../run-cost.ts';
import { type Ground, groundOf, type Line, withGrounds } from './line.ts';

export type CostLine =
  | Line<'own-figure', { index: number; credits: Credits }>
  | Line<'product', { index: number } & RunProduct>
  | Line<'rounded', { index: number; perRun: CreditRange }>
  | Line<'runs', { index: number; runs: number; perRun: CreditRange; low: Credits; high: Credits }>
  | Line<'cost', { parts: CreditRange[]; low: Credits; high: Credits }>;

function stepLines(step: Step, index: number, card: RateCardFactors): CostLine[] {
  const { perRun, product } = runCost(step, card);
  if (!product) return [{ step: 'own-figure', rule: 'estimate.own-figure', yours: true, index, credits: perRun.low }];
  return [
    { step: 'product', rule: ratesRule(card), index, ...product },
    { step: 'rounded', rule: 'estimate.round-up', index, perRun },
  ];
}

/** What one run rests on. A figure of the reader's own is as sure as the number of runs. */
const runGrounds = (step: Step, card: RateCardFactors): Ground[] =>
  runCost(step, card).product ? [{ rule: ratesRule(card) }, { rule: 'estimate.round-up' }] : [];

/**
 * The derivation of `estimate`, for the same arguments: one run and all runs of each step, and the total in the last line.
 * Errors: those of `estimate`.
 */
export function explainEstimate(steps: readonly Step[], card: RateCardFactors): CostLine[] {
  const found: Estimate = estimate(steps, card);
  const { lines, low, high } = found;
  return [
    ...lines.flatMap(({ runs, perRun, ...line }, index): CostLine[] => [
      ...stepLines(steps[index] as Step, index, card),
      {
        step: 'runs',
        ...{ rule: 'figures.yours', yours: true, ...withGrounds(runGrounds(steps[index] as Step, card)) },
        ...{ index, runs, perRun, low: line.low, high: line.high },
      },
    ]),
    { step: 'cost', ...groundOf(found), parts: lines.map((line) => ({ low: line.low, high: line.high })), low, high },
  ];
}
