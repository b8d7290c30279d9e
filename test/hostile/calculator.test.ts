import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadAddress, readAddress, writeAddress } from '../../src/calculator/address.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { optional, packReaders, readChoice, readCredits, readDate, readNeed, stepReaders } from '../../src/calculator/validate.ts';
import { catalog } from '../calculator/fixtures.ts';
import { EACH, piece, RUNS, SHORT_TEXTS } from './anything.ts';

const { plans, rates } = catalog;
const FIELDS = ['plan', 'custom', 'start', 'today', 'used', 'end', 'need', 'pack', 'step'];
const NAMES = [...FIELDS, '__proto__', 'constructor', 'toString', 'hacked'];

/** The fields that their own readers would not accept. */
const unreadable = ({ inputs }: ReadAddress) =>
  [
    readChoice(inputs.plan, plans),
    ...[inputs.custom, inputs.used].map((text) => optional(text, readCredits)),
    optional(inputs.need, readNeed),
    ...[inputs.start, inputs.today, inputs.end].map((text) => optional(text, readDate)),
    ...inputs.packs.flatMap((pack) => [...Object.values(packReaders(pack)), readCredits(pack.credits), readDate(pack.purchased)]),
    ...inputs.steps.flatMap((step) => [
      ...Object.values(stepReaders(step, catalog)),
      readChoice(step.quality, rates.qualities),
      readChoice(step.resolution, rates.resolutions),
    ]),
  ].filter((reading) => reading.fault !== undefined);

const untouched = Object.getOwnPropertyNames(Object.prototype).length;

/** Whatever an address holds: it is read without an error, and what is kept of it is a form that could have been entered. */
function read(query: string) {
  const found = readAddress(query, catalog);
  expect(unreadable(found)).toEqual([]);
  expect(found.inputs.packs.length <= LIMITS.packs && found.inputs.steps.length <= LIMITS.steps).toBe(true);
  expect(Object.keys(found.inputs)).toEqual(['plan', 'custom', 'start', 'today', 'used', 'end', 'need', 'packs', 'steps']);
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
  const good = ['large', '12', '2026-02-28', '7.2026-02-28', 'clip.fine.hd.3.2.1', 'export.rough'];
  const near = ['9999-12-31', '٣', '1e9', '1,000', '1.000', '1,00', '.', '.....', '-0', '9'.repeat(40), '%00', '\u202e', '\ud800'];
  const part = fc.oneof(fc.constantFrom(...good, ...near), piece);
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

  test('more packs and steps than it takes', () => {
    read(Array.from({ length: 200 }, () => 'pack=7.2026-02-28&step=clip').join('&'));
  });

  test.each(EACH)('%s', (_, text) => {
    read(text);
    for (const name of NAMES) read(`${name}=${text}`);
  });

  test('what was right in it is kept', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SHORT_TEXTS), { maxLength: 4 }), (texts) => {
        const bad = texts.map((text) => `need=${encodeURIComponent(text.toWellFormed())}`).join('&');
        expect(readAddress(`used=12&${bad}&start=2026-01-31`, catalog).inputs).toMatchObject({ used: '12', start: '2026-01-31' });
      }),
    );
  });
});
