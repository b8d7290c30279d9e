export const WORDS = {
  label: 'Search the help center',
  hint: 'Type a question or a word, such as “roll over”.',
  loading: 'The search is loading …',
  close: 'Close',
  all: 'Show all results on a page',
  development: 'In development, what stands “In the text” comes from the last build.',
  answersIndex: 'Read all answers',
  nearest: 'The nearest that we have',
  fullText: 'In the text',
  copy: 'Copy link',
  copied: 'Link copied.',
  refused: 'Your browser did not let us copy the link. Open the result, and copy its address.',
} as const;

/** The last result of every query; the first if the query asks for a person. */
export const SUPPORT_WORDS = { title: 'Contact support', summary: 'Send your question to a person.' } as const;

export const FULL_TEXT_KIND = 'Text';
export const CASE_KIND = 'Calculator';
export const caseTitle = (words: string): string => `Calculate: ${words}`;

export const countWords = (count: number, query: string): string => `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;

/** Shown if nothing answers a query, above the nearest results. */
export const nothingWords = (query: string): string => `Nothing found in our answers for “${query}”. Try another word.`;

/** Shown after a spelling correction: the corrected query; a link leads back to the typed one. */
export const correctedWords = (text: string): string => `Showing results for “${text}”.`;
export const insteadWords = (query: string): string => `Search for “${query}” instead.`;

export const FAILURE = 'Search could not be loaded. Check your connection, type again, or reload the page.';
