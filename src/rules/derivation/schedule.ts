import type { IsoDate } from '../dates.ts';
import { type Schedule, type ScheduleInput, schedule } from '../schedule.ts';
import type { Plan } from '../schemas/plans.ts';
import type { RuleId } from '../schemas/rules.ts';
import { endLines, type PackLine, type PeriodLine, periodLines } from './dates.ts';
import type { Line } from './line.ts';

export type ScheduleLine =
  | PeriodLine
  | PackLine
  | Line<'one-time', { plan: string }>
  | Line<'day-of-period', { asOf: IsoDate; day: number; days: number }>
  | Line<'reset-day', { day: number }>
  | Line<'later-refreshes', { dates: IsoDate[] }>
  | Line<'refresh-day', { date: IsoDate }>
  | Line<'no-more-refreshes', { endsOn: IsoDate }>
  | Line<'next-refresh', { date: IsoDate; days: number }>;

type Periodic = Extract<Schedule, { kind: 'periodic' }>;

function refreshLines(
  { period, refreshes, daysToRefresh }: Periodic,
  granting: RuleId,
  anchor: IsoDate,
  endsOn: IsoDate | undefined,
): ScheduleLine[] {
  const [next, ...later] = refreshes;
  const lines: ScheduleLine[] = [];
  if (granting === 'included.refresh') lines.push({ step: 'reset-day', rule: 'included.reset-day', day: Number(anchor.slice(8)) });
  lines.push({ step: 'refresh-day', rule: granting, date: period.end });
  if (later.length > 0) lines.push({ step: 'later-refreshes', rule: 'period.anchor-day', dates: later });
  if (endsOn !== undefined) lines.push({ step: 'no-more-refreshes', rule: 'schedule.subscription-end', endsOn });
  // The plan's rule says that credits refresh. The day depends on how periods are counted.
  if (next !== undefined) lines.push({ step: 'next-refresh', rule: 'period.anchor-day', date: next, days: daysToRefresh });
  return lines;
}

/**
 * The derivation of `schedule`, for the same arguments: from the entered dates to the next refresh. The last line holds it, or says that
 * there is none. Errors: those of `schedule`.
 */
export function explainSchedule(plan: Plan, input: ScheduleInput): ScheduleLine[] {
  const found = schedule(plan, input);
  const { anchor, asOf, subscriptionEndsOn } = input;
  if (found.kind === 'never' || anchor === undefined) return [{ step: 'one-time', rule: plan.rule, plan: plan.id }];
  const granting = plan.recurs === 'negotiated' ? 'included.custom-per-period' : 'included.refresh';
  return [
    ...periodLines(anchor, asOf, found.period),
    { step: 'day-of-period', rule: 'dates.billing-time-zone', asOf, day: found.day, days: found.days },
    ...endLines(subscriptionEndsOn),
    ...refreshLines(found, granting, anchor, subscriptionEndsOn),
  ];
}
