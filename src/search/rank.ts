import type { Term } from './understand.ts';
import { isFiller, stemOf, wordsOf } from './words.ts';

/** What each term of a query found: the engine's score of each page, by the page's id in the index. */
export type Matches = { term: Term; scores: ReadonlyMap<string, number> }[];

/** A page before its text is known. `covers`: how much of what the query says the page speaks of, 0 to 1. */
export type Candidate = { id: string; score: number; covers: number };

/** How telling a word is: one that few pages have tells more. */
const rarity = (found: number, pages: number) => Math.log(1 + pages / (found + 0.5));

/** A number that no page has is one of the reader's own. */
const NUMBER = /^(\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred)$/;

/** Past this score of the engine, a page speaks of a word as much as a page can: more of the same word is not more of an answer. */
const ENOUGH = 4;

/** What a word that no page has weighs: in a short query it is what was sought; in a sentence, most likely a turn of speech. */
const alien = (terms: number, pages: number) => rarity(0.5, pages) * (terms <= 2 ? 1 : terms === 3 ? 0.8 : 0.35);

/** The pages that match, best first: all that the terms found, put together. */
export function candidates(matches: Matches, pages: number): Candidate[] {
  const weights = matches.map(({ term, scores }) => {
    if (scores.size > 0) return rarity(scores.size, pages);
    return NUMBER.test(term.typed) ? 0 : alien(matches.length, pages) * (term.elsewhere ? 3 : 1);
  });
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const ids = new Set(matches.flatMap(({ scores }) => [...scores.keys()]));
  return [...ids]
    .map((id) => {
      let score = 0;
      let covered = 0;
      matches.forEach(({ scores }, k) => {
        const found = scores.get(id);
        if (found === undefined) return;
        const weight = weights[k] ?? 0;
        score += (weight * found) / (found + ENOUGH);
        covered += weight;
      });
      const covers = all === 0 ? 0 : covered / all;
      return { id, score: score * covers ** 0.5, covers };
    })
    .sort((a, b) => b.score - a.score || b.covers - a.covers);
}

const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + (isFiller(word) ? 0.35 : 1), 0);

/** The share of two texts' words that they have in common, 0 to 1. Words that say little count little, other forms of a word as the same. */
export function likeness(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => new Map(wordsOf(text).map((word) => [stemOf(word), word])));
  if (!left || !right || left.size === 0 || right.size === 0) return 0;
  const common = [...left].filter(([stem]) => right.has(stem)).map(([, word]) => word);
  return (2 * sum(common)) / (sum(left.values()) + sum(right.values()));
}
