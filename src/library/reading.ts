const WORDS_A_MINUTE = 200;

/** Whole minutes, at least one, that a text in MDX takes to read. Markup and imports do not count. */
export function readingMinutes(...sources: readonly string[]): number {
  const text = sources.join(' ').replace(/<[^>]+>|\]\([^)]*\)|[#*_`[\]{}]/g, ' ');
  return Math.max(1, Math.round(text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length / WORDS_A_MINUTE));
}

/** A month of the catalog or an entry in words: `2026-05` is "May 2026". */
export function monthInWords(month: string): string {
  return new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));
}
