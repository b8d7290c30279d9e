import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { candidates, contained, enough, final, likeness, type Matches } from '../../src/search/rank.ts';

const PAGES = 50;
const term = (typed: string, rest = {}) => ({ typed, forms: [{ word: typed, counts: 1 }], ...rest });
/** What a word found, each page with the same score of the engine. */
const found = (typed: string, ...ids: string[]): Matches[number] => ({ term: term(typed), scores: new Map(ids.map((id) => [id, 5])) });
const none = (typed: string, rest = {}): Matches[number] => ({ term: { ...term(typed, rest), forms: [] }, scores: new Map() });
const order = (...matches: Matches) => candidates(matches, PAGES).map(({ id }) => id);
const covers = (...matches: Matches) => candidates(matches, PAGES)[0]?.covers;

describe('pages are put in order', () => {
  const many = Array.from({ length: 20 }, (_, k) => `p${k}`);
  test.each([
    { what: 'one with more of the words first', matches: [found('roll', 'a', 'b'), found('over', 'b', 'c')], first: 'b' },
    { what: 'a rare word says more than a usual one', matches: [found('plan', ...many), found('captions', 'rare')], first: 'rare' },
    {
      what: 'of one word, the page that the engine puts first',
      matches: [{ ...found('plan'), scores: new Map(Object.entries({ a: 1, b: 9, c: 3 })) }],
      first: 'b',
    },
    {
      what: 'two words before much of one',
      matches: [{ ...found('roll'), scores: new Map(Object.entries({ much: 1000, both: 5 })) }, found('over', 'both', 'x')],
      first: 'both',
    },
  ])('$what', ({ matches, first }) => {
    expect(order(...matches)[0]).toBe(first);
  });

  test('each page once, and only what was found', () => {
    expect(order(found('roll', 'a', 'b'), found('over', 'b')).sort()).toEqual(['a', 'b']);
    expect(order(none('zebra'))).toEqual([]);
    expect(order()).toEqual([]);
  });

  test('whatever is found, best first, and none covers more than all', () => {
    const scores = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.double({ min: 0.01, max: 500, noNaN: true }), {
      noNullPrototype: true,
    });
    const typed = fc.constantFrom('plan', 'what', '12', 'zebra');
    const match = fc.record({ term: typed.map((word) => term(word)), scores: scores.map((of) => new Map(Object.entries(of))) });
    fc.assert(
      fc.property(fc.array(match, { maxLength: 6 }), (matches) => {
        const list = candidates(matches, PAGES);
        list.forEach((one, k) => {
          expect(one.score).toBeLessThanOrEqual(list[k - 1]?.score ?? Number.POSITIVE_INFINITY);
          expect(one.covers).toBeGreaterThanOrEqual(0);
          expect(one.covers).toBeLessThanOrEqual(1 + 1e-9);
        });
      }),
    );
  });
});

describe('how much of a query a page speaks of', () => {
  const roll = found('roll', 'a');
  test('all of it, where it has every word', () => {
    expect(covers(roll, found('over', 'a', 'b'))).toBe(1);
  });

  test.each([
    { what: 'a number that no page has', word: '137' },
    { what: 'a day that no page has', word: '14th' },
    { what: 'one in words', word: 'twelve' },
    { what: 'a small word that none has', word: 'what' },
  ])('$what is not missed', ({ word }) => {
    expect(covers(roll, none(word))).toBe(1);
  });

  test('a number that a page has counts', () => {
    expect(covers(found('roll', 'a'), found('1080', 'b'))).toBeLessThan(1);
  });

  test('an unknown word is missed, in a short query most', () => {
    const words = ['over', 'pack', 'plan', 'month'].map((word) => found(word, 'a'));
    const short = covers(roll, none('zebra')) ?? 0;
    const long = covers(roll, ...words, none('zebra')) ?? 0;
    expect(short).toBeLessThan(0.6);
    expect(long).toBeGreaterThan(0.85);
  });

  test('a word of what the site does not cover is missed most of all', () => {
    expect(covers(roll, none('password', { elsewhere: true }))).toBeLessThan(covers(roll, none('zebra')) ?? 0);
  });
});

describe('how like two texts are', () => {
  test.each([
    { what: 'the same', a: 'Do credits roll over?', b: 'do credits roll over', like: 1 },
    { what: 'the same words in other forms and another order', a: 'credit expires', b: 'Expired credits', like: 1 },
    { what: 'half of the words', a: 'roll plan', b: 'roll pack', like: 0.5 },
    { what: 'none', a: 'roll', b: 'plan', like: 0 },
    { what: 'nothing and something', a: '', b: 'plan', like: 0 },
    { what: 'nothing and nothing', a: '', b: ' ?', like: 0 },
    { what: 'a small word counts little', a: 'the plan', b: 'plan', like: 2 / 2.35 },
    { what: 'two forms, of which one says little', a: 'credit meaning', b: 'what credit means', like: 1.75 / 2.1 },
    { what: 'what every page speaks of counts least', a: 'credits plan', b: 'plan', like: 2 / 2.2 },
    { what: 'a word twice counts once', a: 'plan plan', b: 'plan', like: 1 },
  ])('$what: $like', ({ a, b, like }) => {
    expect(likeness(a, b)).toBeCloseTo(like, 10);
  });

  test('between 0 and 1, the same either way, and 1 with itself', () => {
    const word = fc.oneof(fc.constantFrom('refresh', 'refreshes', 'means', 'meaning', 'plan', 'over'), fc.string({ unit: 'grapheme' }));
    const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const like = likeness(a, b);
        expect(like).toBeGreaterThanOrEqual(0);
        expect(like).toBeLessThanOrEqual(1 + 1e-9);
        expect(like).toBeCloseTo(likeness(b, a), 10);
        if (like > 0) expect(likeness(a, a)).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('how much of a question a query holds', () => {
  test.each([
    { what: 'all of it, and more', question: 'Do packs expire?', query: 'hello, I would like to know when do my packs expire', held: 1 },
    { what: 'a half', question: 'packs expire', query: 'packs', held: 0.5 },
    { what: 'none', question: 'packs', query: 'plans', held: 0 },
    { what: 'nothing of nothing', question: '', query: 'plans', held: 0 },
  ])('$what', ({ question, query, held }) => {
    expect(contained(question, query)).toBeCloseTo(held, 10);
  });
});

describe('the score of a page whose text is known', () => {
  const one = { id: 'a', score: 2, covers: 1 };

  test('where all else is alike: an answer, then an article, then the calculator', () => {
    const [answer = 0, article = 0, calculator = 0] = ['Answer', 'Article', 'Calculator'].map((kind) =>
      final(one, { like: 0.5, held: 0 }, kind),
    );
    expect(answer).toBeGreaterThan(article);
    expect(article).toBeGreaterThan(calculator);
  });

  test('a kind that nobody knows is an article', () => {
    expect(final(one, { like: 0.5, held: 0 }, 'Page')).toBe(final(one, { like: 0.5, held: 0 }, 'Article'));
  });

  test('the same question is worth more than a better match of its words', () => {
    expect(final(one, { like: 1, held: 1 }, 'Answer')).toBeGreaterThan(final({ ...one, score: 4 }, { like: 0.3, held: 0.3 }, 'Answer'));
  });
});

describe('whether the best page does answer', () => {
  const answers = (...matches: Matches) => enough(candidates(matches, PAGES), matches);
  const sentence = ['cancel', 'plan', 'month', 'pack', 'keep'].map((word) => found(word, 'a'));
  test.each([
    { what: 'the one word, that it has', matches: [found('roll', 'a')], does: true },
    { what: 'both of two', matches: [found('roll', 'a'), found('over', 'a')], does: true },
    { what: 'a usual word beside one that nothing is like', matches: [found('plan', 'a', 'b', 'c'), none('zebra')], does: false },
    { what: 'one of three', matches: [found('plan', 'a', 'b', 'c'), none('zebra'), none('pizza')], does: false },
    { what: 'a long sentence with a turn of speech', matches: [...sentence, none('heck'), none('gonna')], does: true },
    {
      what: 'a word beside what the site does not cover',
      matches: [found('reset', 'a'), none('password', { elsewhere: true })],
      does: false,
    },
    {
      what: 'a question about what the site does not cover, with much that it has',
      matches: [...sentence.slice(0, 3), none('ads', { elsewhere: true })],
      does: false,
    },
    {
      what: 'a long sentence in which that stands by the way',
      matches: [...sentence, ...['use', 'captions', 'balance'].map((word) => found(word, 'a')), none('uploaded', { elsewhere: true })],
      does: true,
    },
    { what: 'a word and a number of its own', matches: [found('roll', 'a'), none('137')], does: true },
    { what: 'no page', matches: [none('zebra')], does: false },
    { what: 'no word', matches: [], does: false },
  ])('$what: $does', ({ matches, does }) => {
    expect(answers(...matches)).toBe(does);
  });
});
