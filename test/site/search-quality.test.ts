import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { search } from '../../src/search/engine.ts';
import { type GateModel, probabilityOf } from '../../src/search/gate.ts';
import type { QuestionIndex } from '../../src/search/question-index.ts';
import { rankerOf } from '../../src/search/rank.ts';
import { DAMAGES, firstOfDamaged } from '../search/damage.ts';
import { fitted, samplesOf } from '../search/fit.ts';
import { measure, queries, readIndexOf } from '../search/quality.ts';
import { REAL } from '../sites/sites.ts';

// The same code and index as in the browser, where test/browser/search.test.ts drives it. Every minimum is a little below the measured
// value, which `npm run search:quality` prints.

const { fetch } = globalThis;
beforeAll(() => readIndexOf(REAL.directory));
afterAll(() => {
  globalThis.fetch = fetch;
});

const index = JSON.parse(readFileSync(path.join(REAL.directory, 'search/questions.json'), 'utf8')) as QuestionIndex;

describe('the queries', () => {
  /** `first`, `firstThree`: shares of the queries that have a right result. `answered`: share of the queries on other subjects. */
  test.each([
    { part: 'tuned', floor: { first: 0.966, firstThree: 0.98 }, most: { answered: 0.12 } },
    { part: 'held', floor: { first: 0.95, firstThree: 0.98 }, most: { answered: 0.15 } },
  ] as const)('$part: a right answer first in $floor.first, in the first three in $floor.firstThree', async ({ part, floor, most }) => {
    const { first, firstThree, empty, kept, misses } = await measure(queries[part]);
    const shown = misses.map(({ query, at, found }) => `${at < 0 ? 'not found' : `at ${at + 1}`}: “${query}” shows ${found}`).join('\n');
    expect(first, shown).toBeGreaterThanOrEqual(floor.first);
    expect(firstThree, shown).toBeGreaterThanOrEqual(floor.firstThree);
    expect((empty - kept) / empty, shown).toBeLessThanOrEqual(most.answered);
  });

  test.each(['talk to a human', 'human', 'contact', 'agent', 'complaint', 'talk to someone', 'phone call'])(
    '“%s” asks for a person, and has the way to support first',
    async (query) => {
      const { isAnswered, support } = await search(query, '/');
      expect([isAnswered, support.isFirst]).toEqual([true, true]);
    },
  );
});

describe('the queries, damaged', async () => {
  const FLOORS: Record<string, number> = {
    'all spaces gone': 0.88,
    'all vowels gone': 0.91,
    'words cut to four letters': 0.91,
    'one space gone': 0.95,
    'one letter dropped': 0.94,
    'two typing errors': 0.88,
  };
  const rank = await rankerOf(index);

  test.each(DAMAGES)('$what', (damage) => {
    const { first, misses } = firstOfDamaged(rank, damage);
    expect(first, misses.join('\n')).toBeGreaterThanOrEqual(FLOORS[damage.what] ?? 1);
  });
});

test('the gate is a fit of the queries as they are', async () => {
  const samples = await samplesOf(index);
  const { threshold } = index.gate;
  const decisions = (model: GateModel) => samples.map(({ features }) => probabilityOf(features, model) >= threshold);
  const [kept, again] = [decisions(index.gate), decisions({ ...fitted(samples), threshold })];
  const alike = kept.filter((decision, k) => decision === again[k]).length;
  expect(alike / samples.length, 'src/search/gate.json is of other queries: run npm run search:fit').toBeGreaterThanOrEqual(0.97);
});
