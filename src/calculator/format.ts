import type { CreditRange, IsoDate } from '../rules/index.ts';
import { plainNumber } from './plain-number.ts';

/** Formats dates and numbers for the reader's locale; without one (on the server, on the first render) in British English. */
export type Format = {
  date: (date: IsoDate) => string;
  /** A date without its year if that is the year of `today`. */
  day: (date: IsoDate, today: IsoDate) => string;
  mediumDate: (date: IsoDate) => string;
  shortDate: (date: IsoDate) => string;
  /** The month of a date, or of `2026-05`, with its year. */
  month: (date: string) => string;
  /** The first letter or number of the month, for a narrow place. */
  narrowMonth: (date: IsoDate) => string;
  number: (value: number) => string;
  /** Reads a typed number: see `plainNumber`. */
  plain: (typed: string) => string;
  /** A number that is not whole, to the six decimals that a rate card's products have. */
  decimals: (range: CreditRange) => string;
  /** The same, in credits. */
  rate: (range: CreditRange) => string;
  credits: (value: number) => string;
  /** Low to high, without a unit: `2–4`, or `3` where both are the same. */
  span: (range: CreditRange) => string;
  range: (range: CreditRange) => string;
  count: (value: number, noun: string) => string;
};

// Noon UTC, formatted in UTC, is the same calendar day in every time zone.
const instant = (date: IsoDate) => new Date(`${date}T12:00:00Z`);

// Billing months are Gregorian, also for a reader whose locale uses another calendar.
const DAYS = { timeZone: 'UTC', calendar: 'gregory' } as const;

/** A browser may name a locale that Intl refuses, such as `en-US@posix`. */
function knownLocale(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

/** Makes a value when it is first needed. A browser takes milliseconds to make a formatter, and most are never used. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Languages that write small numbers as JavaScript does, unless the locale names other digits. Other languages, and grouped numbers, need
 * a formatter, and the first formatter takes longer than everything else here.
 */
const PLAIN_DIGITS = /^(cs|da|de|en|es|fi|fr|hu|id|it|ja|ko|nb|nl|no|pl|pt|ro|ru|sk|sv|tr|uk|vi|zh)\b(?!.*-u-)/;

/**
 * Isolates what is written from right to left (U+2068 … U+2069). Without that, a number that follows a date in an English sentence is
 * drawn before it, and `2–4` as 4–2.
 */
const isolated = (text: string) => (/[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text);

export function createFormat(locale?: string): Format {
  const language = knownLocale(locale);
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = lazily(() => new Intl.DateTimeFormat(language, { ...DAYS, ...options }));
    return (date: IsoDate) => isolated(formatter().format(instant(date)));
  };
  const numbers = lazily(() => new Intl.NumberFormat(language));
  const exact = lazily(() => new Intl.NumberFormat(language, { maximumFractionDigits: 6 }));
  const date = dates({ dateStyle: 'long' });
  const yearless = dates({ day: 'numeric', month: 'long' });
  const month = dates({ month: 'long', year: 'numeric' });
  const plain = PLAIN_DIGITS.test(language);
  const number = (value: number) => (plain && value < 1000 ? String(value) : isolated(numbers().format(value)));
  const fraction = (value: number) => isolated(exact().format(value));
  const decimals = ({ low, high }: CreditRange) => (low === high ? fraction(low) : `${fraction(low)}–${fraction(high)}`);
  const count = (value: number, noun: string) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
  const span = ({ low, high }: CreditRange) => (low === high ? number(low) : `${number(low)}–${number(high)}`);
  return {
    date,
    day: (day, today) => (day.slice(0, 4) === today.slice(0, 4) ? yearless(day) : date(day)),
    mediumDate: dates({ dateStyle: 'medium' }),
    shortDate: dates({ day: 'numeric', month: 'short' }),
    month: (day) => month(`${day.slice(0, 7)}-01`),
    narrowMonth: dates({ month: 'narrow' }),
    number,
    plain: (typed) => plainNumber(typed, (value) => new Intl.NumberFormat(language, { useGrouping: 'always' }).format(value)),
    decimals,
    rate: (range) => `${decimals(range)} credit${range.low === 1 && range.high === 1 ? '' : 's'}`,
    count,
    credits: (value) => count(value, 'credit'),
    span,
    range: (range) => (range.low === range.high ? count(range.low, 'credit') : `${span(range)} credits`),
  };
}

/** Returns today's date in the reader's time zone. */
export function localToday(now = new Date()): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
