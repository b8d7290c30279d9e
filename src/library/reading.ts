const WORDS_A_MINUTE = 200;

/** The words that a reader reads in rendered HTML: no scripts or styles, and not the calculator and what stands in for it, which are used and not read. */
function words(html: string): number {
  const text = html.replace(/<(astro-island|calc-stand-in|noscript|script|style)\b.*?<\/\1>/gs, ' ').replace(/<[^>]+>/g, ' ');
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Whole minutes, at least one, that rendered HTML takes to read at 200 words a minute. */
export function readingMinutes(html: string): number {
  return Math.max(1, Math.round(words(html) / WORDS_A_MINUTE));
}

/** A month of the catalog or an entry in words: `2026-05` is "May 2026". */
export function monthInWords(month: string): string {
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
}
