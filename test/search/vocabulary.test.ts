import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabularyOf } from '../../src/search/vocabulary.ts';
import { ENTRIES, entry } from './small-index.ts';

const vocabulary = vocabularyOf(ENTRIES, ['broke']);
/** The vocabulary of one text with these words. */
const of = (...words: string[]) => vocabularyOf([entry('a/', words.join(' '))], []);

test('the words of the titles, of the questions and of the summaries are known, and so are their stems', () => {
  expect(['roll', 'leftover', 'reset', 'constructor', ''].map(vocabulary.has)).toEqual([true, true, true, false, false]);
  expect(['purchas', 'purchase', 'zebra'].map(vocabulary.hasStem)).toEqual([true, false, false]);
  expect(['broke', 'broken'].map(vocabulary.isCommon)).toEqual([true, false]);
});

test('a beginning is that of longer words, the most frequent first', () => {
  const { withPrefix } = of('credit', 'credits', 'credits', 'creator', 'plan');
  expect([withPrefix('cre'), withPrefix('credits'), withPrefix('x')]).toEqual([['credits', 'credit', 'creator'], [], []]);
});

describe('a word without its vowels', () => {
  test.each([
    { typed: 'crdts', words: ['credits'] },
    { typed: 'vd', words: ['video'] },
    { typed: 'vdo', words: ['video'] },
    { typed: 'crds', words: [] },
    { typed: 'v', words: [] },
    // A typed vowel must match the word's vowel at that place.
    { typed: 'credts', words: ['credits'] },
    { typed: 'cridts', words: [] },
  ])('$typed: $words', ({ typed, words }) => {
    expect(vocabulary.byConsonants(typed)).toEqual(words);
  });
});

describe('words typed as one', () => {
  test.each([
    { joined: 'buymore', parts: ['buy', 'more'] },
    { joined: 'whatisacredit', parts: undefined },
    { joined: 'howmanycredits', parts: ['how', 'many', 'credits'] },
    { joined: 'rollover', parts: ['roll', 'over'] },
    { joined: 'leftover', parts: ['leftover'] },
    { joined: 'topupzebra', parts: undefined },
    { joined: '', parts: [] },
  ])('$joined is $parts', ({ joined, parts }) => {
    expect(vocabulary.segment(joined)).toEqual(parts);
  });

  test('are as few as can be', () => {
    expect(of('car', 'ry', 'over', 'carry', 'carryover').segment('carryover')).toEqual(['carryover']);
    expect(of('car', 'ry', 'over', 'carry').segment('carryover')).toEqual(['carry', 'over']);
    // The only single letters that are words are "a" and "i".
    expect([of('x', 'y').segment('xy'), of('a', 'plan').segment('aplan')]).toEqual([undefined, ['a', 'plan']]);
  });

  test('are words of the vocabulary, and together what was typed', () => {
    const words = ['roll', 'credits', 'pack', 'how', 'many', 'video', 'for'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), (list) => {
        const parts = vocabulary.segment(list.join('')) ?? [];
        expect(parts.join('')).toBe(list.join(''));
        expect(parts.length).toBeLessThanOrEqual(list.length);
      }),
    );
  });
});

describe('a misspelt word is put right', () => {
  const known = of(
    ...['add', 'balance', 'beset', 'creator', 'credit', 'credits', 'credits', 'expire'],
    ...['plans', 'refund', 'refresh', 'resolution', 'reset', 'reset'],
  );
  test.each([
    { what: 'a letter left out', typed: 'refesh', word: 'refresh' },
    { what: 'neighbours that changed places', typed: 'exprie', word: 'expire' },
    { what: 'in a short word', typed: 'palns', word: 'plans' },
    { what: 'a letter twice', typed: 'creddits', word: 'credits' },
    { what: 'a wrong letter', typed: 'refynd', word: 'refund' },
    { what: 'the first letter left out', typed: 'redits', word: 'credits' },
    { what: 'three letters left out', typed: 'refsh', word: 'refresh' },
    { what: 'the first letter of a long word', typed: 'tesolution', word: 'resolution' },
    { what: 'two mistakes in a long word', typed: 'rezolucion', word: 'resolution' },
    { what: 'the more frequent one of two as near', typed: 'credis', word: 'credits' },
    { what: 'the one that begins alike of two as near', typed: 'besex', word: 'beset' },
    { what: 'another first letter in a short word', typed: 'eredits', word: undefined },
    { what: 'two mistakes in a short word', typed: 'rafynd', word: undefined },
    { what: 'a word of three letters', typed: 'asd', word: undefined },
    { what: 'a word with a digit', typed: 'credit5', word: undefined },
    { what: 'what is far from all', typed: 'password', word: undefined },
    { what: 'nothing', typed: '', word: undefined },
    { what: 'a very long one', typed: 'credit'.repeat(50), word: undefined },
  ])('$what: $typed is $word', ({ typed, word }) => {
    expect(known.corrected(typed)).toBe(word);
  });

  test('any word of five letters and more comes back when two neighbours changed places', () => {
    for (const word of ['refresh', 'balance', 'expire', 'plans', 'resolution']) {
      for (let k = 1; k + 1 < word.length; k += 1) {
        expect(known.corrected(word.slice(0, k) + word[k + 1] + word[k] + word.slice(k + 2))).toBe(word);
      }
    }
  });

  test('to a word of the vocabulary, of nearly its length; and a known one of four letters and more stays itself', () => {
    const letters = fc.stringMatching(/^[a-z]{1,9}$/);
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 30 }), letters, (words, typed) => {
        const { corrected } = of(...words);
        const found = corrected(typed) ?? words[0] ?? '';
        expect(words).toContain(found);
        expect(corrected(typed) === undefined || Math.abs(found.length - typed.length) <= 2).toBe(true);
        for (const word of words.filter(({ length }) => length > 3)) expect(corrected(word)).toBe(word);
      }),
    );
  });
});
