import { addMonths, checkDate, type IsoDate } from './dates.ts';
import { RuleError } from './errors.ts';

const LAST_DAY = 31;
const dayOf = (date: IsoDate) => Number(date.slice(8));

/** The last day of the month of a date. Counting months from 31 January gives each month its own last day. */
const lastOfMonth = (date: IsoDate): IsoDate => addMonths(`${date.slice(0, 4)}-01-31`, Number(date.slice(5, 7)) - 1);

function checkDay(day: unknown): number {
  if (typeof day !== 'number' || !Number.isInteger(day) || day < 1 || day > LAST_DAY) throw new RuleError({ code: 'bad-day', value: day });
  return day;
}

/**
 * Returns the days of the month on which a subscription may renew, given one date on which it renews. The last day of a short month also
 * stands for the days that the month lacks: 28 February for the 28th to the 31st.
 * Rests on the assumption `period.anchor-day`. Errors: 'bad-date'.
 */
export function renewalDays(on: IsoDate): number[] {
  const day = dayOf(checkDate(on));
  const last = dayOf(lastOfMonth(on));
  return day < last ? [day] : Array.from({ length: LAST_DAY - day + 1 }, (_, k) => day + k);
}

/**
 * Returns an anchor for a subscription that renews on a day of the month: the latest date on `asOf` or before that falls on exactly that
 * day. Errors: 'bad-day' if `day` is not a whole number from 1 to 31, 'bad-date', 'date-out-of-range' before the year 0.
 */
export function anchorOnDay(day: number, asOf: IsoDate): IsoDate {
  checkDay(day);
  const first = `${checkDate(asOf).slice(0, 8)}01`;
  // No two consecutive months lack the same day.
  for (let month = first; ; month = addMonths(month, -1)) {
    const date = month.slice(0, 8) + String(day).padStart(2, '0');
    if (date <= asOf && date <= lastOfMonth(month)) return date;
  }
}
