import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinctWords, folded, isEverywhere, isFiller, isGeneral, stemOf, wordsOf } from '../../src/search/words.ts';

describe('the words of a text', () => {
  test.each([
    { what: 'none', text: '', words: [] },
    { what: 'only signs', text: ' ?! — … ', words: [] },
    { what: 'in lower case', text: 'Roll Over', words: ['roll', 'over'] },
    { what: 'without signs', text: '“Free”, add-on (4K)?', words: ['free', 'add', 'on', '4k'] },
    { what: 'without accents', text: 'café CRÈME', words: ['cafe', 'creme'] },
    { what: 'an apostrophe parts nothing', text: "don't can’t", words: ['dont', 'cant'] },
    { what: 'a number is a word', text: '31/01, 1.5', words: ['31', '01', '1', '5'] },
    { what: 'of any script', text: 'über 価格', words: ['uber', '価格'] },
    { what: 'wide letters as usual ones', text: 'ＰＲＯ', words: ['pro'] },
    { what: 'a joined letter as its two', text: 'reﬁll', words: ['refill'] },
  ])('$what', ({ text, words }) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('folded twice is folded once, and no word is empty or has a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
        for (const word of wordsOf(text)) expect(word).toMatch(/^\S+$/);
        expect(wordsOf(wordsOf(text).join(' '))).toEqual(wordsOf(text));
      }),
    );
  });
});

describe('forms of a word meet in its stem', () => {
  test.each([
    { forms: ['refresh', 'refreshes', 'refreshed', 'refreshing'] },
    { forms: ['expire', 'expires', 'expired', 'expiring'] },
    { forms: ['credit', 'credits', 'credited'] },
    { forms: ['cancel', 'cancels', 'cancelled', 'canceled', 'cancelling'] },
    { forms: ['roll', 'rolls', 'rolled', 'rolling'] },
    { forms: ['plan', 'plans', 'planned', 'planning'] },
    { forms: ['charge', 'charges', 'charged', 'charging'] },
    { forms: ['upgrade', 'upgrades', 'upgraded', 'upgrading'] },
    { forms: ['subtitle', 'subtitles'] },
    { forms: ['box', 'boxes'] },
    { forms: ['loss', 'losses'] },
    { forms: ['query', 'queries'] },
    { forms: ['generate', 'generates', 'generating'] },
  ])('$forms', ({ forms }) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  test.each([
    ['plan', 'plain'],
    ['price', 'prize'],
    ['reset', 'rest'],
    ['include', 'increase'],
    ['use', 'usage'],
    ['free', 'freeze'],
    ['pack', 'package'],
    ['plus', 'plum'],
    ['4k', '4ks'],
    ['2026s', '2026'],
  ])('%s and %s do not', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test('a short word, and one with a digit, is its own', () => {
    expect(['4ks', 'bed', 'use', 'ads', '1080ps', 'mp3ing'].map(stemOf)).toEqual(['4ks', 'bed', 'use', 'ads', '1080ps', 'mp3ing']);
  });

  test('a stem is never empty, and never longer than the word', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        expect(stemOf(word).length).toBeGreaterThan(0);
        expect(stemOf(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});

describe('words that say little', () => {
  test.each(['a', 'the', 'how', 'many', 'when', 'dont', 'flikly', 'please'])('%s tells nothing', (word) => {
    expect(isFiller(word)).toBe(true);
  });

  test.each(['credit', 'refresh', 'free', 'plan', 'out', 'before', '', 'constructor'])('%s tells something', (word) => {
    expect(isFiller(word)).toBe(false);
  });

  test('every page speaks of credits', () => {
    expect(['credit', 'credits', 'creditor', 'plan'].filter(isEverywhere)).toEqual(['credit', 'credits']);
  });
});

describe('what is general', () => {
  test.each([
    { text: 'how many credits do I get', is: true },
    { text: 'credit', is: true },
    { text: '', is: true },
    { text: 'how many credits does Pro have', is: false },
    { text: '100 credits', is: false },
  ])('“$text”: $is', ({ text, is }) => {
    expect(isGeneral(text)).toBe(is);
  });
});

describe('what is indexed of what customers ask', () => {
  test.each([
    {
      what: 'each word once, in the form that comes first',
      texts: ['refreshes refresh,', 'packs refreshed'],
      words: ['refreshes', 'packs'],
    },
    { what: 'no small words', texts: ['How do I refresh the plan?'], words: ['refresh', 'plan'] },
    { what: 'nothing that the title has, in whatever form', texts: ['expired pack'], besides: 'Do packs expire?', words: [] },
    { what: 'a word by itself, in the form that it has', texts: ['Packs', 'packs'], besides: 'A pack', words: ['packs'] },
    { what: 'not one that the title has as it is', texts: ['Packs'], besides: 'Do packs expire?', words: [] },
    {
      what: 'the small words of a question that has no others',
      texts: ['What are credits?', 'what for'],
      words: ['what', 'are', 'credits', 'for'],
    },
    { what: 'nothing of nothing', texts: ['', ' ?'], besides: 'Do credits expire?', words: [] },
    { what: 'nothing of no text', texts: [], words: [] },
  ])('$what', ({ texts, besides = '', words }) => {
    expect(distinctWords(texts, besides)).toEqual(words);
  });
});
