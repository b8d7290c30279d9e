import { type CalculatorCatalog, defaultPlan } from './catalog.ts';

/** What stands in the form, as it was typed: nothing is lost when it is wrong. `key` tells rows apart while they come and go. */
export type PackInput = { key: number; credits: string; purchased: string };
export type StepInput = { key: number; workflow: string; quality: string; resolution: string; length: string; runs: string; own: string };

export type Inputs = {
  plan: string;
  custom: string;
  start: string;
  today: string;
  used: string;
  end: string;
  /** Credits needed in a billing period: the question which plan brings them. */
  need: string;
  packs: PackInput[];
  steps: StepInput[];
};

export type PlainField = 'plan' | 'custom' | 'start' | 'today' | 'used' | 'end' | 'need';
export type PackField = 'credits' | 'purchased';
export type StepField = 'workflow' | 'quality' | 'resolution' | 'length' | 'runs' | 'own';

export type Change =
  | { type: 'load'; inputs: Inputs }
  | { type: 'set'; field: PlainField; value: string }
  | { type: 'add-pack' }
  | { type: 'set-pack'; key: number; field: PackField; value: string }
  | { type: 'remove-pack'; key: number }
  | { type: 'add-step'; workflow: string }
  | { type: 'set-step'; key: number; field: StepField; value: string }
  | { type: 'remove-step'; key: number };

export function emptyInputs(catalog: CalculatorCatalog): Inputs {
  return { plan: defaultPlan(catalog.plans).id, custom: '', start: '', today: '', used: '', end: '', need: '', packs: [], steps: [] };
}

const nextKey = (rows: readonly { key: number }[]) => rows.reduce((highest, row) => Math.max(highest, row.key), -1) + 1;

/** A step of a workflow with the choices that the rate card counts from, its usual length and one run. */
export function newStep(catalog: CalculatorCatalog, workflow: string, key: number): StepInput {
  const usual = catalog.rates.workflows.find((entry) => entry.id === workflow);
  const base = (choices: readonly { id: string; factor: number }[]) => choices.find((choice) => choice.factor === 1)?.id ?? '';
  return {
    key,
    workflow,
    quality: base(catalog.rates.qualities),
    resolution: base(catalog.rates.resolutions),
    length: String(usual?.usualLength ?? 1),
    runs: '1',
    own: '',
  };
}

const setRow = <Row extends { key: number }>(rows: readonly Row[], key: number, values: Partial<Row>): Row[] =>
  rows.map((row) => (row.key === key ? { ...row, ...values } : row));

/** The form after one change. Another workflow brings its usual length; all else that was entered stays. */
export function changed(inputs: Inputs, change: Change, catalog: CalculatorCatalog): Inputs {
  switch (change.type) {
    case 'load':
      return change.inputs;
    case 'set':
      return { ...inputs, [change.field]: change.value };
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
