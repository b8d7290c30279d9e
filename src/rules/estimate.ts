import { type CreditRange, type Credits, checkCount, checkCredits } from './credits.ts';
import { RuleError } from './errors.ts';
import type { RateCard, RateChoice, Workflow } from './schemas/rates.ts';
import type { RuleId } from './schemas/rules.ts';

/**
 * One step of a planned workflow.
 * `length` is in the workflow's unit (seconds of output or minutes of source), whole, and needed where the unit is not a run.
 * `quality` and `resolution` count where the workflow varies with them. `creditsPerRun` replaces the rate card for this step.
 */
export type Step = {
  workflow: string;
  quality?: string | undefined;
  resolution?: string | undefined;
  length?: number | undefined;
  runs: number;
  creditsPerRun?: Credits | undefined;
};

/** What one step uses: whole credits a run and for all its runs. `because`: the ids of the rules it rests on. */
export type EstimateLine = {
  workflow: string;
  runs: number;
  perRun: CreditRange;
  low: Credits;
  high: Credits;
  because: RuleId[];
};

/** `low` and `high` are the sums of the lines'. `because`: every rule that a line rests on, each once. */
export type Estimate = { lines: EstimateLine[]; low: Credits; high: Credits; because: RuleId[] };

type RateCardFactors = Pick<RateCard, 'status' | 'workflows' | 'qualities' | 'resolutions'>;

const hundredths = (value: number) => BigInt(Math.round(value * 100));

/** Rates and factors have two decimals at most. As hundredths their product is exact, so 0.1 × 30 is 3 and never 4. */
function roundUpOnce(rate: number, length: number, factors: number[]): Credits {
  const product = factors.reduce((total, factor) => total * hundredths(factor), hundredths(rate) * BigInt(length));
  const scale = 100n ** BigInt(1 + factors.length);
  return checkCredits(Number((product + scale - 1n) / scale));
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

function perRun(step: Step, card: RateCardFactors): { cost: CreditRange; because: RuleId[] } {
  const workflow = card.workflows.find((entry) => entry.id === step.workflow);
  if (!workflow) throw new RuleError({ code: 'unknown-workflow', value: step.workflow });
  if (step.creditsPerRun !== undefined) {
    const own = checkCredits(step.creditsPerRun);
    return { cost: { low: own, high: own }, because: ['estimate.own-figure'] };
  }
  const length = lengthOf(step, workflow);
  const factors: number[] = [];
  if (workflow.factors.includes('quality')) factors.push(choose(card.qualities, step.quality, 'unknown-quality').factor);
  if (workflow.factors.includes('resolution')) factors.push(choose(card.resolutions, step.resolution, 'unknown-resolution').factor);
  return {
    cost: {
      low: roundUpOnce(workflow.credits.low, length, factors),
      high: roundUpOnce(workflow.credits.high, length, factors),
    },
    because: [card.status === 'published' ? 'estimate.published-rates' : 'estimate.illustrative-rates', 'estimate.round-up'],
  };
}

/**
 * What a workflow uses, step by step.
 *
 * A run uses rate × length × the factors of quality and resolution, rounded up once to whole credits; a step uses that
 * times its runs. Rests on `estimate.illustrative-rates` (or `estimate.published-rates`, as the card's status says),
 * `estimate.round-up`, and `estimate.own-figure` for a step with a figure of its own.
 * Errors: 'unknown-workflow', 'unknown-quality', 'unknown-resolution', 'length-needed', 'bad-count', 'bad-credits'.
 */
export function estimate(steps: readonly Step[], rateCard: RateCardFactors): Estimate {
  const lines = steps.map((step): EstimateLine => {
    const { cost, because } = perRun(step, rateCard);
    const runs = checkCount(step.runs);
    return {
      workflow: step.workflow,
      runs,
      perRun: cost,
      low: checkCredits(cost.low * runs),
      high: checkCredits(cost.high * runs),
      because,
    };
  });
  return {
    lines,
    low: checkCredits(lines.reduce((sum, line) => sum + line.low, 0)),
    high: checkCredits(lines.reduce((sum, line) => sum + line.high, 0)),
    because: [...new Set(lines.flatMap((line) => line.because))],
  };
}
