import { type Weight, widthOf } from './inter.ts';

/** How a text is set: the sizes to try, largest first, and the line height and letter spacing at size 1. */
export type Setting = { sizes: readonly number[]; weight: Weight; lineHeight: number; tracking: number };

/** The room for a text, in pixels. */
export type Room = Setting & { width: number; height: number };

/** A text that fits: its words, their size, and the most height that they take, in pixels. */
export type Fitted = { words: string; size: number; height: number };

/** Where a line can certainly break. Beside some marks it may not ("so ?"), so the measurement must not rely on it. */
const BREAK = /(?<=[\p{L}\p{N}.,;:?!)"”’—–]) (?=[\p{L}\p{N}"“‘])/u;

/** How much of the width is counted on: satori rounds, and kerning may make a line a little wider than its letters. */
const SURE = 0.99;

/** The most lines that the words take at size 1 in this width. Returns undefined if an unbreakable part is wider. */
function linesOf(words: string, width: number, { weight, tracking }: Setting): number | undefined {
  const space = widthOf(' ', weight, tracking);
  let lines = 1;
  let used = -space;
  for (const word of words.split(BREAK).map((one) => widthOf(one, weight, tracking))) {
    if (word > width) return undefined;
    const fits = used + space + word <= width;
    if (!fits) lines++;
    used = fits ? used + space + word : word;
  }
  return lines;
}

/** Fits the whole text at the largest size possible. Returns undefined if no size fits. */
export function fitWhole(words: string, room: Room): Fitted | undefined {
  for (const size of room.sizes) {
    const taken = (linesOf(words, (SURE * room.width) / size, room) ?? Number.POSITIVE_INFINITY) * size * room.lineHeight;
    if (taken <= room.height) return { words, size, height: taken };
  }
  return undefined;
}

/** The prefixes of a text, longest first: by words, and then by letters, in case the first word is very long. */
function* beginnings(text: string): Generator<string> {
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) yield words.slice(0, count).join(' ');
  const letters = [...text];
  for (let count = letters.length - 1; count > 0; count--) yield letters.slice(0, count).join('');
}

/** Fits a text, cut with an ellipsis if needed. Throws if not even one letter fits. */
export function fitOrCut(text: string, room: Room): Fitted {
  const whole = fitWhole(text, room);
  if (whole) return whole;
  for (const beginning of beginnings(text)) {
    const cut = fitWhole(`${beginning.replace(/[^\p{L}\p{M}\p{N})]+$/u, '')}…`, room);
    if (cut) return cut;
  }
  throw new Error(`Nothing of "${text}" fits into ${room.width} by ${room.height} pixels at size ${room.sizes.at(-1)}.`);
}
