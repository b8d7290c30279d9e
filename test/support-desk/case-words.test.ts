import { describe, expect, test } from 'vitest';
import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import { caseWords } from '../../src/components/case-words.ts';
import { catalog } from '../calculator/fixtures.ts';

const published: CalculatorCatalog = { ...catalog, rates: { ...catalog.rates, status: 'published' } };

describe('what a preset opens on, in a few words', () => {
  test.each([
    { what: 'a plan', query: 'plan=trial', words: '7 credits' },
    { what: 'a plan whose figure is not known', query: 'plan=agreed', words: 'AGREED is negotiated' },
    { what: 'a plan with its figure', query: 'plan=agreed&custom=12', words: '12 credits' },
    { what: 'what is left', query: 'plan=small&start=2026-01-31&used=13', words: '7 credits' },
    { what: 'one credit that is left', query: 'plan=small&start=2026-01-31&used=19', words: '1 credit' },
    { what: 'packs, on the day of the case', query: 'pack=9.2026-03-01&plan=small&start=2026-01-31&today=2026-04-02', words: '29 credits' },
    { what: 'packs, once they are gone', query: 'pack=9.2026-03-01&plan=small&start=2026-01-31&today=2026-12-02', words: '20 credits' },
    { what: 'a number of credits that fits', query: 'make=credits&need=20&plan=small', words: 'Yes · 20 of 20' },
    { what: 'one that does not', query: 'make=credits&need=21&plan=small', words: 'No · 21 of 20' },
    { what: 'one on no plan', query: 'make=credits&need=21&plan=none', words: 'LARGE is enough · 21' },
    { what: 'a link of before', query: 'need=21&plan=small', words: 'No · 21 of 20' },
    { what: 'a recipe', query: 'films=3&make=films&plan=small&seconds=10', words: 'Maybe · 9–21 of 20, an estimate' },
    { what: 'one that does not fit', query: 'films=9&make=films&plan=small&seconds=10', words: 'Probably not · 27–63 of 20, an estimate' },
    { what: 'one with the figure of the app', query: 'each=5&films=5&make=films&plan=small&seconds=10', words: 'No · 25 of 20' },
    { what: 'steps', query: 'plan=small&step=clip', words: 'Yes · 2–4 of 20, an estimate' },
  ])('$what: $words', ({ query, words }) => {
    expect(caseWords(query, catalog)).toBe(words);
  });

  test('on published rates nothing is an estimate', () => {
    expect(caseWords('films=9&make=films&plan=small&seconds=10', published)).toBe('No · 27–63 of 20');
  });
});
