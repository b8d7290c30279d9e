import { expect, test } from 'vitest';
import { caseTitle, correctedWords, countWords, insteadWords, nothingWords } from '../../src/search/messages.ts';

test.each([
  { what: 'how many results there are', words: countWords(2, 'roll over'), said: '2 results for “roll over”' },
  { what: 'that there is one', words: countWords(1, 'roll over'), said: '1 result for “roll over”' },
  { what: 'that there is none', words: nothingWords('roll over'), said: 'Nothing found in our answers for “roll over”. Try another word.' },
  { what: 'what is shown of a misspelt query', words: correctedWords('refresh'), said: 'Showing results for “refresh”.' },
  { what: 'the way back to what was typed', words: insteadWords('Refesh'), said: 'Search for “Refesh” instead.' },
  { what: 'which case the calculator opens', words: caseTitle('Pro, 9 credits needed'), said: 'Calculate: Pro, 9 credits needed' },
])('the search says $what', ({ words, said }) => {
  expect(words).toBe(said);
});
