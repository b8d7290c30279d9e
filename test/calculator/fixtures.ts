import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { Dropped, ReadAddress } from '../../src/calculator/address.ts';
import type { CalculatorCatalog, ShownRule } from '../../src/calculator/catalog.ts';
import { CREDITS, emptyInputs, type Inputs, NOTHING, newStep, type PackInput, type StepInput } from '../../src/calculator/inputs.ts';
import { CITED_RULES, type Recipe } from '../../src/rules/index.ts';
import { card, large, negotiated, once, small } from '../rules/fixtures.ts';

const USUAL: Record<string, number> = { clip: 5, split: 20 };

const films: Recipe = {
  id: 'films',
  name: 'Films',
  makes: { one: 'film', many: 'films' },
  fields: [
    { id: 'films', ask: 'number', label: 'How many', usual: 3, from: 1, to: 40, offer: [], counts: true },
    { id: 'seconds', ask: 'number', label: 'Seconds each', usual: 6, from: 2, to: 90, offer: [6, 12] },
    { id: 'quality', ask: 'quality' },
    { id: 'resolution', ask: 'resolution' },
  ],
  steps: [{ workflow: 'clip', runs: 'films', length: 'seconds', quality: 'quality', resolution: 'resolution' }],
};
const talks: Recipe = {
  id: 'talks',
  name: 'Clips of a talk',
  makes: { one: 'talk', many: 'talks' },
  fields: [
    { id: 'talks', ask: 'number', label: 'Talks', usual: 1, from: 1, to: 20, offer: [], counts: true },
    { id: 'minutes', ask: 'number', label: 'Minutes of each', usual: 20, from: 5, to: 240, offer: [20, 60] },
    { id: 'images', ask: 'yes-or-no', label: 'An image', usual: 'no' },
  ],
  steps: [
    { workflow: 'split', runs: 'talks', length: 'minutes' },
    { workflow: 'image', runs: 'talks', only: 'images' },
  ],
};
const own: Recipe = { id: 'own', name: 'My own', makes: { one: 'workflow', many: 'workflows' }, fields: [], steps: [] };

/** A catalog with invented figures. It covers every day that a form may hold. Forms start with the plan `small`; packs last 6 months. */
export const catalog: CalculatorCatalog = {
  starts: '2000-01',
  plans: [once, small, large, negotiated],
  rates: { ...card, workflows: card.workflows.map((entry) => ({ ...entry, usualLength: USUAL[entry.id] ?? 1 })) },
  recipes: [films, talks, own],
  rules: [],
  addOnMonths: 6,
};

/** The rules of the test content. */
const rulesFile = path.join(import.meta.dirname, '../fixtures/content/catalog/rules.yaml');
const { rules }: { rules: Record<string, Pick<ShownRule, 'status'>> } = parse(readFileSync(rulesFile, 'utf8'));
function statusOf(id: string): ShownRule['status'] {
  const status = rules[id]?.status;
  if (!status) throw new Error(`test/fixtures/content/catalog/rules.yaml has no rule ${id}.`);
  return status;
}

/** The same catalog with all rules that a result can rest on, each stated in its own place. */
export const ruled: CalculatorCatalog = {
  ...catalog,
  rules: [...CITED_RULES, 'included.custom-negotiated'].map((id) => {
    return { id, says: `What ${id} says.`, status: statusOf(id), confirmed: '2026-05', page: '/articles/rules/' };
  }),
};

/** An empty form except for the given values. Given steps make it "own steps"; a given need alone makes it "a number of credits". */
export function form(rest: Partial<Inputs> = {}): Inputs {
  const make = rest.steps ? own.id : rest.need === undefined ? NOTHING : CREDITS;
  return { ...emptyInputs(catalog), make, ...rest };
}

/** What an address opens if it is not an example. */
export const opens = (inputs: Inputs, dropped: Dropped[] = []): ReadAddress => ({ inputs, dropped, isExample: false });

export const packRow = (credits: string, purchased: string, key = 0): PackInput => ({ key, credits, purchased });

/** A step with its usual choices, except for the given values. */
export const stepRow = (workflow: string, rest: Partial<StepInput> = {}): StepInput => ({ ...newStep(catalog, workflow, 0), ...rest });
