import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { knowledgeOf } from '../../src/search/lexicon.ts';
import { inSiteWords, understand } from '../../src/search/understand.ts';
import { lexiconOf } from './knowledge.ts';

const knowledge = knowledgeOf(
  lexiconOf({
    words:
      'a add bought buy cancel captions credit credits do expire expired forward is more my on over pack plan plans refresh refreshes roll unused what where',
    synonyms: {
      'top up': 'buy add-on',
      'carry forward': 'roll over',
      rollover: 'roll over',
      refill: 'refresh',
      leftover: 'unused',
      bought: 'buy',
      forward: 'over',
    },
    elsewhere: ['password', 'credit card', 'close my account'],
  }),
);
/** What was typed, and the words that it is searched for as. */
const searched = (query: string, literally = false) =>
  understand(query, knowledge, literally).terms.map(({ typed, forms }) => [typed, ...forms.map(({ word }) => word)]);
const forms = (query: string) => understand(query, knowledge).terms.map((term) => term.forms);

describe('the words that a query is searched for', () => {
  test.each([
    { what: 'none of nothing', query: ' ', terms: [] },
    { what: 'each telling word', query: 'Cancel plan?', terms: [['cancel'], ['plan', 'plans']] },
    { what: 'small words are left out', query: 'what do I buy', terms: [['buy']] },
    { what: 'unless there are no others', query: 'where is', terms: [['where'], ['is']] },
    { what: 'or only what every page speaks of', query: 'what is a credit', terms: [['what'], ['is'], ['a'], ['credit', 'credits']] },
    { what: 'all forms of a word, whichever was typed', query: 'refreshing', terms: [['refresh', 'refreshes']] },
    { what: 'the typed form first', query: 'expired', terms: [['expired', 'expire']] },
    { what: 'a phrase is the words that it stands for', query: 'carry forward', terms: [['roll'], ['over']] },
    { what: 'the longer phrase, and not one within it', query: 'carry forward unused', terms: [['roll'], ['over'], ['unused']] },
    { what: 'the shorter one by itself', query: 'forward unused', terms: [['forward', 'over'], ['unused']] },
    { what: 'a phrase in a sentence', query: 'how do I top up my plan', terms: [['buy'], ['add'], ['on'], ['plan', 'plans']] },
    { what: 'a word and what means the same', query: 'bought', terms: [['bought', 'buy']] },
    { what: 'a word for the one of the site', query: 'leftover', terms: [['unused']] },
    { what: 'the beginning of the last word', query: 'plan exp', terms: [['plan', 'plans'], ['exp']] },
    { what: 'a word that nothing is like', query: 'zebra plan', terms: [[], ['plan', 'plans']] },
  ])('$what: $query', ({ query, terms }) => {
    expect(searched(query).map(([, ...words]) => words)).toEqual(terms);
  });

  test('what was typed counts most, then another form of it, then what means the same, then what it begins', () => {
    expect(forms('refresh')).toEqual([
      [
        { word: 'refresh', counts: 1 },
        { word: 'refreshes', counts: 0.9 },
      ],
    ]);
    expect(forms('refill')).toEqual([
      [
        { word: 'refresh', counts: 0.8 },
        { word: 'refreshes', counts: 0.9 * 0.8 },
      ],
    ]);
    expect(forms('refr')).toEqual([[{ word: 'refr', counts: 0.7 }]]);
  });
});

describe('a word that the site does not have is put right', () => {
  test.each([
    { query: 'refesh', mends: [{ typed: 'refesh', word: 'refresh' }], text: 'refresh' },
    { query: 'Buymore credits', mends: [{ typed: 'buymore', word: 'buy more' }], text: 'buy more credits' },
    {
      query: 'exprie plqn',
      mends: [
        { typed: 'exprie', word: 'expire' },
        { typed: 'plqn', word: 'plan' },
      ],
      text: 'expire plan',
    },
    { query: 'cancel plan', mends: [], text: 'cancel plan' },
    { query: 'refr', mends: [], text: 'refr' },
    { query: 'zebra', mends: [], text: 'zebra' },
    { query: 'wgat plan', mends: [{ typed: 'wgat', word: 'what' }], text: 'what plan' },
  ])('$query', ({ query, mends, text }) => {
    expect(understand(query, knowledge)).toMatchObject({ mends, text });
  });

  test('and searched for as if it had been typed so', () => {
    expect(searched('refesh')).toEqual([['refesh', 'refresh', 'refreshes']]);
    expect(searched('bougt')).toEqual([['bougt', 'bought', 'buy']]);
    expect(searched('wgat plan')).toEqual([['plan', 'plan', 'plans']]);
  });

  test('literally, nothing is', () => {
    expect(understand('refesh buymore', knowledge, true)).toEqual({
      terms: [
        { typed: 'refesh', forms: [] },
        { typed: 'buymore', forms: [] },
      ],
      mends: [],
      text: 'refesh buymore',
      general: false,
    });
  });

  test('each in its own place, though another holds the same letters', () => {
    expect(understand('refreshers refres cancel', knowledge).text).toBe('refreshes refresh cancel');
  });
});

describe('what the site does not cover', () => {
  test.each([
    { query: 'Password', terms: ['password'] },
    { query: 'forgot password', terms: ['password'] },
    { query: 'my credit card', terms: ['credit card'] },
    { query: 'close my account', terms: ['close my account'] },
    { query: 'my passwords and credit cards', terms: ['passwords', 'credit cards'] },
    { query: 'credit plan', terms: [] },
    { query: 'card credit', terms: [] },
  ])('$query: $terms', ({ query, terms }) => {
    const found = understand(query, knowledge).terms.filter(({ elsewhere }) => elsewhere);
    expect(found).toEqual(terms.map((typed) => ({ typed, forms: [], elsewhere: true })));
  });
});

test('whatever is typed, each term was typed or mended, and a form is one of the site or the beginning of one', () => {
  const words = fc.constantFrom(
    'top',
    'up',
    'carry',
    'forward',
    'password',
    'credit',
    'card',
    'my',
    'refesh',
    'é',
    '5',
    'constructor',
    '?',
  );
  const query = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(words).map((list) => list.join(' ')),
  );
  fc.assert(
    fc.property(query, fc.boolean(), (typed, literally) => {
      const { terms, mends } = understand(typed, knowledge, literally);
      if (literally) expect(mends).toEqual([]);
      for (const { word } of terms.flatMap((term) => term.forms)) expect(knowledge.vocabulary.begins(word)).toBe(true);
    }),
  );
});

describe('a query of nothing but what every page speaks of', () => {
  test.each([
    { query: 'credits', general: true },
    { query: 'what is a credit', general: true },
    { query: 'credits refresh', general: false },
    { query: 'zebra', general: false },
  ])('“$query": $general', ({ query, general }) => {
    expect(understand(query, knowledge).general).toBe(general);
  });
});

describe('a text in the words of the site', () => {
  test.each([
    { what: 'nothing', text: '', said: '' },
    { what: 'what the site says itself', text: 'Does a plan refresh?', said: 'does a plan refresh' },
    { what: 'what customers say, the longest phrase first', text: 'carry forward my leftover', said: 'roll over my unused' },
    { what: 'a phrase is never read twice', text: 'forward carry forward', said: 'over roll over' },
  ])('$what', ({ text, said }) => {
    expect(inSiteWords(text, knowledge)).toBe(said);
  });

  test('plans that are asked about alike are alike, whichever is named', () => {
    const known = knowledgeOf(lexiconOf({ alike: { Pro: 'planname', Team: 'planname', '30 credits': 'planname credits' } }));
    expect(inSiteWords('How much is Pro?', known)).toBe(inSiteWords('how much is TEAM', known));
    expect(inSiteWords('30 credits', known)).toBe(inSiteWords('Pro credits', known));
    expect(inSiteWords('How much is Free?', known)).not.toBe(inSiteWords('How much is Pro?', known));
  });
});
