const WORDS_A_MINUTE = 200;

/** Counts the words to read in rendered HTML: no scripts, styles, calculator, calculator fallback or lists of further links. */
function words(html: string): number {
  const text = html.replace(/<(astro-island|calc-stand-in|nav|noscript|script|style)\b.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The reading time of rendered HTML at 200 words a minute, in whole minutes, at least one. */
export function readingMinutes(html: string): number {
  return Math.max(1, Math.round(words(html) / WORDS_A_MINUTE));
}

/** A sentence about when entries were last confirmed: the oldest month, since they are only as reliable as the oldest. */
export function confirmedInWords(confirmed: readonly string[]): string {
  const oldest = confirmed.toSorted()[0];
  return oldest === undefined ? '' : `Confirmed in ${monthInWords(oldest)}.`;
}

// Created once: creating it takes longer than rendering a page.
const months = new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A month of the catalog or an entry in words: `2026-05` is "May 2026". */
export const monthInWords = (month: string): string => months.format(new Date(`${month}-15T12:00:00Z`));
