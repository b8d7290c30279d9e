import { costOf, type Estimate, type Recipe, type RecipeValues, type Step, stepsOfWork, type Work } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { CREDITS, type Inputs, isOwnSteps, recipeOf, valuesOf } from '../inputs.ts';
import { type Faults, faultsOf, optional, readCredits, readNeed, recipeReaders, stepReaders } from '../validate.ts';
import type { Checked } from './account.ts';

/** The work as it was entered. `recipe` and `values` are for its name. */
export type Made = { work: Work; recipe: Recipe | undefined; values: RecipeValues };

/** What is to be made, and what it costs. `made` is undefined while nothing is to be made. */
export type WorkflowResult = {
  made: Made | undefined;
  cost: Estimate;
  workflows: string[];
};

export const NO_COST: Estimate = { lines: [], low: 0, high: 0, because: [] };

/** Reads the steps of the reader's own. */
function readSteps(inputs: Inputs, catalog: CalculatorCatalog): { steps: Step[]; faults: Faults } {
  const read = inputs.steps.map((step) => ({ step, read: stepReaders(step, catalog) }));
  const faults: Faults = Object.assign({}, ...read.map((entry) => faultsOf(`step-${entry.step.key}-`, entry.read)));
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
  return { steps, faults };
}

function readRecipe(inputs: Inputs, recipe: Recipe, catalog: CalculatorCatalog): Checked<Made> {
  const read = recipeReaders(recipe, valuesOf(inputs, recipe, catalog), catalog);
  const each = optional(inputs.each, readCredits);
  const faults = faultsOf('', { ...read, each });
  if (Object.keys(faults).length > 0) return { faults };
  const values = Object.fromEntries(Object.entries(read).map(([name, { value }]) => [name, value]));
  const work: Work = { kind: 'recipe', recipe, values };
  const [first] = stepsOfWork(work);
  if (each.value === undefined || !first) return { result: { work, recipe, values }, faults };
  // The figure that the app shows is for one whole thing, with all its steps.
  const shown: Step = { workflow: first.workflow, runs: first.runs, creditsPerRun: each.value };
  return { result: { work: { kind: 'steps', steps: [shown] }, recipe, values }, faults };
}

function readMade(inputs: Inputs, catalog: CalculatorCatalog): Checked<Made | 'nothing'> {
  const recipe = recipeOf(inputs, catalog);
  if (inputs.make === CREDITS) {
    const need = optional(inputs.need, readNeed);
    if (need.fault) return { faults: { need: need.fault } };
    if (need.value === undefined) return { result: 'nothing', faults: {} };
    return { result: { work: { kind: 'credits', credits: need.value }, recipe: undefined, values: {} }, faults: {} };
  }
  if (!recipe) return { result: 'nothing', faults: {} };
  if (!isOwnSteps(recipe)) return readRecipe(inputs, recipe, catalog);
  const { steps, faults } = readSteps(inputs, catalog);
  if (Object.keys(faults).length > 0) return { faults };
  return { result: steps.length > 0 ? { work: { kind: 'steps', steps }, recipe, values: {} } : 'nothing', faults };
}

/** Returns what is to be made and what it costs, or the faults of its fields. */
export function workflowResult(inputs: Inputs, catalog: CalculatorCatalog): Checked<WorkflowResult> {
  const { result: read, faults } = readMade(inputs, catalog);
  if (read === undefined) return { faults };
  const made = read === 'nothing' ? undefined : read;
  const steps = made ? stepsOfWork(made.work) : [];
  const result: WorkflowResult = {
    made,
    cost: made ? costOf(made.work, catalog.rates) : NO_COST,
    workflows: steps.map((step) => catalog.rates.workflows.find((entry) => entry.id === step.workflow)?.name ?? step.workflow),
  };
  return { result, faults };
}
