import { describe, expect, test } from 'vitest';
import { measure, queries } from '../search/quality.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

/** What the search is held to, on both halves alike: the share of queries with a right answer first, and among the first three. */
const FIRST = 0.9;
const FIRST_THREE = 0.98;

describe.each(['tuned', 'held'] as const)('the queries: %s', (half) => {
  test('the right answer first, or among the first three, and none where nothing answers', async () => {
    const { page } = await open('/search/');
    const { first, firstThree, empty, kept, misses } = await measure(page, queries[half]);
    const shown = misses.map(({ query, at, found }) => `${at < 0 ? 'not found' : `at ${at + 1}`}: “${query}” shows ${found}`).join('\n');
    expect(first, shown).toBeGreaterThanOrEqual(FIRST);
    expect(firstThree, shown).toBeGreaterThanOrEqual(FIRST_THREE);
    expect(empty - kept, shown).toBe(0);
  }, 180_000);
});
