import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { folded, isStopword, LONGEST_QUERY, queryOf, STOPWORD_LIST, stemOf, tokensOf } from '../../src/search/tokens.ts';

describe('a query', () => {
  test.each([
    { what: 'without the space around it', typed: ' \n roll  over\t', query: 'roll  over' },
    { what: 'no longer than is looked at', typed: 'a'.repeat(1_000), query: 'a'.repeat(LONGEST_QUERY) },
    { what: 'by whole letters', typed: '𝒷'.repeat(1_000), query: '𝒷'.repeat(LONGEST_QUERY) },
    { what: 'without halves of letters', typed: 'a\ud800b\udc00', query: 'ab' },
  ])('$what', ({ typed, query }) => {
    expect(queryOf(typed)).toBe(query);
  });
});

describe('the tokens of a text', () => {
  test.each([
    { what: 'none', text: '', tokens: [] },
    { what: 'only signs', text: ' ?! — … ', tokens: [] },
    { what: 'in lower case', text: 'Roll Over', tokens: ['roll', 'over'] },
    { what: 'without signs', text: '“Free”, add-on (4K)?', tokens: ['free', 'add', 'on', '4k'] },
    { what: 'without accents', text: 'café CRÈME', tokens: ['cafe', 'creme'] },
    { what: 'an apostrophe parts nothing', text: "don't can’t", tokens: ['dont', 'cant'] },
    { what: 'a number is one', text: '31/01, 1.5', tokens: ['31', '01', '1', '5'] },
    { what: 'of any script', text: 'über 価格', tokens: ['uber', '価格'] },
    { what: 'wide letters as usual ones', text: 'ＰＲＯ', tokens: ['pro'] },
    { what: 'a joined letter as its two', text: 'reﬁll', tokens: ['refill'] },
  ])('$what', ({ text, tokens }) => {
    expect(tokensOf(text)).toEqual(tokens);
  });

  test('folded twice is folded once, and no token is empty or has a space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(folded(folded(text))).toBe(folded(text));
        for (const token of tokensOf(text)) expect(token).toMatch(/^\S+$/);
        expect(tokensOf(tokensOf(text).join(' '))).toEqual(tokensOf(text));
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
    { forms: ['upgrade', 'upgrades', 'upgraded', 'upgrading'] },
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
    ['free', 'freeze'],
    ['pack', 'package'],
    ['plus', 'plum'],
    ['4k', '4ks'],
  ])('%s and %s do not', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test('a short word, and one with a digit, is its own', () => {
    expect(['bed', 'use', 'ads', '4ks', '1080ps', 'mp3ing'].map(stemOf)).toEqual(['bed', 'use', 'ads', '4ks', '1080ps', 'mp3ing']);
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

describe('stopwords', () => {
  test('each is listed as it is folded', () => {
    expect(STOPWORD_LIST.filter((word) => tokensOf(word)[0] !== word)).toEqual([]);
  });

  test.each(['a', 'the', 'how', 'many', 'when', 'dont', 'flikly', 'please'])('%s is one', (word) => {
    expect(isStopword(word)).toBe(true);
  });

  test.each(['credit', 'refresh', 'free', 'plan', 'out', 'before', '', 'constructor'])('%s is none', (word) => {
    expect(isStopword(word)).toBe(false);
  });
});
