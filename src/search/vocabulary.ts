import { distance } from 'fastest-levenshtein';
import { type Entry, questionsOf, type Synonyms } from './question-index.ts';
import { isStopword, STOPWORD_LIST, stemOf, tokensOf } from './tokens.ts';

/** The words of the index, and ways to find the one that another word stands for. */
export type Vocabulary = {
  has: (word: string) => boolean;
  hasStem: (stem: string) => boolean;
  /** The site's word for a synonym; any other word as it is. */
  canonical: (word: string) => string;
  /** Usual English words, which are never corrected. */
  isCommon: (word: string) => boolean;
  /** The words that begin with `start`, most frequent first. */
  withPrefix: (start: string) => string[];
  /** The words with the same consonants in the same order, most frequent first: "crdts" is "credits". */
  byConsonants: (word: string) => string[];
  /** Splits a joined word into the fewest words; undefined if it is not made of words. */
  segment: (joined: string) => string[] | undefined;
  /** The word that a misspelt one was meant to be; undefined if none is close. */
  corrected: (word: string) => string | undefined;
};

const LONGEST_WORD = 16;
/** The typing errors allowed in a word of this length: none in a short one, since many words are close to it. */
const maxErrors = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2);
/** The letters that may be missing if all others are right. */
const MAX_MISSING = 3;
/** The extra cost of a different first letter, which is seldom the error. */
const FIRST_LETTER = 0.6;
/** The cost of each further part of a joined word, besides its rarity. */
const SEGMENT_COST = 2;
/** A stopword counts as a word of this frequency. */
const STOPWORD_FREQUENCY = 5;

const consonantsOf = (word: string) => word.replace(/[aeiou]/g, '');

/** Whether two neighbouring letters are swapped, which Levenshtein counts as two errors. */
function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, k) => letter !== b[k]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether a word contains the letters of a shortened one, in order: "gone" contains "gne", "again" does not. */
function isSubsequence(short: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === short[at]) at += 1;
  return at === short.length;
}

/** The searched texts of an entry. */
export const textsOf = (entry: Entry): string[] => [...questionsOf(entry), entry.summary];

function groupBy(words: Iterable<string>, keyOf: (word: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const group = groups.get(key);
    if (group) group.push(word);
    else groups.set(key, [word]);
  }
  return groups;
}

/** How often each word occurs in the texts of the entries. */
export function frequenciesOf(entries: readonly Entry[]): Map<string, number> {
  const frequencies = new Map<string, number>();
  for (const token of entries.flatMap(textsOf).flatMap(tokensOf)) frequencies.set(token, (frequencies.get(token) ?? 0) + 1);
  return frequencies;
}

/** The vocabulary of an index's entries. `common`: usual English words that are not in it. */
export const vocabularyOf = (entries: readonly Entry[], common: readonly string[], synonyms: Synonyms = {}): Vocabulary =>
  vocabularyFrom(frequenciesOf(entries), common, synonyms);

/** The vocabulary of words, each with its frequency in the index. */
export function vocabularyFrom(indexed: ReadonlyMap<string, number>, common: readonly string[], synonyms: Synonyms = {}): Vocabulary {
  const canonicals = new Map(Object.entries(synonyms).flatMap(([word, others]) => others.map((other) => [other, word] as const)));
  // A synonym can be misspelt like any other word.
  const frequencies = new Map([...[...canonicals.keys()].map((word) => [word, 1] as const), ...indexed]);
  const total = [...frequencies.values()].reduce((sum, count) => sum + count, 0);
  const frequencyOf = (word: string) => (frequencies.get(word) ?? 0) + (isStopword(word) ? STOPWORD_FREQUENCY : 0);
  const words = [...frequencies.keys()].sort((a, b) => frequencyOf(b) - frequencyOf(a));
  const stems = new Set(words.map(stemOf));
  const commonWords = new Set(common);
  const has = (word: string) => frequencies.has(word);
  const spelt = [...new Set([...words, ...STOPWORD_LIST])].filter((word) => word.length > 1 && !/\d/.test(word));
  const skeletons = groupBy(
    spelt.filter((word) => consonantsOf(word) !== word && consonantsOf(word) !== '').sort((a, b) => frequencyOf(b) - frequencyOf(a)),
    consonantsOf,
  );

  const costOf = (word: string) => {
    const isWord = has(word) || isStopword(word);
    return isWord && (word.length > 1 || word === 'a' || word === 'i')
      ? SEGMENT_COST + Math.log(total / (frequencyOf(word) + 0.5))
      : Number.POSITIVE_INFINITY;
  };
  function segment(joined: string): string[] | undefined {
    // The cheapest split up to each position, and the start of its last word.
    const best = [{ cost: 0, from: 0 }];
    for (let end = 1; end <= joined.length; end += 1) {
      let cheapest = { cost: Number.POSITIVE_INFINITY, from: 0 };
      for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
        const cost = (best[from]?.cost ?? Number.POSITIVE_INFINITY) + costOf(joined.slice(from, end));
        if (cost < cheapest.cost) cheapest = { cost, from };
      }
      best[end] = cheapest;
    }
    if (!Number.isFinite(best[joined.length]?.cost)) return undefined;
    const parts: string[] = [];
    for (let end = joined.length; end > 0; end = best[end]?.from ?? 0) parts.unshift(joined.slice(best[end]?.from, end));
    return parts;
  }

  function corrected(word: string): string | undefined {
    const limit = maxErrors(word.length);
    if (limit === 0 || /\d/.test(word)) return undefined;
    let nearest: { word: string; cost: number } | undefined;
    for (const candidate of words) {
      const missing = candidate.length - word.length;
      // A shortened word may miss more letters: "refsh" is "refresh".
      const isShortened = missing > limit && missing <= MAX_MISSING && candidate[0] === word[0] && isSubsequence(word, candidate);
      if (candidate.length < 3 || (Math.abs(missing) > limit && !isShortened)) continue;
      const errors = isShortened || isTransposed(word, candidate) ? 1 : distance(word, candidate);
      // Letters are left out more often than added, and a frequent word is more likely.
      const likely = (candidate.length > word.length ? 0.1 : 0) + Math.min(0.3, Math.log(1 + frequencyOf(candidate)) / 20);
      const cost = errors + (candidate[0] === word[0] ? 0 : FIRST_LETTER) - likely;
      if (errors <= limit && cost <= limit + 0.5 && cost < (nearest?.cost ?? Number.POSITIVE_INFINITY)) nearest = { word: candidate, cost };
    }
    return nearest?.word;
  }

  return {
    has,
    canonical: (word) => canonicals.get(word) ?? word,
    hasStem: (stem) => stems.has(stem),
    isCommon: (word) => commonWords.has(word),
    withPrefix: (start) => words.filter((word) => word.startsWith(start) && word.length > start.length),
    byConsonants: (word) =>
      word.length > 1 ? (skeletons.get(consonantsOf(word)) ?? []).filter((other) => isSubsequence(word, other)) : [],
    segment,
    corrected,
  };
}
