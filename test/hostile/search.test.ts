import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { caseIn } from '../../src/search/cases.ts';
import { probabilityOf } from '../../src/search/gate.ts';
import { wordsOfPath } from '../../src/search/panel.ts';
import { wordsOf } from '../../src/search/query.ts';
import { rankerOf } from '../../src/search/rank.ts';
import { queryStemsOf, resultOf, textOf } from '../../src/search/results.ts';
import { storedQuery } from '../../src/search/stored-query.ts';
import { LONGEST_QUERY, queryOf } from '../../src/search/tokens.ts';
import { catalog } from '../calculator/fixtures.ts';
import { indexOf } from '../search/small-index.ts';
import { anything, EACH, RUNS, SHORT_TEXTS } from './anything.ts';

const index = indexOf({ common: 'broke', elsewhere: ['password', 'log in'] });
const rank = await rankerOf(index);

const untouched = () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).hacked).toBeUndefined();
};
afterEach(untouched);

/** Everything that a text may reach in the search. */
function searched(text: string) {
  const query = queryOf(text);
  expect([...query].length).toBeLessThanOrEqual(LONGEST_QUERY);
  expect(() => encodeURIComponent(query)).not.toThrow();
  const { tokens, scored, features } = rank(query);
  expect(tokens.every(({ word, stems }) => word !== '' && [...stems.values()].every((counts) => counts > 0 && counts <= 1))).toBe(true);
  const probability = probabilityOf(features, index.gate);
  expect(probability >= 0 && probability <= 1).toBe(true);
  const offered = caseIn(wordsOf(tokens), catalog, '2026-11-26');
  // What it offers is an address of the calculator, and nothing else.
  expect(offered?.query ?? 'none=1').toMatch(/^[a-z]+=[\w.-]+(&[a-z]+=[\w.-]+)*$/);
  for (const { entry } of scored) expect(textOf(resultOf(entry, '/', queryStemsOf(tokens)).title)).toContain(entry.title);
}

describe('what is typed into the search, or comes with its address', () => {
  test('anything', () => {
    fc.assert(fc.property(anything, searched), RUNS);
  });

  test.each(EACH)('%s', (_, text) => {
    searched(text);
    searched(`${text} roll over`);
  });

  test('what was right in it is kept', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHORT_TEXTS), (text) => {
        const words = rank(queryOf(`roll over ${text}`)).tokens.map(({ word }) => word);
        expect(words).toEqual(expect.arrayContaining(['roll', 'over']));
      }),
    );
  });
});

describe('the path of a page that is not there', () => {
  const read = (path: string) => {
    const words = wordsOfPath(path, '/help/');
    expect(words).toMatch(/^[\p{L}\p{N} ]*$/u);
    expect([...words].length).toBeLessThanOrEqual(80);
  };
  test('anything', () => {
    fc.assert(fc.property(anything, read), RUNS);
  });
  test.each(EACH)('%s', (_, text) => {
    read(`/help/${text}`);
  });
});

describe('what was kept in the session', () => {
  test.each(EACH)('%s', (_, text) => {
    vi.stubGlobal('sessionStorage', { getItem: () => text });
    searched(storedQuery());
    vi.unstubAllGlobals();
  });

  test('a storage that throws keeps nothing', () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(storedQuery()).toBe('');
    vi.unstubAllGlobals();
  });
});
