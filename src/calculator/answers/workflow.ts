import { type Estimate, estimate, explainEstimate, type Step, type WorkingLine } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import type { Inputs } from '../inputs.ts';
import { type Faults, faultsOf, stepReaders } from '../validate.ts';
import type { Checked } from './account.ts';

/** The answer to "What will my workflow cost?". */
export type WorkflowAnswer = { cost: Estimate; workflows: string[]; ownFigures: boolean[]; working: WorkingLine[] };

/** Answers what the steps ask, or tells what is wrong in them. */
export function answerWorkflow(inputs: Inputs, catalog: CalculatorCatalog): Checked<WorkflowAnswer> {
  const read = inputs.steps.map((step) => ({ step, read: stepReaders(step, catalog) }));
  const faults: Faults = Object.assign({}, ...read.map((entry) => faultsOf(`step-${entry.step.key}-`, entry.read)));
  if (Object.keys(faults).length > 0) return { faults };
  const steps = read.map(
    ({ step, read: fields }): Step => ({
      workflow: step.workflow,
      quality: fields.quality.value,
      resolution: fields.resolution.value,
      length: fields.length.value,
      runs: fields.runs.value ?? 0,
      creditsPerRun: fields.own.value,
    }),
  );
  const answer: WorkflowAnswer = {
    cost: estimate(steps, catalog.rates),
    workflows: steps.map((step) => catalog.rates.workflows.find((entry) => entry.id === step.workflow)?.name ?? step.workflow),
    ownFigures: steps.map((step) => step.creditsPerRun !== undefined),
    working: steps.length > 0 ? explainEstimate(steps, catalog.rates) : [],
  };
  return { answer, faults };
}
