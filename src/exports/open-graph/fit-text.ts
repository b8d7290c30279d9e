import { type Weight, widthOf } from './inter.ts';

/** How a text is set: its sizes to try, largest first, and at size 1 the height of a line and what is added to each letter. */
export type Setting = { sizes: readonly number[]; weight: Weight; lineHeight: number; tracking: number };

/** Room for a text, in pixels. */
export type Room = Setting & { width: number; height: number };

/** A text that fits: its words, the size that they fit at, and the most that they take of the room's height, in pixels. */
export type Fitted = { words: string; size: number; height: number };

/** Where a line may surely break. Beside some marks it may not ("so ?"), and then the measure must not count on it. */
const BREAK = /(?<=[\p{L}\p{N}.,;:?!)"”’—–]) (?=[\p{L}\p{N}"“‘])/u;

/** The most lines that words take where a line is `width` wide at size 1. Undefined where a part that may not break is wider. */
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

/** Fits whole words at the largest size that takes them. Undefined where none does. */
export function fitWhole(words: string, room: Room): Fitted | undefined {
  for (const size of room.sizes) {
    const taken = (linesOf(words, room.width / size, room) ?? Number.POSITIVE_INFINITY) * size * room.lineHeight;
    if (taken <= room.height) return { words, size, height: taken };
  }
  return undefined;
}

/** The beginnings of a text, longest first: of whole words, and then of letters, for a text that begins with an endless word. */
function* beginnings(text: string): Generator<string> {
  const words = text.split(' ');
  for (let count = words.length - 1; count > 0; count--) yield words.slice(0, count).join(' ');
  const letters = [...text];
  for (let count = letters.length - 1; count > 0; count--) yield letters.slice(0, count).join('');
}

/** Fits a text, or as much of it as fits and an ellipsis. Throws where not even a letter fits. */
export function fitOrCut(text: string, room: Room): Fitted {
  const whole = fitWhole(text, room);
  if (whole) return whole;
  for (const beginning of beginnings(text)) {
    const cut = fitWhole(`${beginning.replace(/[^\p{L}\p{M}\p{N})]+$/u, '')}…`, room);
    if (cut) return cut;
  }
  throw new Error(`Nothing of "${text}" fits into ${room.width} by ${room.height} pixels at size ${room.sizes.at(-1)}.`);
}
