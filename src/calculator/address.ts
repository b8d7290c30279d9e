import { isReadable, isRight, PLAIN, packIn, stepIn } from './address-parts.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { catalogOfDay } from './day.ts';
import { EXAMPLE } from './example-link.ts';
import {
  CREDITS,
  emptyInputs,
  firstInputs,
  type Inputs,
  isOwnSteps,
  NOTHING,
  newStep,
  ownStepsId,
  type PackInput,
  recipeOf,
  type StepInput,
  valuesOf,
} from './inputs.ts';
import { LIMITS } from './limits.ts';
import { isComplete, readDate, readField } from './validate.ts';

export type Dropped = { name: string; value: string };
export type ReadAddress = { inputs: Inputs; dropped: Dropped[]; isExample: boolean };

/** Returns what is to be made. Links from before November 2026 do not name it: they have steps, a need, or neither. */
function makeOf(given: URLSearchParams, catalog: CalculatorCatalog): string {
  const named = given.getAll('make').find((value) => isRight('make', value, catalog));
  if (named !== undefined) return named;
  if (given.has('step')) return ownStepsId(catalog);
  return given.has('need') ? CREDITS : NOTHING;
}

/**
 * Reads the inputs from an address. Parts that are unknown, repeated or wrong are dropped and reported; the rest is kept. A missing part
 * gets what was usual on the address's day. An address without parts opens the form of a new customer.
 */
export function readAddress(search: string, present: CalculatorCatalog): ReadAddress {
  const given = new URLSearchParams(search);
  if (given.size === 0) return { inputs: firstInputs(present), dropped: [], isExample: false };
  const day = given.getAll('today').find((text) => readDate(text).fault === undefined) ?? '';
  const { catalog } = catalogOfDay(day, present);
  const inputs = { ...emptyInputs(catalog), make: makeOf(given, catalog) };
  const recipe = recipeOf(inputs, catalog);
  const values: Record<string, string> = {};
  const dropped: Dropped[] = [];
  const seen = new Set<string>();

  /** Accepts the first value of a name that can be read. */
  const once = (name: string, isTaken: (value: string) => boolean, keep: (value: string) => void) => (value: string) => {
    if (!isTaken(value) || seen.has(name)) return false;
    seen.add(name);
    keep(value);
    return true;
  };
  const take: Record<string, (value: string) => boolean> = {
    pack: (value) => {
      const pack = packIn(value);
      if (!pack || inputs.packs.length >= LIMITS.packs) return false;
      inputs.packs.push({ ...pack, key: inputs.packs.length });
      return true;
    },
    step: (value) => {
      const step = stepIn(value, catalog);
      if (!step || inputs.steps.length >= LIMITS.steps) return false;
      inputs.steps.push({ ...step, key: inputs.steps.length });
      return true;
    },
    [EXAMPLE]: once(
      EXAMPLE,
      (value) => value === 'yes',
      () => {},
    ),
  };
  for (const field of recipe?.fields ?? []) {
    take[field.id] = once(
      field.id,
      (value) => readField(field, value, catalog).fault === undefined,
      (value) => {
        values[field.id] = value;
      },
    );
  }
  for (const name of PLAIN) {
    take[name] = once(
      name,
      (value) => isRight(name, value, catalog),
      (value) => {
        inputs[name] = value;
      },
    );
  }
  for (const [name, value] of given) {
    const kept = Object.hasOwn(take, name) && take[name]?.(value);
    if (!kept) dropped.push({ name, value });
  }
  if (recipe && !isOwnSteps(recipe)) inputs.values = { [recipe.id]: values };
  return { inputs, dropped, isExample: seen.has(EXAMPLE) };
}

/** Writes a step. Parts at the end that reading would fill in are left out. */
function writeStep(step: StepInput, catalog: CalculatorCatalog): string {
  const usual = newStep(catalog, step.workflow, 0);
  const parts = (['quality', 'resolution', 'length', 'runs', 'own'] as const).map((name) =>
    step[name].trim() === usual[name] ? '' : step[name].trim(),
  );
  return [step.workflow, ...parts].join('.').replace(/\.+$/, '');
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byPurchase = (a: PackInput, b: PackInput) => order(a.purchased, b.purchased) || Number(a.credits) - Number(b.credits);

/** The parameters of the account. */
const ACCOUNT = ['plan', 'custom', 'start', 'used', 'end', 'billing'] as const;

/** The parameters of the work. A recipe has the values of all its fields, so that a link holds when the usual values change. */
function workParts(inputs: Inputs, catalog: CalculatorCatalog): [string, string][] {
  const recipe = recipeOf(inputs, catalog);
  const right = (name: 'each' | 'need'): [string, string][] => {
    const value = inputs[name].trim();
    return isRight(name, value, catalog) ? [[name, value]] : [];
  };
  if (inputs.make === CREDITS) return [['make', CREDITS], ...right('need')];
  if (!recipe) return [['make', NOTHING]];
  if (isOwnSteps(recipe)) {
    const steps = inputs.steps.filter((step) => isReadable(step, catalog));
    return [['make', recipe.id], ...right('need'), ...steps.map((step): [string, string] => ['step', writeStep(step, catalog)])];
  }
  const values = valuesOf(inputs, recipe, catalog);
  const fields = recipe.fields.flatMap((field): [string, string][] => {
    const value = (values[field.id] ?? '').trim();
    return readField(field, value, catalog).fault ? [] : [[field.id, value]];
  });
  return [['make', recipe.id], ...fields, ...right('each')];
}

/**
 * Writes the inputs as a query without its `?`. It is sorted by name, and packs by their day of purchase, so that the same inputs give the
 * same address; steps keep their order. It has the plan, the work, and everything else that is filled in; wrong or unfinished parts are
 * left out. It has today's date if the result depends on it (on other dates, on what Billing shows, or on an earlier catalog), so that the
 * link shows the same result on another day.
 */
export function writeAddress(inputs: Inputs, present: CalculatorCatalog): string {
  const { catalog, fault } = catalogOfDay(inputs.today, present);
  const query = new URLSearchParams();
  const packs = inputs.packs.filter(isComplete);
  const asOf = catalog !== present || fault !== undefined;
  const dates = (['start', 'end', 'billing'] as const).filter((name) => isRight(name, inputs[name].trim(), catalog));
  const dated = asOf || packs.length > 0 || dates.length > 0;
  for (const name of dated ? [...ACCOUNT, 'today' as const] : ACCOUNT) {
    const value = inputs[name].trim();
    if (isRight(name, value, catalog)) query.append(name, value);
  }
  for (const [name, value] of workParts(inputs, catalog)) query.append(name, value);
  for (const pack of packs.toSorted(byPurchase)) query.append('pack', `${pack.credits.trim()}.${pack.purchased}`);
  query.sort();
  return query.toString();
}
