import { isStopword, stemOf, tokensOf } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How a query's word matches the vocabulary. */
export type MatchKind = 'known' | 'prefix' | 'consonants' | 'joined' | 'corrected' | 'unknown';

/**
 * A token of a query. `typed`: the word as typed. `word`: the word it is read as. `stems`: the stems that it matches, each with the weight
 * of a match, 0 to 1; empty if nothing in the index is similar.
 */
export type QueryToken = { typed: string; word: string; match: MatchKind; stems: ReadonlyMap<string, number> };

/** The weight of a match by a prefix, by a corrected word or by consonants, and of a match by a further candidate. */
const MATCH_WEIGHTS = { prefix: 0.9, corrected: 0.9, consonants: 0.8, further: 0.5 };
/** How many further candidates a token may have. */
const MAX_FURTHER = 5;
/** The shortest joined word that is split, and the shortest average length of its parts; below, it is another word. */
const JOINED = { shortest: 5, part: 3 };
const SHORTEST_PREFIX = 3;

const hasVowel = (word: string) => /[aeiou]/.test(word);

const tokenOf = (typed: string, word: string, match: MatchKind, weight = 1): QueryToken => ({
  typed,
  word,
  match,
  stems: new Map([[stemOf(word), weight]]),
});

/** A token for the first of some words, with the others as further candidates. */
function tokenOfCandidates(typed: string, words: readonly string[], match: MatchKind, weight: number): QueryToken {
  const stems = new Map<string, number>();
  for (const [k, word] of words.slice(0, 1 + MAX_FURTHER).entries()) {
    const stem = stemOf(word);
    stems.set(stem, Math.max(stems.get(stem) ?? 0, k === 0 ? weight : MATCH_WEIGHTS.further));
  }
  return { typed, word: words[0] ?? typed, match, stems };
}

/** The tokens that a query's word stands for. */
function readWord(typed: string, vocabulary: Vocabulary): QueryToken[] {
  if (vocabulary.has(typed) || isStopword(typed) || vocabulary.hasStem(stemOf(typed))) return [tokenOf(typed, typed, 'known')];
  const unknown: QueryToken = { typed, word: typed, match: 'unknown', stems: new Map() };
  if (/\d/.test(typed)) return [unknown];
  if (vocabulary.isCommon(typed)) return [unknown];
  const prefix = typed.length >= SHORTEST_PREFIX ? vocabulary.withPrefix(typed) : [];
  const alike = vocabulary.byConsonants(typed);
  if (!hasVowel(typed) && alike.length > 0) return [tokenOfCandidates(typed, alike, 'consonants', 1)];
  const parts = typed.length >= JOINED.shortest ? vocabulary.segment(typed) : undefined;
  const joined = parts?.map((part) => tokenOf(typed, part, 'joined'));
  if (joined && joined.length <= Math.ceil(typed.length / JOINED.part)) return joined;
  if (prefix.length > 0) return [tokenOfCandidates(typed, prefix, 'prefix', MATCH_WEIGHTS.prefix)];
  const right = vocabulary.corrected(typed);
  if (right !== undefined) return [tokenOf(typed, right, 'corrected', MATCH_WEIGHTS.corrected)];
  if (joined) return joined;
  if (alike[0] !== undefined && typed.length >= SHORTEST_PREFIX) return [tokenOf(typed, alike[0], 'consonants', MATCH_WEIGHTS.consonants)];
  return [unknown];
}

/** The token, which also matches the site's own word if it is a synonym: "purchase tokens" asks for credits. */
function withCanonical(token: QueryToken, vocabulary: Vocabulary): QueryToken {
  const word = vocabulary.canonical(token.word);
  return word === token.word ? token : { ...token, stems: new Map([...token.stems, [stemOf(word), Math.max(...token.stems.values())]]) };
}

/** Parses a query into tokens, each with the words of the index that it may mean. `literally` takes every word as typed. */
export function analyse(query: string, vocabulary: Vocabulary, literally = false): QueryToken[] {
  if (literally) {
    return tokensOf(query).map((typed) =>
      vocabulary.hasStem(stemOf(typed)) || isStopword(typed)
        ? tokenOf(typed, typed, 'known')
        : { typed, word: typed, match: 'unknown', stems: new Map() },
    );
  }
  // "img2vid", "good4me"
  const words = tokensOf(query.replace(/(?<=\p{L})2(?=\p{L})/gu, ' to ').replace(/(?<=\p{L})4(?=\p{L})/gu, ' for '));
  // Pasted text may contain one word a thousand times.
  const readOnce = new Map([...new Set(words)].map((word) => [word, readWord(word, vocabulary)]));
  return words.flatMap((word) => readOnce.get(word) ?? []).map((token) => withCanonical(token, vocabulary));
}

/** The query after spelling correction. */
export const wordsOf = (tokens: readonly QueryToken[]): string => tokens.map(({ word }) => word).join(' ');
