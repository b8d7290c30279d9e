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

export function createFormat(locale?: string): Format {
  const language = locale ?? 'en-GB';
  const long = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' });
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
