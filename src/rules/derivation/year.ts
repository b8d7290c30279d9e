import type { Credits } from '../credits.ts';
import type { IsoDate } from '../dates.ts';
import type { Estimate } from '../estimate.ts';
import type { Year, YearPeriod } from '../year.ts';
import { type Ground, groundOf, type Line, worked } from './line.ts';

export type YearLine =
  | Line<'year-opening', { from: IsoDate; opening: Credits }>
  | Line<'year-workflow', { low: Credits; high: Credits; from: IsoDate }>
  | Line<'year-order', object>
  | Line<'year-period', YearPeriod>
  | Line<'year-end', { endsOn: IsoDate }>
  | Line<'year-at-low', { start: IsoDate | undefined; short: Credits }>
  | Line<'year-short', { number: number; start: IsoDate; short: Credits }>
  | Line<'year-covered', { periods: number; workflow: boolean }>;

/**
 * The derivation of a `yearAhead` with periods: the balance, what each period gets and needs, one line per period, and in the last line
 * the first period that runs short. `held`: what the balance rests on.
 */
export function explainYear(
  cost: Pick<Estimate, 'low' | 'high' | 'because'>,
  year: Extract<Year, { kind: 'periods' }>,
  held: Ground[] = [],
): YearLine[] {
  const { periods, firstShort, firstShortAtLow, endsOn } = year;
  // Without a workflow, the dates are the least certain part.
  const ground = cost.high > 0 ? groundOf(cost, [{ rule: 'year.workflow-each-period' }]) : { rule: 'period.anchor-day' };
  const [current] = periods;
  const lines: YearLine[] = [];
  if (current) {
    lines.push({ step: 'year-opening', rule: 'credit.remaining', ...worked(held), from: current.from, opening: current.opening });
    if (cost.high > 0)
      lines.push({ step: 'year-workflow', rule: 'year.workflow-each-period', low: cost.low, high: cost.high, from: current.from });
    if (year.because.includes('spend.soonest-expiry-first')) lines.push({ step: 'year-order', rule: 'spend.soonest-expiry-first' });
  }
  lines.push(...periods.map((period): YearLine => ({ step: 'year-period', ...ground, ...period })));
  if (endsOn !== undefined) lines.push({ step: 'year-end', rule: 'schedule.subscription-end', endsOn });
  if (firstShort && cost.low !== cost.high) {
    lines.push({ step: 'year-at-low', ...ground, start: firstShortAtLow?.from, short: firstShortAtLow?.short ?? 0 });
  }
  const result: YearLine = firstShort
    ? { step: 'year-short', ...ground, number: firstShort.index + 1, start: firstShort.from, short: firstShort.short }
    : { step: 'year-covered', ...ground, periods: periods.length, workflow: cost.high > 0 };
  return [...lines, result];
}
