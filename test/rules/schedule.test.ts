import { describe, expect, test } from 'vitest';
import { type ScheduleInput, schedule } from '../../src/rules/index.ts';
import { faultOf, negotiated, once, realCatalog, small } from './fixtures.ts';

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

describe('what is no input', () => {
  const cases: { what: string; rest: Partial<ScheduleInput>; fault: object }[] = [
    { what: 'no anchor', rest: { anchor: undefined }, fault: { code: 'anchor-needed', plan: 'small' } },
    { what: 'an anchor that is no date', rest: { anchor: '31/01/2026' }, fault: { code: 'bad-date', value: '31/01/2026' } },
    { what: 'a today that is no date', rest: { asOf: '' }, fault: { code: 'bad-date', value: '' } },
    { what: 'an end that is no date', rest: { subscriptionEndsOn: '2026-02-30' }, fault: { code: 'bad-date', value: '2026-02-30' } },
    { what: 'half a refresh', rest: { count: 0.5 }, fault: { code: 'bad-count', value: 0.5 } },
    {
      what: 'a today before the anchor',
      rest: { asOf: '2026-01-30' },
      fault: { code: 'not-started', anchor: '2026-01-31', on: '2026-01-30' },
    },
    {
      what: 'a subscription that has ended today',
      rest: { subscriptionEndsOn: '2026-02-10' },
      fault: { code: 'subscription-ended', subscriptionEndsOn: '2026-02-10', on: '2026-02-10' },
    },
  ];

  test.each(cases)('$what', ({ rest, fault }) => {
    expect(faultOf(() => schedule(small, input(rest)))).toEqual(fault);
  });

  test('a today that is no date is told of a plan granted once, too', () => {
    expect(faultOf(() => schedule(once, input({ asOf: '10/02/2026' })))).toEqual({ code: 'bad-date', value: '10/02/2026' });
  });

  test('a subscription that has ended is told of a plan granted once, too', () => {
    expect(faultOf(() => schedule(once, input({ subscriptionEndsOn: '2026-02-01' }))).code).toBe('subscription-ended');
  });
});

test('of the catalog as it stands, only plans granted once never refresh', () => {
  const kinds = realCatalog.plans.map((plan) => schedule(plan, input()).kind);
  expect(kinds).toEqual(realCatalog.plans.map(({ recurs }) => (recurs === 'once' ? 'never' : 'periodic')));
});
