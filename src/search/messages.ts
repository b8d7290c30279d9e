/** The words of the search. */
export const WORDS = {
  label: 'Search the help center',
  hint: 'Type a question or a word, such as “roll over”.',
  loading: 'The search is loading …',
  close: 'Close',
  all: 'Show all results on a page',
  development: 'In development, results come from the last build. Run “npm run build” to bring them up to date.',
  answersIndex: 'Read all answers',
  support: 'Ask support',
  nearest: 'Nearest questions',
  copy: 'Copy link',
  copied: 'Link copied.',
  refused: 'Your browser did not let us copy the link. Open the result, and copy its address.',
} as const;

export const PRESET_KIND = 'Calculator';
export const presetTitle = (words: string): string => `Calculate: ${words}`;

export const countWords = (count: number, query: string): string =>
  count === 0 ? `Nothing found for “${query}”. Try another word.` : `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;

/** Where words were put right: what was searched for, and the way back to what was typed. */
export const mendWords = (text: string): string => `Showing results for “${text}”.`;
export const insteadWords = (query: string): string => `Search for “${query}” instead.`;

export const failureWords = (development: boolean): string =>
  development
    ? 'There is no search index yet. Run “npm run build” once.'
    : 'Search could not be loaded. Check your connection and type again.';
