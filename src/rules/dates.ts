import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import { RuleError } from './errors.ts';
import type { IsoDate } from './iso-date.ts';

export type { IsoDate };

const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The dates that were read last. A calculation reads few dates, each of them many times, and a record is slow to create. */
const records = new Map<unknown, PlainDate.Record>();
const MOST_RECORDS = 500;

function read(value: unknown): PlainDate.Record {
  const known = records.get(value);
  if (known) return known;
  const match = typeof value === 'string' ? FORM.exec(value) : null;
  if (!match) throw new RuleError({ code: 'bad-date', value });
  try {
    const record = PlainDate.create(Number(match[1]), Number(match[2]), Number(match[3]));
    if (records.size === MOST_RECORDS) records.clear();
    records.set(value, record);
    return record;
  } catch {
    throw new RuleError({ code: 'bad-date', value });
  }
}

/** Errors: 'bad-date', 'date-out-of-range'. */
function moved(date: IsoDate, by: (start: PlainDate.Record) => PlainDate.Record): IsoDate {
  const start = read(date);
  try {
    const text = PlainDate.toString(by(start));
    if (FORM.test(text)) return text;
    // Years past 9999 have a sign and six digits. They do not sort or read like our dates.
  } catch {
    // The date is out of Temporal's range.
  }
  throw new RuleError({ code: 'date-out-of-range', from: date });
}

/** Returns `value` if it is a calendar date in the form `2026-05-31`; else throws RuleError 'bad-date'. */
export function checkDate(value: unknown): IsoDate {
  read(value);
  return value as IsoDate;
}

/** True if `value` is a calendar date in the form `2026-05-31`. */
export function isIsoDate(value: unknown): value is IsoDate {
  try {
    return checkDate(value) === value;
  } catch {
    return false;
  }
}

/** The same day `months` later, or the last day if that month is too short. Errors: 'bad-date', 'date-out-of-range'. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  return moved(date, (start) => PlainDate.addMonths(start, months));
}

/** `days` later (earlier, if negative). Errors: 'bad-date', 'date-out-of-range'. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return moved(date, (start) => PlainDate.addDays(start, days));
}

/** Whole days from `from` to `to`, negative if `to` is earlier. Errors: 'bad-date'. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return PlainDate.diffDays(read(from), read(to));
}

/** Calendar months from the month of `from` to the month of `to`. The days do not matter. Errors: 'bad-date'. */
export function monthsApart(from: IsoDate, to: IsoDate): number {
  const [a, b] = [checkDate(from), checkDate(to)];
  return (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));
}
