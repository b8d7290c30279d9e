import { expect, test } from 'vitest';
import { caseCatalog } from '../../src/exports/case-catalog.ts';
import { caseIn } from '../../src/search/cases.ts';

const sent = JSON.parse(JSON.stringify(caseCatalog()));

test('what the search knows of the catalog is data, without its history and its sources', () => {
  expect(sent).toEqual(caseCatalog());
  expect(JSON.stringify(sent)).not.toMatch(/"(earlier|vendor|where)"/);
});

test.each(caseCatalog().plans)('it is enough for a case on $name', ({ id, name }) => {
  expect(caseIn(`5 credits on ${name}`, sent, '2026-05-31')?.query).toBe(`make=credits&need=5&plan=${id}`);
});

test('and for the figure of something to make', () => {
  expect(caseIn('a 10 second video', sent, '2026-05-31')?.words).toMatch(/^one 10-second video: \d+(–\d+)? credits/);
});
