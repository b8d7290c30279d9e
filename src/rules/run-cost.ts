import { type CreditRange, type Credits, checkCount, checkCredits } from './credits.ts';
import { RuleError } from './errors.ts';
import type { RateCard, RateChoice, Workflow } from './schemas/rates.ts';

/**
 * One step of a planned workflow.
 * `length` is a whole number in the workflow's unit (seconds of output or minutes of source). It is required unless the unit is a run.
 * `quality` and `resolution` count if the workflow varies with them. `creditsPerRun` replaces the rate card for this step.
 */
export type Step = {
  workflow: string;
  quality?: string | undefined;
  resolution?: string | undefined;
  length?: number | undefined;
  runs: number;
  creditsPerRun?: Credits | undefined;
};

export type RateCardFactors = Pick<RateCard, 'status' | 'workflows' | 'qualities' | 'resolutions'>;

/** A choice that multiplies the rate. */
export type AppliedFactor = { kind: 'quality' | 'resolution'; id: string; factor: number };

/** How the rate card gives the cost of a run. `exact`: before rounding, in credits with up to six decimals. */
export type RunProduct = { unit: Workflow['unit']; rate: CreditRange; length: number; factors: AppliedFactor[]; exact: CreditRange };

/** What one run uses, in whole credits. `product` is undefined if the reader's own figure replaces the rate card. */
export type RunCost = { workflow: Workflow; perRun: CreditRange; product: RunProduct | undefined };

const hundredths = (value: number) => BigInt(Math.round(value * 100));

/** Rates and factors have at most two decimals. In hundredths their product is exact, so 0.1 × 30 is 3 and never 4. */
function multiply(rate: number, length: number, factors: readonly AppliedFactor[]): { exact: number; rounded: Credits } {
  const product = factors.reduce((total, { factor }) => total * hundredths(factor), hundredths(rate) * BigInt(length));
  const scale = 100n ** BigInt(1 + factors.length);
  return { exact: Number(product) / Number(scale), rounded: checkCredits(Number((product + scale - 1n) / scale)) };
}

function choose(choices: readonly RateChoice[], id: string | undefined, code: 'unknown-quality' | 'unknown-resolution'): RateChoice {
  const found = id === undefined ? choices.find((choice) => choice.factor === 1) : choices.find((choice) => choice.id === id);
  if (!found) throw new RuleError({ code, value: String(id) });
  return found;
}

function lengthOf(step: Step, workflow: Workflow): number {
  if (workflow.unit === 'run') return 1;
  if (step.length === undefined) throw new RuleError({ code: 'length-needed', workflow: workflow.id });
  return checkCount(step.length);
}

/** The cost of one run of a step. Errors: those of `estimate`. */
export function runCost(step: Step, card: RateCardFactors): RunCost {
  const workflow = card.workflows.find((entry) => entry.id === step.workflow);
  if (!workflow) throw new RuleError({ code: 'unknown-workflow', value: step.workflow });
  if (step.creditsPerRun !== undefined) {
    const own = checkCredits(step.creditsPerRun);
    return { workflow, perRun: { low: own, high: own }, product: undefined };
  }
  const length = lengthOf(step, workflow);
  const factors: AppliedFactor[] = [];
  const apply = (kind: AppliedFactor['kind'], { id, factor }: RateChoice) => factors.push({ kind, id, factor });
  if (workflow.factors.includes('quality')) apply('quality', choose(card.qualities, step.quality, 'unknown-quality'));
  if (workflow.factors.includes('resolution')) apply('resolution', choose(card.resolutions, step.resolution, 'unknown-resolution'));
  const low = multiply(workflow.credits.low, length, factors);
  const high = multiply(workflow.credits.high, length, factors);
  const exact = { low: low.exact, high: high.exact };
  const product = { unit: workflow.unit, rate: workflow.credits, length, factors, exact };
  return { workflow, perRun: { low: low.rounded, high: high.rounded }, product };
}
