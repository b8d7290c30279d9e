import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorOnDay, billingPeriod, refreshDates, renewalDays } from '../../src/rules/index.ts';
import { dates } from './accounts.ts';
import { daysIn, monthsLater, parts } from './calendar.ts';
import { badDate, faultOf } from './fixtures.ts';
import { forAny } from './for-any.ts';

describe('the days of the month that a renewal date may mean', () => {
  test.each([
    { on: '2026-11-14', days: [14] },
    { on: '2026-01-31', days: [31] },
    { on: '2026-01-30', days: [30] },
    { on: '2026-11-30', days: [30, 31] },
    { on: '2026-02-28', days: [28, 29, 30, 31] },
    { on: '2028-02-28', days: [28] },
    { on: '2028-02-29', days: [29, 30, 31] },
    { on: '2100-02-28', days: [28, 29, 30, 31] },
  ])('$on: $days', ({ on, days }) => {
    expect(renewalDays(on)).toEqual(days);
  });

  test('a date that is none has none', () => {
    expect(faultOf(() => renewalDays('2026-02-30'))).toEqual(badDate('2026-02-30'));
  });
});

describe('the day from which periods are counted that renew on a day of the month', () => {
  test.each([
    { day: 14, asOf: '2026-11-27', anchor: '2026-11-14' },
    { day: 14, asOf: '2026-11-14', anchor: '2026-11-14' },
    { day: 14, asOf: '2026-11-13', anchor: '2026-10-14' },
    { day: 31, asOf: '2026-11-30', anchor: '2026-10-31' },
    { day: 31, asOf: '2026-03-30', anchor: '2026-01-31' },
    { day: 29, asOf: '2026-02-28', anchor: '2026-01-29' },
    { day: 29, asOf: '2028-02-29', anchor: '2028-02-29' },
    { day: 30, asOf: '2026-01-01', anchor: '2025-12-30' },
  ])('the $day, on $asOf: $anchor', ({ day, asOf, anchor }) => {
    expect(anchorOnDay(day, asOf)).toBe(anchor);
  });

  test.each([0, 32, 1.5, '14', Number.NaN])('%s is no day of a month', (day) => {
    expect(faultOf(() => anchorOnDay(day as number, '2026-11-27'))).toEqual({ code: 'bad-day', value: day });
  });

  test('before the first year there is none', () => {
    expect(faultOf(() => anchorOnDay(14, '0000-01-01'))?.code).toBe('date-out-of-range');
  });
});

const days = fc.integer({ min: 1, max: 31 });

test('periods counted from it hold the day, and refresh on that day of each month, or on the last of a shorter one', () => {
  forAny(100, [days, dates(2026, 2028)], (day, asOf) => {
    const anchor = anchorOnDay(day, asOf);
    expect(parts(anchor).day).toBe(day);
    expect(anchor <= asOf && asOf < monthsLater(anchor, 3)).toBe(true);
    const { start, end } = billingPeriod(anchor, asOf);
    for (const refresh of [start, end, ...refreshDates(anchor, asOf, 12)]) {
      const { year, month } = parts(refresh);
      expect(parts(refresh).day).toBe(Math.min(day, daysIn(year, month)));
    }
  });
});

test('a refresh of any subscription may mean the day that it renews on', () => {
  forAny(100, [days, dates(2026, 2028), fc.nat({ max: 11 })], (day, asOf, k) => {
    const refresh = refreshDates(anchorOnDay(day, asOf), asOf, 12)[k] ?? '';
    expect(renewalDays(refresh)).toContain(day);
    // And each day that it may mean leads to a refresh on that date.
    for (const meant of renewalDays(refresh)) expect(billingPeriod(anchorOnDay(meant, refresh), refresh).start).toBe(refresh);
  });
});
