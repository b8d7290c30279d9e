import { checkCount } from './credits.ts';
import { addMonths, checkDate, type IsoDate, monthsApart } from './dates.ts';
import { RuleError } from './errors.ts';

/** A billing period. `index` is 0 for the first. It runs from `start` up to `end`, the next refresh, which is not included. */
export type BillingPeriod = { index: number; start: IsoDate; end: IsoDate };

/** Counts from the anchor each time: 31 January, 28 February, 31 March. Counting from the previous period would lose the 31. */
const startOf = (anchor: IsoDate, index: number): IsoDate => addMonths(anchor, index);

/**
 * Returns the billing period that holds the day `on`.
 *
 * Period k starts k months after `anchor`, the first day of the first period. If that month is too short, it starts on the last day.
 * Rests on `included.refresh` and the assumptions `period.monthly`, `period.anchor-day` and `dates.billing-time-zone`.
 * Errors: 'bad-date'; 'not-started' if `on` is before `anchor`; 'date-out-of-range' past the year 9999.
 */
export function billingPeriod(anchor: IsoDate, on: IsoDate): BillingPeriod {
  checkDate(anchor);
  checkDate(on);
  if (on < anchor) throw new RuleError({ code: 'not-started', anchor, on });
  const guess = monthsApart(anchor, on);
  const index = startOf(anchor, guess) > on ? guess - 1 : guess;
  return { index, start: startOf(anchor, index), end: startOf(anchor, index + 1) };
}

/**
 * Returns the next `count` refresh days strictly after `after`, soonest first.
 *
 * Every period but the first starts with a refresh. On the anchor itself the first credits are granted.
 * Rests on `included.refresh` and the assumption `period.anchor-day`.
 * Errors: 'bad-date', 'bad-count', 'date-out-of-range' past the year 9999.
 */
export function refreshDates(anchor: IsoDate, after: IsoDate, count: number): IsoDate[] {
  checkDate(after);
  checkCount(count);
  const first = after < checkDate(anchor) ? 1 : billingPeriod(anchor, after).index + 1;
  return Array.from({ length: count }, (_, k) => startOf(anchor, first + k));
}
