/** The words of the search. */
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

/** The last result of every query, and the first for who asks for a person. */
export const SUPPORT_WORDS = { title: 'Contact support', summary: 'Send your question to a person.' } as const;

export const FULL_TEXT_KIND = 'Text';
export const CASE_KIND = 'Calculator';
export const caseTitle = (words: string): string => `Calculate: ${words}`;

export const countWords = (count: number, query: string): string => `${count} ${count === 1 ? 'result' : 'results'} for “${query}”`;

/** Where nothing here answers a query: not what is shown below it. */
export const nothingWords = (query: string): string => `Nothing found in our answers for “${query}”. Try another word.`;

/** Where words were put right: what was searched for, and the way back to what was typed. */
export const correctedWords = (text: string): string => `Showing results for “${text}”.`;
export const insteadWords = (query: string): string => `Search for “${query}” instead.`;

export const FAILURE = 'Search could not be loaded. Check your connection and type again.';
