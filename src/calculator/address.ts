import { allRead, filled, isReadable, isRight, PLAIN, packIn, stepIn } from './address-parts.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { catalogOfDay } from './day.ts';
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
import { packReaders, readDate, readField, ungrouped } from './validate.ts';

/** Says of a link that what it opens is an example, and nobody's own figures. */
const EXAMPLE = 'example';

export type Dropped = { name: string; value: string };
export type ReadAddress = { inputs: Inputs; dropped: Dropped[]; isExample: boolean };

/** What a link is about that does not say: links of before November 2026 had steps, a need, or neither. */
function makeOf(given: URLSearchParams, catalog: CalculatorCatalog): string {
  const named = given.getAll('make').find((value) => isRight('make', value, catalog));
  if (named !== undefined) return named;
  if (given.has('step')) return ownStepsId(catalog);
  return given.has('need') ? CREDITS : NOTHING;
}

/**
 * Reads the inputs from an address. What is unknown, repeated or wrong is dropped and named; the rest is kept. Parts left out are what
 * was usual on the day that the address holds. Without any parts it is the form that a new customer finds.
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

  /** Takes the first value of a name, if it can be read. */
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

/** The parts of a step, as far as they differ from what reading would fill in. */
function writeStep(step: StepInput, catalog: CalculatorCatalog): string {
  const usual = newStep(catalog, step.workflow, 0);
  const parts = (['quality', 'resolution', 'length', 'runs', 'own'] as const).map((name) =>
    ungrouped(step[name]) === usual[name] ? '' : ungrouped(step[name]),
  );
  return [step.workflow, ...parts].join('.').replace(/\.+$/, '');
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byPurchase = (a: PackInput, b: PackInput) =>
  order(a.purchased, b.purchased) || Number(ungrouped(a.credits)) - Number(ungrouped(b.credits));

/** What the form asks besides what is to be made. */
const ACCOUNT = ['plan', 'custom', 'start', 'used', 'end'] as const;

/** What is to be made, by its names: a recipe with the values of all its fields, so that the link stays the same when another is usual. */
function workParts(inputs: Inputs, catalog: CalculatorCatalog): [string, string][] {
  const recipe = recipeOf(inputs, catalog);
  const right = (name: 'each' | 'need'): [string, string][] => {
    const value = ungrouped(inputs[name]);
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
    const value = ungrouped(values[field.id] ?? '');
    return readField(field, value, catalog).fault ? [] : [[field.id, value]];
  });
  return [['make', recipe.id], ...fields, ...right('each')];
}

/**
 * Writes the inputs as a query without its `?`, sorted by name, so that the same inputs give the same address: packs go by their day of
 * purchase, whatever the order of their rows; steps keep theirs. It holds the plan, what is to be made, and all else that is filled in.
 * What is wrong or unfinished is left out. Today's date goes in when the result depends on it (by other dates, or because the catalog was
 * another then): the link shows the same result on another day.
 */
export function writeAddress(inputs: Inputs, present: CalculatorCatalog): string {
  const { catalog, fault } = catalogOfDay(inputs.today, present);
  const query = new URLSearchParams();
  const packs = inputs.packs.filter((pack) => filled(pack) && allRead(packReaders(pack)));
  const asOf = catalog !== present || fault !== undefined;
  const dated = asOf || packs.length > 0 || [inputs.start, inputs.end].some((date) => readDate(date).fault === undefined);
  for (const name of dated ? [...ACCOUNT, 'today' as const] : ACCOUNT) {
    const value = ungrouped(inputs[name]);
    if (isRight(name, value, catalog)) query.append(name, value);
  }
  for (const [name, value] of workParts(inputs, catalog)) query.append(name, value);
  for (const pack of packs.toSorted(byPurchase)) query.append('pack', `${ungrouped(pack.credits)}.${pack.purchased}`);
  query.sort();
  return query.toString();
}
