/** The words of the search. */
export const WORDS = {
  label: 'Search the help center',
  hint: 'Type a question or a word, such as “roll over”.',
  close: 'Close',
  searching: 'Searching…',
  all: 'Show all results on a page',
  development: 'In development, results come from the last build. Run “npm run build” to bring them up to date.',
  answersIndex: 'Read all answers',
} as const;

export const countWords = (count: number, query: string): string =>
  count === 0 ? `Nothing found for “${query}”. Try another word.` : `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;

export const failureWords = (development: boolean): string =>
  development
    ? 'There is no search index yet. Run “npm run build” once.'
    : 'Search could not be loaded. Check your connection and type again.';
