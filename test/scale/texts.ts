/** The same numbers at every run: each looks random, and none is. `next(n)` gives one from 0 to n - 1. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va'];

/** A word that people could say, of a number below 4,096. */
export const word = (number: number) => [0, 4, 8].map((shift) => SYLLABLES[(number >> shift) & 15]).join('');

/** How many words a generated language has. */
const VOCABULARY = 3_000;

/** Words as a text has them: the small numbers come often, as common words do. */
export function wordsBy(next: (below: number) => number): (count: number) => string {
  return (count) => Array.from({ length: count }, () => word(Math.min(next(VOCABULARY), next(VOCABULARY)))).join(' ');
}
