import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionsOf } from '../../src/search/question-index.ts';
import { rankerOf } from '../../src/search/rank.ts';
import { anything, EACH } from '../hostile/anything.ts';
import { ENTRIES, entry, indexOf } from './small-index.ts';

const rank = await rankerOf(indexOf({ elsewhere: ['password', 'Credit card', 'close my account'] }));
const first = (query: string) => rank(query).scored[0]?.entry.path;
const features = (query: string) => rank(query).features;

test.each(ENTRIES.flatMap((one) => questionsOf(one).map((question) => ({ question, path: one.path }))))(
  'a question of an entry finds it first: $question',
  ({ question, path }) => {
    expect(first(question)).toBe(path);
    expect(first(question.toUpperCase())).toBe(path);
  },
);

describe('entries are put in order', () => {
  test.each([
    { what: 'by a word in another form', query: 'purchasing', path: 'answers/buy/' },
    { what: 'by a word with a mistake', query: 'refnud', path: 'answers/refund/' },
    { what: 'by a word without its vowels', query: 'xpr', path: 'answers/expire/' },
    { what: 'by words typed as one', query: 'unusedcredits', path: 'answers/roll-over/' },
    { what: 'by the beginning of a word', query: 'renew', path: 'answers/refresh/' },
    { what: 'by a rare word before usual ones', query: 'credits credits leftover', path: 'answers/roll-over/' },
    { what: 'by a word of the summary', query: 'agreed', path: 'articles/plans/#custom' },
  ])('$what: $query', ({ query, path }) => {
    expect(first(query)).toBe(path);
  });

  test('where they match alike: an answer, an article, a section, the calculator, an example', async () => {
    const kinds = ['Example', 'Calculator', 'Section', 'Article', 'Answer'] as const;
    const entries = kinds.map((kind) => entry(kind, 'What is it?', [], { kind }));
    expect((await rankerOf(indexOf({ entries })))('what is it').scored.map(({ entry: { kind } }) => kind)).toEqual([...kinds].reverse());
  });

  test('a title counts more than what customers ask, and that more than a summary', async () => {
    const entries = [
      entry('summary', 'One', ['two'], { summary: 'zebra' }),
      entry('asks', 'Two', ['zebra'], { summary: 'one' }),
      entry('title', 'Zebra', ['one'], { summary: 'two' }),
    ];
    expect((await rankerOf(indexOf({ entries })))('zebra').scored.map(({ entry: { path } }) => path)).toEqual(['title', 'asks', 'summary']);
  });

  test('of the same words, by their order', async () => {
    const entries = ['Plans over credits', 'Credits over plans'].map((title) => entry(title, title));
    expect((await rankerOf(indexOf({ entries })))('credits over plans').scored[0]?.entry.path).toBe('Credits over plans');
  });

  test('without vowels, by the consonants of the whole question', () => {
    expect(rank('mny bck').scored[0]).toMatchObject({ entry: { path: 'answers/refund/' } });
    expect(rank('mny bck').scored[0]?.similarity).toBeGreaterThan(0.8);
  });

  test('literally, by what was typed alone', () => {
    const [meant, typed] = [rank('refnud').scored[0], rank('refnud', true).scored[0]];
    expect(meant?.score).toBeGreaterThan(typed?.score ?? 0);
  });
});

/** Checks what is true of every query: each entry occurs once, best first, and all features for the gate are within 0 and 1. */
function ranked(query: string) {
  const { scored, features: told } = rank(query);
  expect(new Set(scored.map(({ entry: { path } }) => path)).size).toBe(scored.length);
  scored.forEach(({ score, similarity }, k) => {
    expect(score > 0 && score <= (scored[k - 1]?.score ?? Number.POSITIVE_INFINITY)).toBe(true);
    expect(similarity >= 0 && similarity <= 1 + 1e-9).toBe(true);
  });
  expect(Object.entries(told).filter(([, value]) => !(value >= 0 && value <= 1 + 1e-9))).toEqual([]);
}

describe('whatever is typed, the order and the features hold', () => {
  test('anything', () => {
    fc.assert(fc.property(anything, ranked), { numRuns: 1_000 });
  });

  test('words of the index, in any order, whole and by half', () => {
    const words = ['credits', 'refesh', 'img2vid', 'expi', 'password', 'the', 'how', '250', 'buymore', 'crdts', 'zebra'];
    fc.assert(fc.property(fc.array(fc.constantFrom(...words)), (list) => ranked(list.join(' '))));
  });

  test.each(EACH)('%s', (_, text) => {
    ranked(text.slice(0, 300));
  });

  test('an index of nothing finds nothing', async () => {
    const { scored, features: told } = (await rankerOf(indexOf({ entries: [] })))('do credits roll over');
    expect([scored, told.coverage, told.similarity, told.unknownShare]).toEqual([[], 0, 0, 1]);
  });
});

describe('what the gate is told', () => {
  test('a question that is asked word for word is covered, and alike', () => {
    const told = features('do credits roll over');
    expect(told).toMatchObject({ coverage: 1, questionCoverage: 1, unknownShare: 0, elsewhere: 0 });
    expect(told.similarity).toBeCloseTo(1, 10);
  });

  test.each(['how do i', '', '250 1080p'])('of “%s”, which says nothing but stopwords and figures, nothing is missed', (query) => {
    expect(features(query)).toMatchObject({ coverage: 1, unknownShare: 0, elsewhere: 0 });
  });

  test('an unknown word is missed, and the less the more a query says', () => {
    const [short, long] = [features('refund zebra'), features('credits back for a failed run or a refund zebra')];
    expect(short.unknownShare).toBe(0.5);
    expect(long.unknownShare).toBeLessThan(0.5);
    expect(long.coverage).toBeGreaterThan(short.coverage);
    expect(long.coverage).toBeLessThan(1);
  });

  test.each([
    { query: 'forgot my Password', elsewhere: 1 },
    { query: 'passwords', elsewhere: 1 },
    { query: 'buy by credit cards', elsewhere: 1 },
    { query: 'how do i close my account', elsewhere: 1 },
    { query: 'credit for a card', elsewhere: 0 },
    { query: 'close the account of mine', elsewhere: 0 },
  ])('whether “$query” is of another subject: $elsewhere', ({ query, elsewhere }) => {
    expect(features(query).elsewhere).toBe(elsewhere);
  });
});

test("a query with a synonym finds what one with the site's word finds", async () => {
  const withSynonyms = await rankerOf(indexOf({ synonyms: { credits: ['tokens'] } }));
  expect(withSynonyms('unused tokens').scored[0]?.entry.path).toBe(first('unused credits'));
  expect(withSynonyms('unused tokens').scored[0]?.similarity).toBeCloseTo(rank('unused credits').scored[0]?.similarity ?? 0);
});
