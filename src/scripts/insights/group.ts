import { similarityTo } from '../../search/ngrams.ts';
import type { Asked } from './built-site.ts';

/** A query as it was typed, how often, and what the search makes of it. */
export type Wording = Asked & { query: string; count: number };

/** Queries that mean the same, most frequent first. */
export type Group = readonly [Wording, ...Wording[]];

/** From this similarity on, 0 to 1, two queries mean the same. */
const ALIKE = 0.55;

const meaningOf = ({ query, stems }: Wording) => (stems.length > 0 ? stems.join(' ') : query);
const wordsOf = ({ query, words }: Wording) => (words.length > 0 ? words.join(' ') : query);
/** N-grams do not tell other letters apart. */
const isComparable = (words: string) => /^[ -~]+$/.test(words);

/**
 * Groups queries by what they mean: those with the same stems, and those whose words are made of much the same n-grams. A query joins the
 * group whose first wording is most similar. Every query is in one group. Wordings and groups are in order, most frequent first.
 */
export function groupsOf(wordings: readonly Wording[]): Group[] {
  const sorted = wordings.toSorted((a, b) => b.count - a.count);
  // Each meaning with the words of its most frequent query.
  const wordsBy = new Map(sorted.toReversed().map((wording) => [meaningOf(wording), wordsOf(wording)]));
  const meanings = [...wordsBy.keys()];
  const similarTo = similarityTo([...wordsBy.values()], (words) => ` ${words} `);
  /** The first meaning of each group, with its wordings. */
  const groups = new Map<number, [Wording, ...Wording[]]>();
  const groupOf = new Map<string, number>();
  for (const wording of sorted) {
    const meaning = meaningOf(wording);
    const words = wordsOf(wording);
    const alike = () => (isComparable(words) ? mostSimilar(similarTo(words), groups.keys()) : undefined);
    const first = groupOf.get(meaning) ?? alike() ?? meanings.indexOf(meaning);
    groupOf.set(meaning, first);
    const group = groups.get(first);
    if (group) group.push(wording);
    else groups.set(first, [wording]);
  }
  return [...groups.values()].sort((a, b) => countOf(b) - countOf(a));
}

/** How often the queries of a group were typed. */
export const countOf = (group: readonly Wording[]): number => group.reduce((sum, { count }) => sum + count, 0);

/** The most similar of some meanings; undefined if none is alike. */
function mostSimilar(similarities: Float64Array, ids: Iterable<number>): number | undefined {
  let best: number | undefined;
  for (const id of ids) if ((similarities[id] ?? 0) >= ALIKE && (similarities[id] ?? 0) > (similarities[best ?? -1] ?? 0)) best = id;
  return best;
}
