import type { CreditRange, IsoDate } from '../rules/index.ts';

/** Dates and numbers in the reader's locale. Without one (on the server, and on the first render) in British English. */
export type Format = {
  date: (date: IsoDate) => string;
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

export function createFormat(locale?: string): Format {
  const language = knownLocale(locale);
  const long = new Intl.DateTimeFormat(language, { ...DAYS, dateStyle: 'long' });
  const medium = new Intl.DateTimeFormat(language, { ...DAYS, dateStyle: 'medium' });
  const short = new Intl.DateTimeFormat(language, { ...DAYS, day: 'numeric', month: 'short' });
  const numbers = new Intl.NumberFormat(language);
  const month = new Intl.DateTimeFormat(language, { ...DAYS, month: 'long', year: 'numeric' });
  const narrow = new Intl.DateTimeFormat(language, { ...DAYS, month: 'narrow' });
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const decimals = ({ low, high }: CreditRange) => (low === high ? exact.format(low) : `${exact.format(low)}–${exact.format(high)}`);
  const number = (value: number) => numbers.format(value);
  const count = (value: number, noun: string) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
  const span = ({ low, high }: CreditRange) => (low === high ? number(low) : `${number(low)}–${number(high)}`);
  return {
    date: (date) => long.format(instant(date)),
    mediumDate: (date) => medium.format(instant(date)),
    shortDate: (date) => short.format(instant(date)),
    month: (date) => month.format(instant(`${date.slice(0, 7)}-01`)),
    narrowMonth: (date) => narrow.format(instant(date)),
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
