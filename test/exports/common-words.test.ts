import { expect, test } from 'vitest';
import { commonWords } from '../../src/exports/common-words.ts';
import { analyse } from '../../src/search/query.ts';
import { vocabularyOf } from '../../src/search/vocabulary.ts';
import { ENTRIES } from '../search/small-index.ts';

const common = commonWords(ENTRIES);
const matchOf = (word: string, known: readonly string[]) => analyse(`${word} credits`, vocabularyOf(ENTRIES, known))[0]?.match;

test('they are usual English words, sorted, each once', () => {
  expect(common).toEqual([...new Set(common)].toSorted());
  expect(common.filter((word) => !/^[a-z]{3,}$/.test(word))).toEqual([]);
  expect(common).toContain('broke');
});

test('each would be taken for a word of the index, and, once it is known as usual, is not', () => {
  const missed = ['prefix', 'consonants', 'joined', 'corrected'];
  expect(common.filter((word) => !missed.includes(matchOf(word, []) ?? ''))).toEqual([]);
  expect(common.filter((word) => matchOf(word, common) !== 'unknown')).toEqual([]);
});
