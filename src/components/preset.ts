import { readAddress } from '../calculator/address.ts';
import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { catalogOfDay } from '../calculator/day.ts';
import { CREDITS, NO_PLAN, NOTHING } from '../calculator/inputs.ts';
import { LIMITS } from '../calculator/limits.ts';
import { nearest } from '../content/corrections.ts';
import { filesWithTag, type Source } from '../content/mdx-source.ts';
import type { ContentProblem } from '../content/read-yaml.ts';
import { firstDay, type RecipeField } from '../rules/index.ts';

/** A case for the calculator to open: its address parameters by name. A list repeats its parameter. */
export type Preset = Record<string, unknown>;

/** A refused part of a preset: the calculator would ignore it, or could not count with it some day. A ContentProblem without file. */
export type RefusedPart = { name: string; found: unknown; expected: string; write: string | undefined };

const REPEATED = ['pack', 'step'];
const ids = (choices: readonly { id: string }[]) => choices.map(({ id }) => id);

/** The recipe of a preset, if it has one. */
const recipeIn = ({ make }: Preset, { recipes }: CalculatorCatalog) => recipes.find(({ id }) => id === make);

function fieldExpectation(field: RecipeField, { rates }: CalculatorCatalog): string {
  if (field.ask === 'number') return `a whole number from ${field.from} to ${field.to}`;
  if (field.ask === 'yes-or-no') return 'yes or no';
  return `one of ${ids(field.ask === 'quality' ? rates.qualities : rates.resolutions).join(', ')}`;
}

/** The expected value of each key. A field of the preset's recipe is a key, too. */
function expectations(preset: Preset, catalog: CalculatorCatalog): Record<string, string> {
  const { plans, rates, recipes } = catalog;
  const fields = recipeIn(preset, catalog)?.fields ?? [];
  const credits = `a whole number of credits, ${LIMITS.credits} or less`;
  const date = `a date such as 2026-01-31, in the years ${LIMITS.firstYear} to ${LIMITS.lastYear}`;
  const step = [rates.workflows[0], rates.qualities.at(-1), rates.resolutions.at(-1)].map((choice) => choice?.id);
  return {
    plan: `one of ${[NO_PLAN, ...ids(plans)].join(', ')}`,
    custom: credits,
    start: date,
    today: date,
    used: credits,
    end: date,
    billing: credits,
    make: `one of ${[...ids(recipes), CREDITS, NOTHING].join(', ')}`,
    ...Object.fromEntries(fields.map((field) => [field.id, fieldExpectation(field, catalog)])),
    each: credits,
    need: credits,
    pack: `its credits and the day of its purchase, such as 50.2026-03-01; ${LIMITS.packs} packs or fewer`,
    step:
      `one of ${ids(rates.workflows).join(', ')}, and after it, if you like, quality, resolution, length, runs and your own figure, ` +
      `such as ${[...step, 8, 3].join('.')}; ${LIMITS.steps} steps or fewer`,
  };
}

/** Whether the calculator accepts a value together with the preset's recipe. */
function isAccepted(name: string, value: string, preset: Preset, catalog: CalculatorCatalog): boolean {
  const make = name === 'make' ? [] : [['make', recipeIn(preset, catalog)?.id ?? NOTHING]];
  return readAddress(new URLSearchParams([...make, [name, value]]).toString(), catalog).dropped.length === 0;
}

/** The correction of a misspelt choice, or of a step with misspelt choices. */
function corrected(name: string, value: string, preset: Preset, catalog: CalculatorCatalog): string | undefined {
  const { plans, rates, recipes } = catalog;
  if (name === 'plan') return nearest(value, ids(plans));
  if (name === 'make') return nearest(value, [...ids(recipes), CREDITS, NOTHING]);
  const ask = recipeIn(preset, catalog)?.fields.find(({ id }) => id === name)?.ask;
  if (ask === 'quality' || ask === 'resolution') return nearest(value, ids(ask === 'quality' ? rates.qualities : rates.resolutions));
  if (name !== 'step') return undefined;
  const lists = [rates.workflows, rates.qualities, rates.resolutions].map(ids);
  return value
    .split('.')
    .map((part, place) => (part && nearest(part, lists[place] ?? [])) || part)
    .join('.');
}

function explainRefusal(name: string, value: string, preset: Preset, catalog: CalculatorCatalog): RefusedPart {
  const known = expectations(preset, catalog);
  const expected = known[name];
  if (expected === undefined) {
    const meant = nearest(name, Object.keys(known));
    const write = meant && `${meant}="${isAccepted(meant, value, preset, catalog) ? value : '…'}"`;
    return { name, found: value, expected: `one of the keys ${Object.keys(known).join(', ')}`, write };
  }
  if (Array.isArray(preset[name]) && !REPEATED.includes(name)) {
    return { name, found: preset[name], expected: 'one value: only pack and step take a list', write: undefined };
  }
  const meant = corrected(name, value, preset, catalog);
  return {
    name,
    found: value,
    expected,
    write: meant && isAccepted(name, meant, preset, catalog) && meant !== value ? `${name}="${meant}"` : undefined,
  };
}

/** A problem for a day before the catalog starts: the form shows it with an error, but a preset may not have one. */
function beforeCatalog(today: string, catalog: CalculatorCatalog): RefusedPart[] {
  if (!catalogOfDay(today, catalog).fault) return [];
  return [{ name: 'today', found: today, expected: `${firstDay(catalog)} or later, where the catalog starts`, write: undefined }];
}

const OVER_SOME_DAY = ['pack', 'end', 'billing'] as const;

/** A problem for a preset with a pack, an end or a balance of Billing but without `today`: it would show something else a year later. */
function missingDay(preset: Preset): RefusedPart[] {
  const name = OVER_SOME_DAY.find((one) => one in preset);
  if (name === undefined || 'today' in preset) return [];
  const expected = 'the day on which the example is looked at, as "today" beside it: it would be over some day';
  return [{ name, found: preset[name], expected, write: undefined }];
}

/** Reads a preset as the calculator reads its address. Returns the query, and the parts that are refused. */
export function readPreset(preset: Preset, catalog: CalculatorCatalog): { query: string; refused: RefusedPart[] } {
  const values = Object.entries(preset).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  const query = new URLSearchParams(values).toString();
  const { dropped, inputs } = readAddress(query, catalog);
  const left = dropped.map(({ name, value }) => explainRefusal(name, value, preset, catalog));
  return { query, refused: [...left, ...missingDay(preset), ...beforeCatalog(inputs.today, catalog)] };
}

/**
 * The refused parts of a preset as problems of the files that contain it (all of them, if several do), or of the `page` that shows it if no
 * file contains the value literally.
 */
export const presetProblems = (refused: readonly RefusedPart[], sources: readonly Source[], page: string): ContentProblem[] =>
  refused.map(({ name, found, expected, write }) => {
    const files = filesWithTag(sources, 'Try', name, String([found].flat()[0]));
    return { file: files.join(' and ') || `the page ${page}`, key: `Try.${name}`, found, expected, write };
  });
