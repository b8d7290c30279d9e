import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createFormat, localToday } from '../../src/calculator/format.ts';

const format = createFormat();
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const isoDates = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('a date does not shift', () => {
  test.each([
    { what: 'the first day of a year', date: '2026-01-01', long: '1 January 2026', short: '1 Jan' },
    { what: 'the last day of a year', date: '2026-12-31', long: '31 December 2026', short: '31 Dec' },
    { what: 'a leap day', date: '2028-02-29', long: '29 February 2028', short: '29 Feb' },
    { what: 'clocks forward in Europe', date: '2026-03-29', long: '29 March 2026', short: '29 Mar' },
    { what: 'clocks back in America', date: '2026-11-01', long: '1 November 2026', short: '1 Nov' },
    { what: 'a day that Samoa never had', date: '2011-12-30', long: '30 December 2011', short: '30 Dec' },
  ])('$what: $long', ({ date, long, short }) => {
    expect([format.date(date), format.shortDate(date)]).toEqual([long, short]);
  });

  test.each([
    { date: '2026-09-01', medium: '1 Sept 2026', month: 'September 2026', narrow: 'S' },
    { date: '2028-02-29', medium: '29 Feb 2028', month: 'February 2028', narrow: 'F' },
    { date: '2026-12-31', medium: '31 Dec 2026', month: 'December 2026', narrow: 'D' },
  ])('nor where there is less room for it: $medium', ({ date, medium, month, narrow }) => {
    expect([format.mediumDate(date), format.month(date), format.narrowMonth(date)]).toEqual([medium, month, narrow]);
    expect(format.month(date.slice(0, 7))).toBe(month);
  });

  test('any day is written with its own day, month and year', () => {
    fc.assert(
      fc.property(isoDates, (date) => {
        const [year, month, day] = date.split('-').map(Number);
        expect(format.date(date)).toBe(`${day} ${MONTHS[(month ?? 0) - 1]} ${year}`);
        expect(numbersIn(format.shortDate(date))).toEqual([day]);
      }),
    );
  });

  // Some of these locales count years or months otherwise when left alone; billing months are those of our calendar.
  const locales = ['en-US', 'de-DE', 'fr-CA', 'pt-BR', 'th-TH', 'fa-IR-u-nu-latn', 'ar-SA-u-nu-latn', 'he-IL'];
  test.each(locales)('in %s, too, with the same day and year', (locale) => {
    const local = createFormat(locale);
    fc.assert(
      fc.property(isoDates, (date) => {
        const [year, , day] = date.split('-').map(Number);
        expect(numbersIn(local.date(date))).toEqual(expect.arrayContaining([day, year]));
        expect(numbersIn(local.shortDate(date))).toEqual(expect.arrayContaining([day]));
      }),
    );
  });
});

describe("today's date is that of the calendar on the reader's wall", () => {
  test.each([
    { what: 'just after midnight', now: new Date(2026, 0, 1, 0, 0, 0), today: '2026-01-01' },
    { what: 'just before midnight', now: new Date(2026, 11, 31, 23, 59, 59), today: '2026-12-31' },
    { what: 'single digits', now: new Date(2026, 4, 3, 12), today: '2026-05-03' },
    { what: 'a leap day', now: new Date(2028, 1, 29, 1), today: '2028-02-29' },
  ])('$what: $today', ({ now, today }) => {
    expect(localToday(now)).toBe(today);
  });

  test('without a time given, now', () => {
    vi.useFakeTimers({ now: new Date(2026, 4, 31, 23, 30) });
    expect(localToday()).toBe('2026-05-31');
  });
});

test.each([
  { zone: 'Pacific/Kiritimati', ahead: 14, now: '2026-05-31T10:30:00Z', today: '2026-06-01' },
  { zone: 'Europe/Berlin', ahead: 2, now: '2026-05-31T22:30:00Z', today: '2026-06-01' },
  { zone: 'Pacific/Pago_Pago', ahead: -11, now: '2026-06-01T10:30:00Z', today: '2026-05-31' },
])('in $zone, today is the day there, and a date is the one given', ({ zone, ahead, now, today }) => {
  vi.stubEnv('TZ', zone);
  expect(-new Date(now).getTimezoneOffset() / 60).toBe(ahead);
  expect(localToday(new Date(now))).toBe(today);
  expect(createFormat().date('2026-05-31')).toBe('31 May 2026');
  expect(createFormat().shortDate('2026-06-01')).toBe('1 Jun');
});

describe('numbers', () => {
  test.each([
    { value: 0, credits: '0 credits' },
    { value: 1, credits: '1 credit' },
    { value: 2, credits: '2 credits' },
    { value: 1000, credits: '1,000 credits' },
    { value: 1_000_000, credits: '1,000,000 credits' },
  ])('$credits', ({ value, credits }) => {
    expect(format.credits(value)).toBe(credits);
  });

  test.each([
    { range: { low: 0, high: 0 }, span: '0', words: '0 credits' },
    { range: { low: 1, high: 1 }, span: '1', words: '1 credit' },
    { range: { low: 0, high: 1 }, span: '0–1', words: '0–1 credits' },
    { range: { low: 2, high: 4 }, span: '2–4', words: '2–4 credits' },
    { range: { low: 999, high: 1500 }, span: '999–1,500', words: '999–1,500 credits' },
  ])('$words', ({ range, span, words }) => {
    expect([format.span(range), format.range(range)]).toEqual([span, words]);
  });

  test.each([
    { range: { low: 0, high: 0 }, decimals: '0', rate: '0 credits' },
    { range: { low: 1, high: 1 }, decimals: '1', rate: '1 credit' },
    { range: { low: 0.1, high: 0.1 }, decimals: '0.1', rate: '0.1 credits' },
    { range: { low: 0.5, high: 1 }, decimals: '0.5–1', rate: '0.5–1 credits' },
    { range: { low: 2.0625, high: 1200 }, decimals: '2.0625–1,200', rate: '2.0625–1,200 credits' },
    { range: { low: 0.000004, high: 0.1 + 0.2 }, decimals: '0.000004–0.3', rate: '0.000004–0.3 credits' },
  ])('not whole, to six decimals: $rate', ({ range, decimals, rate }) => {
    expect([format.decimals(range), format.rate(range)]).toEqual([decimals, rate]);
  });

  test('other nouns', () => {
    expect([format.count(1, 'day'), format.count(31, 'day'), format.count(0, 'run')]).toEqual(['1 day', '31 days', '0 runs']);
  });

  test('in the reader’s locale; in British English where the browser names none that exists', () => {
    expect(createFormat('de-DE').number(1500)).toBe('1.500');
    expect(['en-US@posix', 'C', ''].map((locale) => createFormat(locale).date('2026-05-31'))).toEqual(Array(3).fill('31 May 2026'));
  });
});

test.each([
  'cs',
  'da',
  'de-CH',
  'en',
  'en-IN',
  'es-419',
  'fi',
  'fr-CA',
  'hu',
  'id',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'no',
  'pl',
  'pt-PT',
  'ro',
  'ru',
  'sk',
  'sv',
  'tr',
  'uk',
  'vi',
  'zh-TW',
  'ar-EG',
  'fa',
  'bn',
  'mr',
  'en-u-nu-deva',
])('a number is written as the locale %s writes it, whether or not that takes a formatter', (locale) => {
  const { number } = createFormat(locale);
  const expected = new Intl.NumberFormat(locale);
  // U+2068 and U+2069 isolate what is written from right to left.
  for (const value of [0, 7, 42, 999, 1000, 1_234_567])
    expect(number(value).replaceAll(/[\u2068\u2069]/g, '')).toBe(expected.format(value));
});

test.each(['ar-EG', 'fa', 'he', 'ur'])(
  'what %s writes from right to left is isolated, so that the English around it keeps its order',
  (locale) => {
    const { date, day, number, span, decimals } = createFormat(locale);
    const whole = /^\u2068[^\u2068\u2069]+\u2069$/;
    expect(date('2026-05-31')).toMatch(whole);
    expect(day('2026-05-31', '2026-01-01')).toMatch(whole);
    if (locale !== 'ar-EG') return;
    expect(number(30)).toBe('\u2068٣٠\u2069');
    expect(span({ low: 32, high: 64 })).toBe('\u2068٣٢\u2069–\u2068٦٤\u2069');
    expect(decimals({ low: 2, high: 4 })).toBe('\u2068٢\u2069–\u2068٤\u2069');
  },
);

test('what is written from left to right is not isolated', () => {
  for (const locale of ['en-GB', 'de-DE', 'ja', 'ru', 'th']) {
    const { date, number } = createFormat(locale);
    expect(date('2026-05-31') + number(1500)).not.toMatch(/[\u2068\u2069]/);
  }
});
