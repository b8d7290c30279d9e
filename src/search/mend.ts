import { distance } from 'fastest-levenshtein';

/** The site's vocabulary: each word that its texts hold, and whether one of them begins with what was typed. */
export type Vocabulary = { words: readonly string[]; has: (word: string) => boolean; begins: (start: string) => boolean };

/** Mistakes that a word of this length may have: none in a short one, where any other word is near. */
const allowed = (length: number) => (length < 3 ? 0 : length < 8 ? 1 : 2);

/** One where two neighbouring letters have changed places, which Levenshtein counts as two mistakes. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, k) => letter !== b[k]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

const mistakes = (a: string, b: string) => (swapped(a, b) ? 1 : distance(a, b));

/**
 * The word of the vocabulary that a misspelt one was meant to be; undefined where none is near. A first letter is seldom wrong, and
 * the longer word is the likelier one: letters are left out more often than added.
 */
export function mended(word: string, { words }: Vocabulary): string | undefined {
  const limit = allowed(word.length);
  if (limit === 0 || /\d/.test(word)) return undefined;
  let best: { word: string; cost: number } | undefined;
  for (const candidate of words) {
    if (candidate.length < 4 || Math.abs(candidate.length - word.length) > limit) continue;
    if (word.length < 6 && candidate[0] !== word[0]) continue;
    // Of three letters, one may be missing; another one in its place makes any word of any other.
    if (word.length === 3 && candidate.length !== 4) continue;
    const found = mistakes(word, candidate);
    const first = candidate[0] === word[0] ? 0 : 0.6;
    const cost = found + first - (candidate.length > word.length ? 0.1 : 0);
    if (found <= limit && cost <= limit + 0.5 && cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { word: candidate, cost };
  }
  return best?.word;
}

/** Two words that were typed as one: "rollover" is a word of its own where the vocabulary has it, "buymore" is "buy more". */
export function parted(word: string, { has }: Vocabulary): [string, string] | undefined {
  for (let k = 2; k <= word.length - 2; k += 1) {
    const [left, right] = [word.slice(0, k), word.slice(k)];
    if (has(left) && has(right)) return [left, right];
  }
  return undefined;
}
