// The index as the build writes it, JSON that every host sends packed, and as the engine reads it, CBOR.

/** How often a word stands in a text: times, one number for each stretch of one weight. A negative number is the weight from there on. */
export type Times = readonly number[];

/** A word that a page has spelt with other signs on its letters: passed on as Pagefind wrote it. */
type Variants = readonly Value[];

/** A word of the index, with the pages that have it: how often in what it says, and in what goes beside it and is not shown. */
export type IndexedWord = readonly [
  word: string,
  pages: readonly (readonly [page: number, text: Times, beside: Times])[],
  variants: Variants,
];

type Value = number | string | readonly Value[];

/** A word stands on a page less often than this. */
const MOST = 256;

/**
 * Places for a word, as the engine wants them: each but the first is a distance from the one before. It takes two words at one place for
 * one, where one begins the other ("plan", "plans"), so words of each length have places of their own, from `start` on.
 */
function placesOf(times: Times, start: number): number[] {
  let next = start;
  return times.flatMap((number) => {
    if (number < 0) return number;
    const places = Array.from({ length: number }, () => 1);
    if (next !== 1) places[0] = next;
    next = 1;
    return places;
  });
}

/** Writes a value in CBOR (RFC 8949), of what an index holds: whole numbers below 2^32, texts and lists. Throws a RangeError at anything else. */
export function cborOf(value: Value): Uint8Array {
  const bytes: number[] = [];
  const head = (kind: number, size: number) => {
    const [extra, length] = size < 24 ? [size, 0] : size < 256 ? [24, 1] : size < 65_536 ? [25, 2] : [26, 4];
    bytes.push(kind * 32 + extra);
    for (let k = length - 1; k >= 0; k -= 1) bytes.push((size >>> (8 * k)) & 255);
  };
  const write = (one: Value) => {
    if (typeof one === 'number') head(one < 0 ? 1 : 0, one < 0 ? -1 - one : one);
    else if (typeof one === 'string') {
      const text = new TextEncoder().encode(one);
      head(3, text.length);
      bytes.push(...text);
    } else if (Array.isArray(one)) {
      head(4, one.length);
      one.forEach(write);
    } else throw new RangeError('This is no part of a search index.');
  };
  write(value);
  return Uint8Array.from(bytes);
}

/** A part of the index for the engine. */
export const partOf = (words: readonly IndexedWord[]): Uint8Array =>
  cborOf([
    words.map(([word, pages, variants]) => {
      const start = word.length * MOST;
      return [word, pages.map(([page, text, beside]) => [page, placesOf(text, start), placesOf(beside, start)]), variants];
    }),
  ]);
