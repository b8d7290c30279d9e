import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import { pastedDate } from '../../src/calculator/pasted-date.ts';
import { isIsoDate } from '../../src/rules/index.ts';

const read = (text: string, locale = 'en-GB') => pastedDate(text, createFormat(locale));

test.each([
  { text: '2026-03-14', date: '2026-03-14' },
  { text: ' 2026-3-4\n', date: '2026-03-04' },
  { text: '2026/03/14', date: '2026-03-14' },
  { text: '2026年3月14日', date: '2026-03-14' },
  { text: '14/03/2026', date: '2026-03-14' },
  { text: '03/14/2026', date: '2026-03-14' },
  { text: '14.3.2026', date: '2026-03-14' },
  { text: '4/4/2026', date: '2026-04-04' },
  { text: '\u200e14 March 2026', date: '2026-03-14' },
  { text: '14 mar 2026', date: '2026-03-14' },
  { text: 'March 14th, 2026', date: '2026-03-14' },
  { text: '14th of March, 2026', date: '2026-03-14' },
  { text: '29 February 2028', date: '2028-02-29' },
])('the pasted “$text” is $date', ({ text, date }) => {
  expect(read(text)).toBe(date);
});

test.each([
  '',
  'tomorrow',
  '14 March',
  'March 2026',
  '14 Ma 2026',
  '14 Ju 2026',
  '14 Marchember 2026',
  '03/04/2026',
  '14/03/26',
  '31/04/2026',
  '30 February 2026',
  '2026-14-03',
  '2026-03-14T10:00',
  '14 March 2026 and 15 March 2026',
  '12026-03-14',
])('the pasted “%s” is no date, or more than one', (text) => {
  expect(read(text)).toBeUndefined();
});

test.each(['en-GB', 'en-US', 'de-DE', 'fr-FR', 'sv-SE', 'es-ES', 'pl'])('a date as it is written in %s is that date', (locale) => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (day) => {
      const iso = day.toISOString().slice(0, 10);
      expect(read(createFormat(locale).date(iso), locale)).toBe(iso);
    }),
  );
});

test('whatever is pasted, what is read is a date, or nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const date = read(text);
      expect(date === undefined || isIsoDate(date)).toBe(true);
    }),
  );
});
