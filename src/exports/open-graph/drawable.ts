import { isDrawn } from './inter.ts';

/** A letter as Inter can draw it: itself, or without its accent, or nothing. */
const drawn = (letter: string) => [letter, letter.normalize('NFD').slice(0, 1)].find(isDrawn) ?? '';

/**
 * A text as a card can show it, on one line. What Inter has no shape for is left out, as are emoji and marks of direction: the build
 * fetches no other font, and an empty box says less than nothing. Empty where no letter and no digit is left.
 */
export function drawable(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    // What is not seen, and accents beyond the one that a letter has as its own.
    .replace(/\p{Cf}|\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '');
  const shown = [...line].map(drawn).join('').replace(/ +/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(shown) ? shown : '';
}
