/** A seeded random number generator: the same numbers in every run. `next(n)` returns a number from 0 to n - 1. */
export function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ha', 'je', 'ki', 'lo', 'mu', 'na', 'pe', 'ri', 'so', 'tu', 'va'];

/** A pronounceable word for a number below 4,096. */
export const word = (number: number) => [0, 4, 8].map((shift) => SYLLABLES[(number >> shift) & 15]).join('');

/** How many words a generated language has: as many as `word` can make. */
const VOCABULARY = 4_096;
const FINE = 1_000_000;

/** Words distributed as in a text, a few often and most seldom (Zipf): of 600, about 320 are different; in English about 260. */
export function wordsBy(next: (below: number) => number): (count: number) => string {
  const one = () => word(Math.floor(VOCABULARY ** (next(FINE) / FINE)));
  return (count) => Array.from({ length: count }, one).join(' ');
}
