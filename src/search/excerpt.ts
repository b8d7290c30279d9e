import { stemOf, wordsOf } from './words.ts';

/** A piece of a text; `hit` when it is a word that was searched for. */
export type Piece = { text: string; hit: boolean };

/** The stems of the words that were searched for, each with how much it tells of the query. */
export type Sought = ReadonlyMap<string, number>;

/** An excerpt holds about this many words: two lines on a phone, one on a desktop. */
const LENGTH = 26;
/** Words that stand before the first hit of a sentence that is too long to be shown whole. */
const BEFORE = 6;

/** The stems of a word as it stands in a text: "add-on" holds two. */
const stemsIn = (text: string): string[] => wordsOf(text).map(stemOf);

/** How much of what was sought stands in a text, each word once. */
export function worth(text: string, sought: Sought): number {
  let sum = 0;
  for (const stem of new Set(stemsIn(text))) sum += sought.get(stem) ?? 0;
  return sum;
}

/** A text in which the words that were searched for are marked, in whatever form they stand. */
export function marked(text: string, sought: Sought): Piece[] {
  const parts = text.split(/([\p{L}\p{N}'’]+)/u).filter((part) => part !== '');
  return parts.map((part) => ({ text: part, hit: stemsIn(part).some((stem) => sought.has(stem)) }));
}

export const hasHit = (parts: readonly Piece[]): boolean => parts.some((part) => part.hit);

/** The sentences of a text, without the white space between them. */
const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+/).filter((one) => one !== '');

/** As many of a sentence's words as an excerpt holds, from shortly before the first that was sought. */
function within(sentence: string, sought: Sought): { text: string; cut: boolean } {
  const words = sentence.split(/\s+/);
  if (words.length <= LENGTH) return { text: sentence, cut: false };
  const hit = words.findIndex((word) => stemsIn(word).some((stem) => sought.has(stem)));
  const start = Math.max(0, Math.min(hit - BEFORE, words.length - LENGTH));
  const end = start + LENGTH;
  const text = words.slice(start, end).join(' ');
  return { text: `${start > 0 ? '… ' : ''}${text}${end < words.length ? ' …' : ''}`, cut: true };
}

/** The sentence of a text that holds most of what was sought, and those after it as far as there is room. */
export function excerptOf(content: string, sought: Sought): Piece[] {
  const sentences = sentencesOf(content);
  const worths = sentences.map((sentence) => worth(sentence, sought));
  const best = worths.indexOf(Math.max(...worths));
  const first = sentences[best];
  if (first === undefined) return [];
  const { text, cut } = within(first, sought);
  const shown = [text];
  let words = text.split(/\s+/).length;
  for (const next of cut ? [] : sentences.slice(best + 1)) {
    words += next.split(/\s+/).length;
    if (words > LENGTH) break;
    shown.push(next);
  }
  return marked(shown.join(' '), sought);
}
