import { describe, expect, test } from 'vitest';
import { explainSchedule, type Plan, type ScheduleInput, schedule } from '../../src/rules/index.ts';
import { badCount, badDate, faultOf, negotiated, once, realCatalog, small } from './fixtures.ts';

const input = (rest: Partial<ScheduleInput> = {}): ScheduleInput => ({ anchor: '2026-01-31', asOf: '2026-02-10', count: 2, ...rest });
const counted = ['period.monthly', 'period.anchor-day', 'dates.billing-time-zone'];
const because = ['included.refresh', 'included.reset-day', ...counted];

test('a paid plan: the period, the day in it, and the next refreshes', () => {
  expect(schedule(small, input())).toEqual({
    kind: 'periodic',
    period: { index: 0, start: '2026-01-31', end: '2026-02-28' },
    day: 11,
    days: 28,
    daysToRefresh: 18,
    refreshes: ['2026-02-28', '2026-03-31'],
    because,
  });
});

test('a plan granted once has no period and never refreshes, with an anchor or without', () => {
  expect(schedule(once, input())).toEqual({ kind: 'never', because: ['included.free-one-time'] });
  expect(schedule(once, input({ anchor: undefined }))).toEqual({ kind: 'never', because: ['included.free-one-time'] });
});

test('a negotiated plan is counted in periods, as an assumption, and not by what is published of the others', () => {
  const result = schedule(negotiated, input());
  expect(result).toEqual({ ...schedule(small, input()), because: ['included.custom-per-period', ...counted] });
  expect(result.because.map((id) => realCatalog.rule(id).status)).toEqual(result.because.map(() => 'assumption'));
});

test('a negotiated plan whose subscription ends', () => {
  expect(schedule(negotiated, input({ subscriptionEndsOn: '2026-03-01' }))).toMatchObject({
    refreshes: ['2026-02-28'],
    because: ['included.custom-per-period', ...counted, 'schedule.subscription-end'],
  });
});

describe('the day counts from 1 on the first day of the period up to its length', () => {
  const days = [
    { what: 'the first day', asOf: '2026-01-31', day: 1, days: 28, daysToRefresh: 28 },
    { what: 'the last day', asOf: '2026-02-27', day: 28, days: 28, daysToRefresh: 1 },
    { what: 'the refresh day', asOf: '2026-02-28', day: 1, days: 31, daysToRefresh: 31 },
    { what: 'the last day of February in a leap year', asOf: '2028-02-28', day: 29, days: 29, daysToRefresh: 1 },
    { what: '29 February', asOf: '2028-02-29', day: 1, days: 31, daysToRefresh: 31 },
    { what: 'the change of the clocks, which no date feels', asOf: '2026-03-30', day: 31, days: 31, daysToRefresh: 1 },
    { what: 'New Year', asOf: '2027-01-01', day: 2, days: 31, daysToRefresh: 30 },
  ];

  test.each(days)('$what, $asOf: day $day of $days', ({ asOf, day, days: length, daysToRefresh }) => {
    expect(schedule(small, input({ asOf }))).toMatchObject({ day, days: length, daysToRefresh });
  });
});

describe('no refresh falls on or after the day on which the subscription ends', () => {
  const ends = [
    { what: 'the day before the first refresh', subscriptionEndsOn: '2026-02-27', refreshes: [] },
    { what: 'the day of the first refresh', subscriptionEndsOn: '2026-02-28', refreshes: [] },
    { what: 'the day after it', subscriptionEndsOn: '2026-03-01', refreshes: ['2026-02-28'] },
    { what: 'the day of the second', subscriptionEndsOn: '2026-03-31', refreshes: ['2026-02-28'] },
    { what: 'the day after the second', subscriptionEndsOn: '2026-04-01', refreshes: ['2026-02-28', '2026-03-31'] },
    { what: 'long after all that were asked for', subscriptionEndsOn: '2027-01-01', refreshes: ['2026-02-28', '2026-03-31'] },
  ];

  test.each(ends)('it ends on $what, $subscriptionEndsOn', ({ subscriptionEndsOn, refreshes }) => {
    expect(schedule(small, input({ subscriptionEndsOn }))).toMatchObject({
      refreshes,
      because: [...because, 'schedule.subscription-end'],
    });
  });
});

describe('what is no input of a schedule, nor of its derivation', () => {
  const ended = { subscriptionEndsOn: '2026-02-10' };
  const hasEnded = { code: 'subscription-ended', ...ended, on: '2026-02-10' };
  const cases: { what: string; plan?: Plan; rest: Partial<ScheduleInput>; fault: object }[] = [
    { what: 'no anchor', rest: { anchor: undefined }, fault: { code: 'anchor-needed', plan: 'small' } },
    { what: 'an anchor that is no date', rest: { anchor: '31/01/2026' }, fault: badDate('31/01/2026') },
    { what: 'a today that is no date', rest: { asOf: '' }, fault: badDate('') },
    { what: 'an end that is no date', rest: { subscriptionEndsOn: '2026-02-30' }, fault: badDate('2026-02-30') },
    { what: 'half a refresh', rest: { count: 0.5 }, fault: badCount(0.5) },
    {
      what: 'a today before the anchor',
      rest: { asOf: '2026-01-30' },
      fault: { code: 'not-started', anchor: '2026-01-31', on: '2026-01-30' },
    },
    { what: 'a subscription that has ended today', rest: ended, fault: hasEnded },
    { what: 'a subscription that has ended, and credits granted once', plan: once, rest: ended, fault: hasEnded },
    { what: 'a today that is no date, and credits granted once', plan: once, rest: { asOf: '10/02/2026' }, fault: badDate('10/02/2026') },
    {
      what: 'refreshes past the year 9999',
      rest: { anchor: '9999-10-31', asOf: '9999-11-01', count: 3 },
      fault: { code: 'date-out-of-range', from: '9999-10-31' },
    },
  ];

  test.each(cases)('$what', ({ plan = small, rest, fault }) => {
    expect(faultOf(() => schedule(plan, input(rest)))).toEqual(fault);
    expect(faultOf(() => explainSchedule(plan, input(rest)))).toEqual(fault);
  });
});

test('of the catalog as it stands, only plans granted once never refresh', () => {
  const kinds = realCatalog.plans.map((plan) => schedule(plan, input()).kind);
  expect(kinds).toEqual(realCatalog.plans.map(({ recurs }) => (recurs === 'once' ? 'never' : 'periodic')));
});
