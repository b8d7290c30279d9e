import { isDrawn } from './inter.ts';

/** A letter if Inter can draw it, else the letter without its accent, else nothing. */
const drawn = (letter: string) => [letter, letter.normalize('NFD').slice(0, 1)].find(isDrawn) ?? '';

/**
 * A text as a card can show it, on one line. Characters without a glyph in Inter are left out, as are emoji and marks of direction: the
 * build fetches no other font, and an empty box is worse than nothing. Empty if no letter or digit is left.
 */
export function drawableText(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    // Invisible characters, and accents that are not part of a letter.
    .replace(/\p{Cf}|\p{M}/gu, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{C}/gu, '');
  const shown = [...line].map(drawn).join('').replace(/ +/g, ' ').trim();
  return /[\p{L}\p{N}]/u.test(shown) ? shown : '';
}
