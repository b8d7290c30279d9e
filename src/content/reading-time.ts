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
