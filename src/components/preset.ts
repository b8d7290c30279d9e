import { readAddress } from '../calculator/address.ts';
import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { catalogOfDay } from '../calculator/day.ts';
import { CREDITS, NO_PLAN, NOTHING } from '../calculator/inputs.ts';
import { LIMITS } from '../calculator/limits.ts';
import { nearest } from '../content/corrections.ts';
import type { ContentProblem } from '../content/read-yaml.ts';
import { filesWithTag, type Source } from '../content/tags.ts';
import { firstDay, type RecipeField } from '../rules/index.ts';

/** A case to open the calculator on: its address parameters by name. A list stands for a parameter that is there several times. */
export type Preset = Record<string, unknown>;

/** A part of a preset that the calculator would leave out, or count nothing with some day: the same facts as in a ContentProblem, without the file. */
export type Refused = { name: string; found: unknown; expected: string; write: string | undefined };

const REPEATED = ['pack', 'step'];
const ids = (choices: readonly { id: string }[]) => choices.map(({ id }) => id);

/** The recipe that a preset is about, if it is one. */
const recipeIn = ({ make }: Preset, { recipes }: CalculatorCatalog) => recipes.find(({ id }) => id === make);

function fieldExpectation(field: RecipeField, { rates }: CalculatorCatalog): string {
  if (field.ask === 'number') return `a whole number from ${field.from} to ${field.to}`;
  if (field.ask === 'yes-or-no') return 'yes or no';
  return `one of ${ids(field.ask === 'quality' ? rates.qualities : rates.resolutions).join(', ')}`;
}

/** What each key takes. A field of a recipe is a key beside its recipe. */
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

/** Whether the calculator would read a value, beside the recipe of the preset. */
function reads(name: string, value: string, preset: Preset, catalog: CalculatorCatalog): boolean {
  const make = name === 'make' ? [] : [['make', recipeIn(preset, catalog)?.id ?? NOTHING]];
  return readAddress(new URLSearchParams([...make, [name, value]]).toString(), catalog).dropped.length === 0;
}

/** What may have been meant by a misspelt choice, or by a step with misspelt choices. */
function mended(name: string, value: string, preset: Preset, catalog: CalculatorCatalog): string | undefined {
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

function refused(name: string, value: string, preset: Preset, catalog: CalculatorCatalog): Refused {
  const known = expectations(preset, catalog);
  const expected = known[name];
  if (expected === undefined) {
    const meant = nearest(name, Object.keys(known));
    const write = meant && `${meant}="${reads(meant, value, preset, catalog) ? value : '…'}"`;
    return { name, found: value, expected: `one of the keys ${Object.keys(known).join(', ')}`, write };
  }
  if (Array.isArray(preset[name]) && !REPEATED.includes(name)) {
    return { name, found: preset[name], expected: 'one value: only pack and step take a list', write: undefined };
  }
  const meant = mended(name, value, preset, catalog);
  return {
    name,
    found: value,
    expected,
    write: meant && reads(name, meant, preset, catalog) && meant !== value ? `${name}="${meant}"` : undefined,
  };
}

/** A day of which the catalog knows nothing is kept in the form, with a fault. A preset has none. */
function beforeCatalog(today: string, catalog: CalculatorCatalog): Refused[] {
  if (!catalogOfDay(today, catalog).fault) return [];
  return [{ name: 'today', found: today, expected: `${firstDay(catalog)} or later, where the catalog starts`, write: undefined }];
}

const OVER_SOME_DAY = ['pack', 'end'] as const;

/** An example with a pack or an end shows something else a year later, unless it says on which day it is looked at. */
function undated(preset: Preset): Refused[] {
  const name = OVER_SOME_DAY.find((one) => one in preset);
  if (name === undefined || 'today' in preset) return [];
  const expected = 'the day on which the example is looked at, as "today" beside it: it would be over some day';
  return [{ name, found: preset[name], expected, write: undefined }];
}

/** Reads a preset as the calculator reads its address: the query, and the parts that it would leave out or count nothing with. */
export function readPreset(preset: Preset, catalog: CalculatorCatalog): { query: string; refused: Refused[] } {
  const values = Object.entries(preset).flatMap(([name, value]) => [value].flat().map((one) => [name, String(one)]));
  const query = new URLSearchParams(values).toString();
  const { dropped, inputs } = readAddress(query, catalog);
  const left = dropped.map(({ name, value }) => refused(name, value, preset, catalog));
  return { query, refused: [...left, ...undated(preset), ...beforeCatalog(inputs.today, catalog)] };
}

/**
 * What a preset was refused for, as problems of the files that hold it (all of them, if it stands in several), or of the `page` that
 * shows it where no file has the value as it is.
 */
export const presetProblems = (refused: readonly Refused[], sources: readonly Source[], page: string): ContentProblem[] =>
  refused.map(({ name, found, expected, write }) => {
    const files = filesWithTag(sources, 'Try', name, String([found].flat()[0]));
    return { file: files.join(' and ') || `the page ${page}`, key: `Try.${name}`, found, expected, write };
  });
