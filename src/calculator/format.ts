import type { CreditRange, IsoDate } from '../rules/index.ts';

/** Dates and numbers in the reader's locale. Without one (on the server, and on the first render) in British English. */
export type Format = {
  date: (date: IsoDate) => string;
  shortDate: (date: IsoDate) => string;
  number: (value: number) => string;
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
  const short = new Intl.DateTimeFormat(language, { ...DAYS, day: 'numeric', month: 'short' });
  const numbers = new Intl.NumberFormat(language);
  const number = (value: number) => numbers.format(value);
  const count = (value: number, noun: string) => `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
  const span = ({ low, high }: CreditRange) => (low === high ? number(low) : `${number(low)}–${number(high)}`);
  return {
    date: (date) => long.format(instant(date)),
    shortDate: (date) => short.format(instant(date)),
    number,
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
