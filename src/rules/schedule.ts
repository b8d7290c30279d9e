import { checkDate, daysBetween, type IsoDate } from './dates.ts';
import { RuleError } from './errors.ts';
import { type BillingPeriod, billingPeriod, refreshDates } from './periods.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';

export type ScheduleInput = {
  anchor?: IsoDate | undefined;
  asOf: IsoDate;
  /** The first day without the subscription. */
  subscriptionEndsOn?: IsoDate | undefined;
  /** How many refreshes to list. */
  count: number;
};

/**
 * When included credits refresh, as of one day.
 * `day` counts from 1 to `days`, the length of the period. `daysToRefresh` is the whole days from `asOf` to the next refresh.
 * `refreshes` has fewer than `count` entries if the subscription ends first. A plan granted once has no period and no refresh.
 */
export type Schedule =
  | { kind: 'never'; because: RuleId[] }
  | { kind: 'periodic'; period: BillingPeriod; day: number; days: number; daysToRefresh: number; refreshes: IsoDate[]; because: RuleId[] };

/**
 * The current billing period of a plan and its next refreshes.
 *
 * No refresh falls on or after the day on which the subscription ends (assumption `schedule.subscription-end`).
 * Rests on `included.refresh`, `included.free-one-time` and the assumptions `period.monthly`, `period.anchor-day` and
 * `dates.billing-time-zone`; for a negotiated plan on `included.custom-per-period` in place of the first.
 * Errors: 'bad-date', 'bad-count', 'anchor-needed', 'not-started', 'subscription-ended', 'date-out-of-range'.
 */
export function schedule(plan: Pick<Plan, 'id' | 'recurs' | 'rule'>, { anchor, asOf, subscriptionEndsOn, count }: ScheduleInput): Schedule {
  checkDate(asOf);
  if (subscriptionEndsOn !== undefined && checkDate(subscriptionEndsOn) <= asOf) {
    throw new RuleError({ code: 'subscription-ended', subscriptionEndsOn, on: asOf });
  }
  if (plan.recurs === 'once') return { kind: 'never', because: [plan.rule] };
  if (anchor === undefined) throw new RuleError({ code: 'anchor-needed', plan: plan.id });
  const period = billingPeriod(anchor, asOf);
  const refreshes = refreshDates(anchor, asOf, count).filter((day) => subscriptionEndsOn === undefined || day < subscriptionEndsOn);
  const published: RuleId[] = ['included.refresh', 'included.reset-day'];
  const granted = plan.recurs === 'negotiated' ? ['included.custom-per-period'] : published;
  const because: RuleId[] = [...granted, 'period.monthly', 'period.anchor-day', 'dates.billing-time-zone'];
  if (subscriptionEndsOn !== undefined) because.push('schedule.subscription-end');
  return {
    kind: 'periodic',
    period,
    day: daysBetween(period.start, asOf) + 1,
    days: daysBetween(period.start, period.end),
    daysToRefresh: daysBetween(asOf, period.end),
    refreshes,
    because,
  };
}
