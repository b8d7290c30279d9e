import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/calculator/address.ts';
import { catalog } from '../calculator/fixtures.ts';
import { EACH, piece, RUNS, SHORT_TEXTS } from './anything.ts';

const untouched = () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).hacked).toBeUndefined();
};
afterEach(untouched);

describe("the calculator's address", () => {
  const names = ['plan', 'custom', 'start', 'today', 'used', 'end', 'need', 'pack', 'step', '__proto__', 'constructor', 'hacked'];
  const read = (search: string) => {
    const { inputs, dropped } = readAddress(search, catalog);
    // What was kept can be written, and reads again as it was.
    const again = readAddress(writeAddress(inputs, catalog), catalog);
    expect(again.dropped).toEqual([]);
    expect(dropped.every(({ name, value }) => typeof name === 'string' && typeof value === 'string')).toBe(true);
  };
  const pair = fc.tuple(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 10 })), piece);

  test('anything', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 8 }), (pairs) =>
        read(new URLSearchParams(pairs.map(([name, value]) => [name.toWellFormed(), value.toWellFormed()])).toString()),
      ),
      RUNS,
    );
  });

  test.each(EACH)('%s', (_, text) => {
    read(text);
    for (const name of names) read(`${name}=${text}`);
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
