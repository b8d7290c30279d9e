import { type CreditRange, type Credits, checkCount, checkCredits } from './credits.ts';
import { type RateCardFactors, runCost, type Step } from './run-cost.ts';
import type { RuleId } from './schemas/rules.ts';

/** What one step uses, in whole credits: per run and for all its runs. `because`: the ids of the rules it rests on. */
export type EstimateLine = {
  workflow: string;
  runs: number;
  perRun: CreditRange;
  low: Credits;
  high: Credits;
  because: RuleId[];
};

/** `low` and `high` are the sums over the lines. `because`: every rule that a line rests on, each once. */
export type Estimate = { lines: EstimateLine[]; low: Credits; high: Credits; because: RuleId[] };

/** The rule that says where the card's rates come from. */
export const ratesRule = (card: Pick<RateCardFactors, 'status'>): RuleId =>
  card.status === 'published' ? 'estimate.published-rates' : 'estimate.illustrative-rates';

/**
 * Returns what a workflow uses, step by step.
 *
 * A run uses rate × length × the factors of quality and resolution, rounded up once to whole credits. A step uses that
 * times its runs. Rests on `estimate.illustrative-rates` (or `estimate.published-rates`, as the card's status says),
 * `estimate.round-up`, and `estimate.own-figure` for a step with a figure of its own.
 * Errors: 'unknown-workflow', 'unknown-quality', 'unknown-resolution', 'length-needed', 'bad-count', 'bad-credits'.
 */
export function estimate(steps: readonly Step[], rateCard: RateCardFactors): Estimate {
  const lines = steps.map((step): EstimateLine => {
    const { perRun, product } = runCost(step, rateCard);
    const runs = checkCount(step.runs);
    return {
      workflow: step.workflow,
      runs,
      perRun,
      low: checkCredits(perRun.low * runs),
      high: checkCredits(perRun.high * runs),
      because: product ? [ratesRule(rateCard), 'estimate.round-up'] : ['estimate.own-figure'],
    };
  });
  return {
    lines,
    low: checkCredits(lines.reduce((sum, line) => sum + line.low, 0)),
    high: checkCredits(lines.reduce((sum, line) => sum + line.high, 0)),
    because: [...new Set(lines.flatMap((line) => line.because))],
  };
}
