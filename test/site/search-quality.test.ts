import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measure, queries, readIndexOf } from '../search/quality.ts';
import { REAL } from '../sites/sites.ts';

/** What the search is held to, on both halves alike: the share of queries with a right answer first, and among the first three. */
const FIRST = 0.9;
const FIRST_THREE = 0.98;

// The same code over the same index as in the browser, where test/browser/search.test.ts asks twenty of them.
const { fetch } = globalThis;
beforeAll(() => readIndexOf(REAL.directory));
afterAll(() => {
  globalThis.fetch = fetch;
});

describe.each(['tuned', 'held'] as const)('the queries: %s', (half) => {
  test('the right answer first, or among the first three, and none where nothing answers', async () => {
    const { first, firstThree, empty, kept, misses } = await measure(queries[half]);
    const shown = misses.map(({ query, at, found }) => `${at < 0 ? 'not found' : `at ${at + 1}`}: “${query}” shows ${found}`).join('\n');
    expect(first, shown).toBeGreaterThanOrEqual(FIRST);
    expect(firstThree, shown).toBeGreaterThanOrEqual(FIRST_THREE);
    expect(empty - kept, shown).toBe(0);
  });
});
