import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mended, parted } from '../../src/search/mend.ts';
import { vocabularyOf } from './knowledge.ts';

const vocabulary = vocabularyOf(
  'add balance before billing buy cancel captions carry credit credits creator date expire expired expires expiry free invoices is me ' +
    'model month more over pack packs plan plans pro reset refresh refund remaining resolution roll rollover subscription up upgrade ' +
    'used video what year',
);

describe('a misspelt word is put right', () => {
  test.each([
    { what: 'a letter too few', typed: 'rolover', word: 'rollover' },
    { what: 'a letter left out', typed: 'refesh', word: 'refresh' },
    { what: 'neighbours that changed places', typed: 'exprie', word: 'expire' },
    { what: 'at the end, where two forms of a word are as near', typed: 'credist', word: 'credit' },
    { what: 'in a short word', typed: 'palns', word: 'plans' },
    { what: 'a letter twice', typed: 'creddits', word: 'credits' },
    { what: 'a wrong letter', typed: 'refynd', word: 'refund' },
    { what: 'the key beside', typed: 'upgradw', word: 'upgrade' },
    { what: 'the first letter left out', typed: 'redits', word: 'credits' },
    { what: 'the first letter of a long word', typed: 'tesolution', word: 'resolution' },
    { what: 'two mistakes in a long word', typed: 'sibscribtion', word: 'subscription' },
    { what: 'two others', typed: 'remainning', word: 'remaining' },
    { what: 'a letter missing of four', typed: 'ove', word: 'over' },
    { what: 'the longer word of two as near', typed: 'credts', word: 'credits' },
  ])('$what: $typed', ({ typed, word }) => {
    expect(mended(typed, vocabulary)).toBe(word);
  });

  test.each([
    { what: 'a word of two letters', typed: 'pr' },
    { what: 'another letter in a word of three', typed: 'bat' },
    { what: 'another first letter in a word of seven', typed: 'eredits' },
    { what: 'a short word with another beginning', typed: 'tlan' },
    { what: 'a number', typed: '1080' },
    { what: 'a word with a digit', typed: 'credit5' },
    { what: 'two mistakes in a word of six letters', typed: 'rafynd' },
    { what: 'what is far from all: password', typed: 'password' },
    { what: 'invoice, where no text has it', typed: 'invoce', without: 'invoices' },
    { what: 'flight', typed: 'flight' },
    { what: 'login', typed: 'login' },
    { what: 'nothing', typed: '' },
    { what: 'a very long one', typed: 'credit'.repeat(50) },
  ])('left alone: $what', ({ typed, without }) => {
    const known = without ? vocabularyOf(vocabulary.words.filter((word) => word !== without).join(' ')) : vocabulary;
    expect(mended(typed, known)).toBe(undefined);
  });

  const letters = fc.stringMatching(/^[a-z]{1,9}$/);

  test('a word that the site has stays itself, where it is long enough to be looked at', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 30 }), (words) => {
        const known = vocabularyOf(words.join(' '));
        for (const word of words.filter(({ length }) => length > 3)) expect(mended(word, known)).toBe(word);
      }),
    );
  });

  test('what it becomes is a word of the site, of nearly its length', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 30 }), letters, (words, typed) => {
        const found = mended(typed, vocabularyOf(words.join(' ')));
        if (found === undefined) return;
        expect(words).toContain(found);
        expect(Math.abs(found.length - typed.length)).toBeLessThanOrEqual(2);
      }),
    );
  });

  test('any word of the site of five letters and more comes back when two neighbours changed places', () => {
    const distinct = vocabularyOf('refresh upgrade captions balance remaining');
    for (const word of distinct.words) {
      for (let k = 1; k + 1 < word.length; k += 1) {
        const typed = word.slice(0, k) + word[k + 1] + word[k] + word.slice(k + 2);
        expect(mended(typed, distinct)).toBe(word);
      }
    }
  });
});

describe('two words typed as one', () => {
  test.each([
    { typed: 'buymore', words: ['buy', 'more'] },
    { typed: 'whatis', words: ['what', 'is'] },
    { typed: 'carryover', words: ['carry', 'over'] },
    { typed: 'freeplan', words: ['free', 'plan'] },
    { typed: 'prousers', words: undefined },
    { typed: 'plan', words: undefined },
    { typed: 'up', words: undefined },
    { typed: '', words: undefined },
  ])('$typed is $words', ({ typed, words }) => {
    expect(parted(typed, vocabulary)).toEqual(words);
  });

  test('its two parts are words of the site, and together what was typed', () => {
    const part = fc.constantFrom(...vocabulary.words);
    fc.assert(
      fc.property(part, part, (left, right) => {
        const found = parted(left + right, vocabulary);
        expect(found?.join('')).toBe(left + right);
        expect(found?.every(vocabulary.has)).toBe(true);
      }),
    );
  });
});
