import { type Recipe, usualValue } from '../rules/index.ts';
import { type CalculatorCatalog, defaultPlan } from './catalog.ts';

/** A row of the form, as it was typed, right or wrong. `key` identifies the row while others are added and removed. */
export type PackInput = { key: number; credits: string; purchased: string };
export type StepInput = { key: number; workflow: string; quality: string; resolution: string; length: string; runs: string; own: string };

/** The plan of a customer who has none yet. */
export const NO_PLAN = 'none';
/** The choices beside the recipes: a number of credits, or nothing. */
export const CREDITS = 'credits';
export const NOTHING = 'nothing';

export type Inputs = {
  plan: string;
  custom: string;
  start: string;
  today: string;
  used: string;
  end: string;
  /** The credits that Billing shows. */
  billing: string;
  /** The id of a recipe, CREDITS or NOTHING. */
  make: string;
  /** What was entered for each recipe, by its id and the ids of its fields. A recipe that is not here has its usual values. */
  values: Record<string, Record<string, string>>;
  /** The credits that the app shows for one of the things that a recipe makes. */
  each: string;
  /** The number of credits that CREDITS stands for. */
  need: string;
  packs: PackInput[];
  steps: StepInput[];
};

export type PlainField = 'plan' | 'custom' | 'start' | 'today' | 'used' | 'end' | 'billing' | 'make' | 'each' | 'need';
export type PackField = 'credits' | 'purchased';
export type StepField = 'workflow' | 'quality' | 'resolution' | 'length' | 'runs' | 'own';

export type Change =
  | { type: 'load'; inputs: Inputs }
  | { type: 'set'; field: PlainField; value: string }
  | { type: 'set-value'; field: string; value: string }
  | { type: 'add-pack' }
  | { type: 'set-pack'; key: number; field: PackField; value: string }
  | { type: 'remove-pack'; key: number }
  | { type: 'add-step'; workflow: string }
  | { type: 'set-step'; key: number; field: StepField; value: string }
  | { type: 'remove-step'; key: number };

/** A form with nothing to make, on the plan that a link without a plan means. */
export function emptyInputs(catalog: CalculatorCatalog): Inputs {
  const plan = defaultPlan(catalog.plans).id;
  const account = { start: '', today: '', used: '', end: '', billing: '' };
  return { plan, custom: '', ...account, make: NOTHING, values: {}, each: '', need: '', packs: [], steps: [] };
}

/** The form that a new customer finds: no plan yet, and the first recipe with its usual values. */
export function firstInputs(catalog: CalculatorCatalog): Inputs {
  return { ...emptyInputs(catalog), plan: NO_PLAN, make: catalog.recipes[0]?.id ?? NOTHING };
}

/** The recipe that is to be made, if it is one. */
export const recipeOf = ({ make }: Pick<Inputs, 'make'>, { recipes }: Pick<CalculatorCatalog, 'recipes'>): Recipe | undefined =>
  recipes.find(({ id }) => id === make);

/** True for the recipe whose steps the reader chooses. */
export const isOwnSteps = (recipe: Recipe | undefined): boolean => recipe !== undefined && recipe.steps.length === 0;

/** The id of the recipe whose steps the reader chooses. */
export const ownStepsId = ({ recipes }: Pick<CalculatorCatalog, 'recipes'>): string => recipes.find(isOwnSteps)?.id ?? NOTHING;

/** True if the form asks for a number of credits: alone, or beside own steps. */
export const asksNeed = (inputs: Pick<Inputs, 'make'>, catalog: Pick<CalculatorCatalog, 'recipes'>): boolean =>
  inputs.make === CREDITS || isOwnSteps(recipeOf(inputs, catalog));

const baseOf = (choices: readonly { id: string; factor: number }[]) => choices.find((choice) => choice.factor === 1)?.id ?? '';

/** The usual values of a recipe, as texts of its fields. */
function usualValues(recipe: Recipe, { rates }: CalculatorCatalog): Record<string, string> {
  const usual = recipe.fields.map((field): [string, string] => {
    if (field.ask === 'quality') return [field.id, baseOf(rates.qualities)];
    if (field.ask === 'resolution') return [field.id, baseOf(rates.resolutions)];
    if (field.ask === 'yes-or-no') return [field.id, usualValue(field) ? 'yes' : 'no'];
    return [field.id, String(usualValue(field))];
  });
  return Object.fromEntries(usual);
}

/** What stands in the fields of a recipe. */
export const valuesOf = (inputs: Pick<Inputs, 'values'>, recipe: Recipe, catalog: CalculatorCatalog): Record<string, string> => ({
  ...usualValues(recipe, catalog),
  ...inputs.values[recipe.id],
});

/** The id by which the rules know a pack of the form. */
export const packId = (key: number): string => `pack-${key}`;

/** A key that no row has yet. */
export const nextKey = (rows: readonly { key: number }[]) => rows.reduce((highest, row) => Math.max(highest, row.key), -1) + 1;

/** A step of a workflow with the choices that the rate card counts from, its usual length and one run. */
export function newStep(catalog: CalculatorCatalog, workflow: string, key: number): StepInput {
  const usual = catalog.rates.workflows.find((entry) => entry.id === workflow);
  return {
    key,
    workflow,
    quality: baseOf(catalog.rates.qualities),
    resolution: baseOf(catalog.rates.resolutions),
    length: String(usual?.usualLength ?? 1),
    runs: '1',
    own: '',
  };
}

const setRow = <Row extends { key: number }>(rows: readonly Row[], key: number, values: Partial<Row>): Row[] =>
  rows.map((row) => (row.key === key ? { ...row, ...values } : row));

/** Returns the form after a change. Another workflow sets its usual length, and another recipe clears the app's figure; the rest stays. */
export function changed(inputs: Inputs, change: Change, catalog: CalculatorCatalog): Inputs {
  switch (change.type) {
    case 'load':
      return change.inputs;
    case 'set': {
      // The app's figure for one video is not that for one recording.
      const other = change.field === 'make' && change.value !== inputs.make ? { each: '' } : {};
      return { ...inputs, ...other, [change.field]: change.value };
    }
    case 'set-value': {
      const values = { ...inputs.values[inputs.make], [change.field]: change.value };
      return { ...inputs, values: { ...inputs.values, [inputs.make]: values } };
    }
    case 'add-pack':
      return { ...inputs, packs: [...inputs.packs, { key: nextKey(inputs.packs), credits: '', purchased: '' }] };
    case 'set-pack':
      return { ...inputs, packs: setRow(inputs.packs, change.key, { [change.field]: change.value }) };
    case 'remove-pack':
      return { ...inputs, packs: inputs.packs.filter((pack) => pack.key !== change.key) };
    case 'add-step':
      return { ...inputs, steps: [...inputs.steps, newStep(catalog, change.workflow, nextKey(inputs.steps))] };
    case 'set-step': {
      const values =
        change.field === 'workflow'
          ? { workflow: change.value, length: newStep(catalog, change.value, 0).length }
          : { [change.field]: change.value };
      return { ...inputs, steps: setRow(inputs.steps, change.key, values) };
    }
    case 'remove-step':
      return { ...inputs, steps: inputs.steps.filter((step) => step.key !== change.key) };
  }
}
