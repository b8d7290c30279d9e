import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReadAddress, readAddress, writeAddress } from '../../src/calculator/address.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { optional, packReaders, readChoice, readCredits, readDate, readNeed, stepReaders } from '../../src/calculator/validate.ts';
import { catalog } from './fixtures.ts';

const { plans, rates } = catalog;

describe('any address', () => {
  const names = [
    'plan',
    'custom',
    'start',
    'today',
    'used',
    'end',
    'need',
    'pack',
    'step',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
  ];
  const nasty = [
    '__proto__',
    'constructor',
    '<script>',
    '%00',
    '\u202e',
    '\ud800',
    '9999-12-31',
    '٣',
    '1e9',
    '1,000',
    '1.000',
    '1,00',
    '.',
    '.....',
    '-0',
    '9'.repeat(400),
  ];
  const good = ['large', '12', '2026-02-28', '7.2026-02-28', 'clip.fine.hd.3.2.1', 'export.rough'];
  const mixed = fc.array(fc.oneof(fc.constantFrom(...nasty, ...good), fc.string({ unit: 'binary' })), { maxLength: 4 });
  const value = fc.oneof(
    fc.constantFrom(...good, ...nasty),
    mixed.map((parts) => parts.join('.')),
  );
  const pairs = fc.array(fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string()), value), { maxLength: 80 });
  const queries = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 500 }),
    pairs.map((all) => all.map((pair) => pair.join('=')).join('&')),
    pairs.map((all) => new URLSearchParams(all).toString()),
  );
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

  test('is read without an error, into fields that their readers accept', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const read = readAddress(query, catalog);
        expect(unreadable(read)).toEqual([]);
        expect([read.inputs.packs.length <= LIMITS.packs, read.inputs.steps.length <= LIMITS.steps]).toEqual([true, true]);
        expect(Object.keys(read.inputs)).toEqual(['plan', 'custom', 'start', 'today', 'used', 'end', 'need', 'packs', 'steps']);
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves an address that drops nothing more and does not change again', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const written = writeAddress(readAddress(query, catalog).inputs, catalog);
        const again = readAddress(written, catalog);
        expect([again.dropped, writeAddress(again.inputs, catalog)]).toEqual([[], written]);
      }),
      { numRuns: 500 },
    );
  });

  test("leaves every object's prototype as it was", () => {
    const before = Object.getOwnPropertyDescriptors(Object.prototype);
    fc.assert(
      fc.property(queries, (query) => {
        expect(Object.getPrototypeOf(readAddress(query, catalog).inputs)).toBe(Object.prototype);
        expect(Object.getOwnPropertyDescriptors(Object.prototype)).toEqual(before);
      }),
    );
  });
});
