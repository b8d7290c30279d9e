import { costOf, type Estimate, type Recipe, type RecipeValues, type Step, stepsOfWork, type Work } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { CREDITS, type Inputs, isOwnSteps, recipeOf, valuesOf } from '../inputs.ts';
import { type Faults, faultsOf, optional, readCredits, readNeed, recipeReaders, stepReaders } from '../validate.ts';
import type { Checked } from './account.ts';

/** What is to be made, as it was entered: `recipe` and `values` are what it is called by. */
export type Made = { work: Work; recipe: Recipe | undefined; values: RecipeValues };

/** The answer to "What will it cost?". `made` is undefined while nothing is to be made. */
export type WorkflowAnswer = {
  made: Made | undefined;
  cost: Estimate;
  workflows: string[];
};

/** What nothing costs. */
export const NO_COST: Estimate = { lines: [], low: 0, high: 0, because: [] };

/** The steps of the reader's own. Without any there is nothing to make. */
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
  if (each.value === undefined || !first) return { answer: { work, recipe, values }, faults };
  // What the app shows is for the whole thing, whatever steps it takes.
  const shown: Step = { workflow: first.workflow, runs: first.runs, creditsPerRun: each.value };
  return { answer: { work: { kind: 'steps', steps: [shown] }, recipe, values }, faults };
}

function readMade(inputs: Inputs, catalog: CalculatorCatalog): Checked<Made | 'nothing'> {
  const recipe = recipeOf(inputs, catalog);
  if (inputs.make === CREDITS) {
    const need = optional(inputs.need, readNeed);
    if (need.fault) return { faults: { need: need.fault } };
    if (need.value === undefined) return { answer: 'nothing', faults: {} };
    return { answer: { work: { kind: 'credits', credits: need.value }, recipe: undefined, values: {} }, faults: {} };
  }
  if (!recipe) return { answer: 'nothing', faults: {} };
  if (!isOwnSteps(recipe)) return readRecipe(inputs, recipe, catalog);
  const { steps, faults } = readSteps(inputs, catalog);
  if (Object.keys(faults).length > 0) return { faults };
  return { answer: steps.length > 0 ? { work: { kind: 'steps', steps }, recipe, values: {} } : 'nothing', faults };
}

/** Answers what is to be made, or tells what is wrong in it. */
export function answerWorkflow(inputs: Inputs, catalog: CalculatorCatalog): Checked<WorkflowAnswer> {
  const { answer: read, faults } = readMade(inputs, catalog);
  if (read === undefined) return { faults };
  const made = read === 'nothing' ? undefined : read;
  const steps = made ? stepsOfWork(made.work) : [];
  const answer: WorkflowAnswer = {
    made,
    cost: made ? costOf(made.work, catalog.rates) : NO_COST,
    workflows: steps.map((step) => catalog.rates.workflows.find((entry) => entry.id === step.workflow)?.name ?? step.workflow),
  };
  return { answer, faults };
}
