import { describe, expect, test } from 'vitest';
import { countWords, failureWords, insteadWords, mendWords, presetTitle, WORDS } from '../../src/search/messages.ts';

describe('how many results there are', () => {
  test.each([
    { count: 0, words: 'Nothing found for “roll over”. Try another word.' },
    { count: 1, words: '1 result for “roll over”' },
    { count: 2, words: '2 results for “roll over”' },
    { count: 8, words: '8 results for “roll over”' },
  ])('$count: $words', ({ count, words }) => {
    expect(countWords(count, 'roll over')).toBe(words);
  });
});

test('a query that was put right says what is shown, and offers what was typed', () => {
  expect(mendWords('refresh date')).toBe('Showing results for “refresh date”.');
  expect(insteadWords('Refesh date')).toBe('Search for “Refesh date” instead.');
});

test('a search that does not load says what to do: to a reader, and to who writes the site', () => {
  expect(failureWords(false)).toBe('Search could not be loaded. Check your connection and type again.');
  expect(failureWords(true)).toBe('There is no search index yet. Run “npm run build” once.');
});

test('the calculator on a case says which', () => {
  expect(presetTitle('Pro, 100 credits needed')).toBe('Calculate: Pro, 100 credits needed');
});

test('each button and line has its words', () => {
  expect(WORDS).toEqual({
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
  });
});
