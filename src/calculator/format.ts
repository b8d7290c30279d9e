import type { CreditRange, IsoDate } from '../rules/index.ts';

/** Dates and numbers in the reader's locale. Without one (on the server, and on the first render) in British English. */
export type Format = {
  date: (date: IsoDate) => string;
  /** A date as it is said on a day: without its year where that is the year of `today`. */
  day: (date: IsoDate, today: IsoDate) => string;
  mediumDate: (date: IsoDate) => string;
  shortDate: (date: IsoDate) => string;
  /** The month of a date, or of `2026-05`, with its year. */
  month: (date: string) => string;
  /** The first letter or number of the month, for a narrow place. */
  narrowMonth: (date: IsoDate) => string;
  number: (value: number) => string;
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

// Noon UTC read back in UTC: the calendar day stays the same in every time zone.
const instant = (date: IsoDate) => new Date(`${date}T12:00:00Z`);

// Billing months are those of one calendar, also where the reader's own counts other months or years.
const DAYS = { timeZone: 'UTC', calendar: 'gregory' } as const;

/** A browser may name a locale that Intl refuses, such as `en-US@posix`. */
function knownLocale(locale: string | undefined): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}

/** Made when it is first asked for: a browser takes milliseconds to make a formatter, and most are never used. */
function lazily<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/**
 * Languages that write small numbers as JavaScript does, unless the locale names other digits. For the others, and for numbers that are
 * grouped, a formatter is made: the first one takes a browser longer than all else here.
 */
const PLAIN_DIGITS = /^(cs|da|de|en|es|fi|fr|hu|id|it|ja|ko|nb|nl|no|pl|pt|ro|ru|sk|sv|tr|uk|vi|zh)\b(?!.*-u-)/;

export function createFormat(locale?: string): Format {
  const language = knownLocale(locale);
  const dates = (options: Intl.DateTimeFormatOptions) => {
    const formatter = lazily(() => new Intl.DateTimeFormat(language, { ...DAYS, ...options }));
    return (date: IsoDate) => formatter().format(instant(date));
  };
  const numbers = lazily(() => new Intl.NumberFormat(language));
  const exact = lazily(() => new Intl.NumberFormat(language, { maximumFractionDigits: 6 }));
  const date = dates({ dateStyle: 'long' });
  const yearless = dates({ day: 'numeric', month: 'long' });
  const month = dates({ month: 'long', year: 'numeric' });
  const plain = PLAIN_DIGITS.test(language);
  const number = (value: number) => (plain && value < 1000 ? String(value) : numbers().format(value));
  const decimals = ({ low, high }: CreditRange) => (low === high ? exact().format(low) : `${exact().format(low)}–${exact().format(high)}`);
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
    decimals,
    rate: (range) => `${decimals(range)} credit${range.low === 1 && range.high === 1 ? '' : 's'}`,
    count,
    credits: (value) => count(value, 'credit'),
    span,
    range: (range) => (range.low === range.high ? count(range.low, 'credit') : `${span(range)} credits`),
  };
}

/** Today's date where the reader is, as the calendar on the wall shows it. */
export function localToday(now = new Date()): IsoDate {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
