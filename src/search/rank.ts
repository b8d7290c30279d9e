import type { Term } from './understand.ts';
import { isEverywhere, isFiller, stemOf, wordsOf } from './words.ts';

/** What each term of a query found: the engine's score of each page, by the page's id in the index. */
export type Matches = { term: Term; scores: ReadonlyMap<string, number> }[];

/** A page before its text is known. `covers`: how much of what the query says the page speaks of, 0 to 1. */
export type Candidate = { id: string; score: number; covers: number };

/** How telling a word is: one that few pages have tells more. */
export const rarity = (found: number, pages: number) => Math.log(1 + pages / (found + 0.5));

/** A number that no page has is one of the reader's own; a small word that none has says nothing. */
const NUMBER = /^(\d+(st|nd|rd|th)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|fifty|hundred)$/;

/** Past some such score of the engine, a page speaks of a word as much as a page can: more of the same word is not more of an answer. */
const ENOUGH = 4;

/** What says nothing of the subject where no page has it. */
const saysNothing = ({ typed }: Term) => NUMBER.test(typed) || isFiller(typed);

/** How many words of a query tell what it is about. */
const telling = (matches: Matches) => matches.filter(({ term, scores }) => scores.size > 0 || !saysNothing(term)).length;

/** What a word that no page has weighs: in a short query it is what was sought; in a sentence, most likely a turn of speech. */
const alien = (terms: number, pages: number) => rarity(0.5, pages) * (terms <= 2 ? 1 : terms === 3 ? 0.8 : 0.35);

/** The pages that match, best first: all that the terms found, put together. */
export function candidates(matches: Matches, pages: number): Candidate[] {
  const terms = telling(matches);
  const weights = matches.map(({ term, scores }) => {
    if (scores.size > 0) return rarity(scores.size, pages);
    if (term.elsewhere) return 3 * rarity(0.5, pages);
    return saysNothing(term) ? 0 : alien(terms, pages);
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

/** How much a word says of what a question asks. */
const says = (word: string) => (isEverywhere(word) ? 0.2 : isFiller(word) ? 0.35 : 1);
const sum = (words: Iterable<string>) => [...words].reduce((total, word) => total + says(word), 0);

/** The share of two texts' words that they have in common, 0 to 1. Words that say little count little, other forms of a word as the same. */
export function likeness(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => new Map(wordsOf(text).map((word) => [stemOf(word), word])));
  if (!left || !right || left.size === 0 || right.size === 0) return 0;
  // Of both texts: one form of a word may say little where another says much ("means", "meaning").
  const common = [...left, ...right].filter(([stem]) => left.has(stem) && right.has(stem)).map(([, word]) => word);
  return sum(common) / (sum(left.values()) + sum(right.values()));
}

/** The share of a question's words that a query has, 0 to 1: a long complaint may hold a short question whole. */
export function contained(question: string, query: string): number {
  const asked = new Map(wordsOf(question).map((word) => [stemOf(word), word]));
  const has = new Set(wordsOf(query).map(stemOf));
  const all = sum(asked.values());
  return all === 0 ? 0 : sum([...asked].filter(([stem]) => has.has(stem)).map(([, word]) => word)) / all;
}

/** What each kind of result counts where they match alike: an answer before an article, and the calculator last. */
const KINDS: Record<string, number> = { Answer: 1, Article: 0.9, Calculator: 0.75 };
/** How much a question that is asked in the same words is worth, and one that the query holds among others. */
const SAME = 4;
const HELD = 0.5;

/**
 * The score of a page whose text is known. `like`: how like the query is to a question that the page answers, `held`: how much of one
 * it holds, both 0 to 1.
 */
export const final = ({ score }: Candidate, { like, held }: { like: number; held: number }, kind: string): number =>
  (score + SAME * like ** 2 + HELD * held ** 2) * (KINDS[kind] ?? KINDS.Article ?? 0);

/** How much of a query a page has to speak of, by the number of its words: most of a short one; a sentence says much besides. */
const share = (terms: number) => (terms <= 2 ? 0.43 : terms === 3 ? 0.4 : 0.3);

/** Words of a query up to which one of another subject makes it a question about that; in a longer one it may stand by the way. */
const ABOUT_ELSEWHERE = 4;

/** Whether the best of the pages does answer the query. Else none does, and to show one would be a false answer. */
export const enough = (pages: readonly Candidate[], matches: Matches): boolean => {
  if (matches.length <= ABOUT_ELSEWHERE && matches.some(({ term }) => term.elsewhere)) return false;
  return pages.length > 0 && Math.max(...pages.map(({ covers }) => covers)) >= share(telling(matches));
};
