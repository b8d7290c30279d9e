import { expect, test } from 'vitest';
import { figuresIn, missingFrom } from './figures.ts';

test.each([
  {
    what: 'a long and a middle date',
    text: 'on 31 January 2026, 1 Sept 2026',
    dates: ['2026-01-31', '2026-09-01'],
    shortDates: [],
    numbers: [],
  },
  { what: 'no date in a word that begins like a month', text: '20 Maybe 5', dates: [], shortDates: [], numbers: ['20', '5'] },
  {
    what: 'a date of each month',
    text: '1 Jan, 2 February, 3 Mar, 4 April, 5 May, 6 June, 7 Jul, 8 August, 9 Sept, 10 October, 11 Nov, 12 December',
    dates: [],
    shortDates: ['01-01', '02-02', '03-03', '04-04', '05-05', '06-06', '07-07', '08-08', '09-09', '10-10', '11-11', '12-12'],
    numbers: [],
  },
  { what: 'a short date', text: '28 Feb Day 2 of 31', dates: [], shortDates: ['02-28'], numbers: ['2', '31'] },
  {
    what: 'spans, thousands and fractions',
    text: '2–4, 1,000 or 0.25–1,200.5.',
    dates: [],
    shortDates: [],
    numbers: ['2', '4', '1,000', '0.25', '1,200.5'],
  },
  { what: 'not the number of a pack or a step', text: 'Pack 1: 5. Step 2 and pack 12', dates: [], shortDates: [], numbers: ['5'] },
  {
    what: 'not a day of the month, nor a month alone',
    text: 'the 31st. February 2026 ends on the 28th',
    dates: [],
    shortDates: [],
    numbers: [],
  },
])('a text holds $what', ({ text, dates, shortDates, numbers }) => {
  expect(figuresIn(text)).toEqual({ dates, shortDates, numbers });
});

test('what another text lacks is found, figure by figure', () => {
  const working = figuresIn('On 31 January 2026: 20 − 12 = 8 credits.');
  expect(missingFrom(working, figuresIn('8 of 20 on 31 Jan 2026, from 31 Jan'))).toEqual([]);
  expect(missingFrom(working, figuresIn('7 of 20 on 31 Jan 2027, from 30 Jan; 2'))).toEqual(['2027-01-31', '01-30', '7', '2']);
  expect(missingFrom(working, figuresIn('26, 31 and 2026'))).toEqual(['26', '31', '2026']);
});
