const WORDS_A_MINUTE = 200;

/** The words that a reader reads in rendered HTML: no scripts or styles, and not the calculator, what stands in for it and lists of links onward, which are used and not read. */
function words(html: string): number {
  const text = html.replace(/<(astro-island|calc-stand-in|nav|noscript|script|style)\b.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whole minutes, at least one, that rendered HTML takes to read at 200 words a minute. */
export function readingMinutes(html: string): number {
  return Math.max(1, Math.round(words(html) / WORDS_A_MINUTE));
}

/** When entries were last confirmed, in a sentence: as they are only as true as the one confirmed longest ago, its month. */
export function confirmedInWords(confirmed: readonly string[]): string {
  const oldest = confirmed.toSorted()[0];
  return oldest === undefined ? '' : `Confirmed in ${monthInWords(oldest)}.`;
}

// Made once: it costs more than a page.
const months = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month of the catalog or an entry in words: `2026-05` is "May 2026". */
export const monthInWords = (month: string): string => months.format(new Date(`${month}-15T12:00:00Z`));
