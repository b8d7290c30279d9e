import { isStopword, stemOf, tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a query's word was found in the vocabulary. */
export type Found = 'known' | 'begun' | 'consonants' | 'joined' | 'corrected' | 'unknown';

/**
 * A token of a query. `typed`: the word as typed. `word`: the word it is read as. `stems`: the stems that it matches, each with the weight
 * of a match, 0 to 1; empty if nothing in the index is similar.
 */
export type QueryToken = { typed: string; word: string; found: Found; stems: ReadonlyMap<string, number> };

/** The weight of a match by a prefix, by a corrected word or by consonants, and of a match by a further candidate. */
const COUNTS = { begun: 0.9, corrected: 0.9, consonants: 0.8, further: 0.5 };
/** How many further candidates a token may have. */
const FURTHER = 5;
/** The shortest joined word that is split, and the shortest average length of its parts; below, it is another word. */
const JOINED = { shortest: 5, part: 3 };
const SHORTEST_BEGINNING = 3;

const hasVowel = (word: string) => /[aeiou]/.test(word);

const one = (typed: string, word: string, found: Found, counts = 1): QueryToken => ({
  typed,
  word,
  found,
  stems: new Map([[stemOf(word), counts]]),
});

/** A token for the first of some words, with the others as further candidates. */
function several(typed: string, words: readonly string[], found: Found, counts: number): QueryToken {
  const stems = new Map<string, number>();
  for (const [k, word] of words.slice(0, 1 + FURTHER).entries()) {
    const stem = stemOf(word);
    stems.set(stem, Math.max(stems.get(stem) ?? 0, k === 0 ? counts : COUNTS.further));
  }
  return { typed, word: words[0] ?? typed, found, stems };
}

/** The tokens that a query's word stands for. */
function read(typed: string, vocabulary: Vocabulary): QueryToken[] {
  if (vocabulary.has(typed) || isStopword(typed) || vocabulary.hasStem(stemOf(typed))) return [one(typed, typed, 'known')];
  const unknown: QueryToken = { typed, word: typed, found: 'unknown', stems: new Map() };
  if (/\d/.test(typed)) return [unknown];
  if (vocabulary.isCommon(typed)) return [unknown];
  const begun = typed.length >= SHORTEST_BEGINNING ? vocabulary.begunBy(typed) : [];
  const alike = vocabulary.byConsonants(typed);
  if (!hasVowel(typed) && alike.length > 0) return [several(typed, alike, 'consonants', 1)];
  const parts = typed.length >= JOINED.shortest ? vocabulary.segmented(typed) : undefined;
  const joined = parts?.map((part) => one(typed, part, 'joined'));
  if (joined && joined.length <= Math.ceil(typed.length / JOINED.part)) return joined;
  if (begun.length > 0) return [several(typed, begun, 'begun', COUNTS.begun)];
  const right = vocabulary.corrected(typed);
  if (right !== undefined) return [one(typed, right, 'corrected', COUNTS.corrected)];
  if (joined) return joined;
  if (alike[0] !== undefined && typed.length >= SHORTEST_BEGINNING) return [one(typed, alike[0], 'consonants', COUNTS.consonants)];
  return [unknown];
}

/** Parses a query into tokens, each with the words of the index that it may mean. `literally` takes every word as typed. */
export function analyse(query: string, vocabulary: Vocabulary, literally = false): QueryToken[] {
  if (literally) {
    return tokensOf(query).map((typed) =>
      vocabulary.hasStem(stemOf(typed)) || isStopword(typed)
        ? one(typed, typed, 'known')
        : { typed, word: typed, found: 'unknown', stems: new Map() },
    );
  }
  // "img2vid", "good4me"
  const words = tokensOf(query.replace(/(?<=\p{L})2(?=\p{L})/gu, ' to ').replace(/(?<=\p{L})4(?=\p{L})/gu, ' for '));
  // Pasted text may contain one word a thousand times.
  const readOnce = new Map([...new Set(words)].map((word) => [word, read(word, vocabulary)]));
  return words.flatMap((word) => readOnce.get(word) ?? []);
}

/** The query after spelling correction. */
export const wordsOf = (tokens: readonly QueryToken[]): string => tokens.map(({ word }) => word).join(' ');
