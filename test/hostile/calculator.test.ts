import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadAddress, readAddress, writeAddress } from '../../src/calculator/address.ts';
import { CREDITS, NO_PLAN, NOTHING, recipeOf, valuesOf } from '../../src/calculator/inputs.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import {
  optional,
  packReaders,
  readChoice,
  readCredits,
  readDate,
  readNeed,
  recipeReaders,
  stepReaders,
} from '../../src/calculator/validate.ts';
import { catalog } from '../calculator/fixtures.ts';
import { EACH, piece, RUNS, SHORT_TEXTS } from './anything.ts';

const { plans, rates, recipes } = catalog;
const OF_RECIPES = [...new Set(recipes.flatMap(({ fields }) => fields.map(({ id }) => id)))];
const FIELDS = ['plan', 'custom', 'start', 'today', 'used', 'end', 'make', 'each', 'need', 'pack', 'step', 'example', ...OF_RECIPES];
const NAMES = [...FIELDS, '__proto__', 'constructor', 'toString', 'hacked'];

/** The fields that their own readers would not accept. */
function unreadable({ inputs }: ReadAddress) {
  const recipe = recipeOf(inputs, catalog);
  return [
    readChoice(inputs.plan, [{ id: NO_PLAN }, ...plans]),
    readChoice(inputs.make, [{ id: CREDITS }, { id: NOTHING }, ...recipes]),
    ...Object.values(recipe ? recipeReaders(recipe, valuesOf(inputs, recipe, catalog), catalog) : {}),
    ...[inputs.custom, inputs.used, inputs.each].map((text) => optional(text, readCredits)),
    optional(inputs.need, readNeed),
    ...[inputs.start, inputs.today, inputs.end].map((text) => optional(text, readDate)),
    ...inputs.packs.flatMap((pack) => [...Object.values(packReaders(pack)), readCredits(pack.credits), readDate(pack.purchased)]),
    ...inputs.steps.flatMap((step) => [
      ...Object.values(stepReaders(step, catalog)),
      readChoice(step.quality, rates.qualities),
      readChoice(step.resolution, rates.resolutions),
    ]),
  ].filter((reading) => reading.fault !== undefined);
}

const INPUTS = ['billing', 'custom', 'each', 'end', 'make', 'need', 'packs', 'plan', 'start', 'steps', 'today', 'used', 'values'];
const untouched = Object.getOwnPropertyNames(Object.prototype).length;

/** Whatever an address holds: it is read without an error, and what is kept of it is a form that could have been entered. */
function read(query: string) {
  const found = readAddress(query, catalog);
  expect(unreadable(found)).toEqual([]);
  expect(found.inputs.packs.length <= LIMITS.packs && found.inputs.steps.length <= LIMITS.steps).toBe(true);
  expect(Object.keys(found.inputs).toSorted()).toEqual(INPUTS);
  // What is kept of a recipe are fields that it has, and of no other.
  const recipe = recipeOf(found.inputs, catalog);
  const kept = Object.entries(found.inputs.values).flatMap(([make, values]) => Object.keys(values).map((name) => `${make}.${name}`));
  expect(kept.filter((name) => !recipe?.fields.some(({ id }) => name === `${recipe.id}.${id}`))).toEqual([]);
  expect(typeof found.isExample).toBe('boolean');
  expect(found.dropped.every(({ name, value }) => typeof name === 'string' && typeof value === 'string')).toBe(true);
  // What was kept can be written, and reads again as it was.
  const written = writeAddress(found.inputs, catalog);
  const again = readAddress(written, catalog);
  expect(again.dropped).toEqual([]);
  expect(writeAddress(again.inputs, catalog)).toBe(written);
  // Nothing of it got into what all objects share.
  expect(Object.getPrototypeOf(found.inputs)).toBe(Object.prototype);
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(untouched);
}

describe("the calculator's address", () => {
  // Values that are right, that are nearly so, and that mean harm.
  const good = ['large', 'none', '12', '2026-02-28', '7.2026-02-28', 'clip.fine.hd.3.2.1', 'export.rough'];
  const made = ['films', 'talks', 'own', 'credits', 'nothing', 'yes', 'no', 'fine', 'hd'];
  const near = ['9999-12-31', '٣', '1e9', '1,000', '1.000', '1,00', '.', '.....', '-0', '9'.repeat(40), '%00', '\u202e', '\ud800'];
  const part = fc.oneof(fc.constantFrom(...good, ...made, ...near), piece);
  const value = fc.oneof(
    part,
    fc.array(part, { maxLength: 3 }).map((parts) => parts.join('.')),
  );
  const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...NAMES), fc.string({ maxLength: 10 })), value), { maxLength: 6 });
  const queries = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    pairs.map((all) => all.map((pair) => pair.join('=')).join('&')),
    pairs.map((all) => new URLSearchParams(all.map(([name, text]) => [name.toWellFormed(), text.toWellFormed()])).toString()),
  );

  test('anything', () => {
    fc.assert(fc.property(queries, read), RUNS);
  });

  test('whatever it opens, the form has its answers, and none of its fields is wrong on its own', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { inputs } = readAddress(query, catalog);
        const { faults } = resultsOf({ ...inputs, today: inputs.today || '2026-03-01' }, catalog);
        const codes = Object.values(faults).map(({ code }) => code);
        // Dates that each can be read may not fit together.
        expect(codes.filter((code) => !['not-started', 'subscription-ended', 'ends-before-purchase'].includes(code))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  test('more packs and steps than it takes', () => {
    read(Array.from({ length: 200 }, () => 'pack=7.2026-02-28&step=clip').join('&'));
  });

  test.each(EACH)('%s', (_, text) => {
    read(text);
    for (const name of NAMES) read(`${name}=${text}`);
    // A name of a recipe's field is one only beside its recipe.
    for (const name of NAMES) for (const { id } of recipes) read(`${name}=${text}&make=${id}`);
  });

  test('what was right in it is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SHORT_TEXTS), { maxLength: 4 }), (texts) => {
        const bad = texts.map((text) => `need=${encodeURIComponent(text.toWellFormed())}`).join('&');
        expect(readAddress(`used=12&${bad}&start=2026-01-31`, catalog).inputs).toMatchObject({ used: '12', start: '2026-01-31' });
      }),
    );
  });

  test('so is what was right of a recipe', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...SHORT_TEXTS), { maxLength: 4 }),
        fc.constantFrom(...OF_RECIPES, 'each', 'make'),
        (texts, name) => {
          const bad = texts.map((text) => `${name}=${encodeURIComponent(text.toWellFormed())}`).join('&');
          const { inputs } = readAddress(`${bad}&make=films&films=12&quality=fine&each=6`, catalog);
          expect(inputs).toMatchObject({ make: 'films', values: { films: { films: '12', quality: 'fine' } }, each: '6' });
        },
      ),
    );
  });
});
