import { expect, test } from 'vitest';
import { confirmedInWords, monthInWords } from '../../src/content/months.ts';

test.each([
  { month: '2026-01', words: 'January 2026' },
  { month: '2026-05', words: 'May 2026' },
  { month: '2028-02', words: 'February 2028' },
  { month: '1999-12', words: 'December 1999' },
])('$month is $words', ({ month, words: text }) => {
  expect(monthInWords(month)).toBe(text);
});

test.each([
  { months: ['2026-05'], words: 'Confirmed in May 2026.' },
  { months: ['2026-05', '2025-12', '2026-01'], words: 'Confirmed in December 2025.' },
  { months: [], words: '' },
])('entries of $months were confirmed when the oldest was', ({ months, words: text }) => {
  expect(confirmedInWords(months)).toBe(text);
});
