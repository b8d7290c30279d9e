import { checkCount } from './credits.ts';
import { addMonths, checkDate, type IsoDate, monthsApart } from './dates.ts';
import { RuleError } from './errors.ts';

/** The billing period `index` (0 for the first): from `start` up to, not including, `end`, the next refresh. */
export type BillingPeriod = { index: number; start: IsoDate; end: IsoDate };

/** Counted from the anchor each time: 31 January, 28 February, 31 March. From the period before, the 31 would be lost. */
const startOf = (anchor: IsoDate, index: number): IsoDate => addMonths(anchor, index);

/**
 * The billing period that holds the day `on`.
 *
 * Period k starts k months after `anchor`, the first day of the first period; where that month has no such day, on its last.
 * Rests on `included.refresh` and the assumptions `period.monthly`, `period.anchor-day` and `dates.billing-time-zone`.
 * Errors: 'bad-date'; 'not-started' when `on` is before `anchor`; 'date-out-of-range' past the year 9999.
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
 * The next `count` refresh days strictly after `after`, soonest first.
 *
 * A refresh is the start of every period but the first: on the anchor itself the first credits are granted.
 * Rests on `included.refresh` and the assumption `period.anchor-day`.
 * Errors: 'bad-date', 'bad-count', 'date-out-of-range' past the year 9999.
 */
export function refreshDates(anchor: IsoDate, after: IsoDate, count: number): IsoDate[] {
  checkDate(after);
  checkCount(count);
  const first = after < checkDate(anchor) ? 1 : billingPeriod(anchor, after).index + 1;
  return Array.from({ length: count }, (_, k) => startOf(anchor, first + k));
}
