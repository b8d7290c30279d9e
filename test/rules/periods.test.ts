import { describe, expect, test } from 'vitest';
import { addDays, billingPeriod, refreshDates } from '../../src/rules/index.ts';
import { badCount, badDate, faultOf } from './fixtures.ts';

describe('a period starts on the anchor day, or on the last day of a month that has no such day', () => {
  const february = [
    { year: 'common', anchor: '2027-01-29', before: '2027-02-27', refresh: '2027-02-28', after: '2027-03-01', next: '2027-03-29' },
    { year: 'common', anchor: '2027-01-30', before: '2027-02-27', refresh: '2027-02-28', after: '2027-03-01', next: '2027-03-30' },
    { year: 'common', anchor: '2027-01-31', before: '2027-02-27', refresh: '2027-02-28', after: '2027-03-01', next: '2027-03-31' },
    { year: 'leap', anchor: '2028-01-28', before: '2028-02-27', refresh: '2028-02-28', after: '2028-02-29', next: '2028-03-28' },
    { year: 'leap', anchor: '2028-01-29', before: '2028-02-28', refresh: '2028-02-29', after: '2028-03-01', next: '2028-03-29' },
    { year: 'leap', anchor: '2028-01-30', before: '2028-02-28', refresh: '2028-02-29', after: '2028-03-01', next: '2028-03-30' },
    { year: 'leap', anchor: '2028-01-31', before: '2028-02-28', refresh: '2028-02-29', after: '2028-03-01', next: '2028-03-31' },
    { year: 'common', anchor: '2100-01-29', before: '2100-02-27', refresh: '2100-02-28', after: '2100-03-01', next: '2100-03-29' },
    { year: 'common', anchor: '2100-01-31', before: '2100-02-27', refresh: '2100-02-28', after: '2100-03-01', next: '2100-03-31' },
    { year: 'leap', anchor: '2000-01-30', before: '2000-02-28', refresh: '2000-02-29', after: '2000-03-01', next: '2000-03-30' },
    { year: 'leap', anchor: '2000-01-31', before: '2000-02-28', refresh: '2000-02-29', after: '2000-03-01', next: '2000-03-31' },
  ];

  test.each(february)('a $year year, anchor $anchor: refresh on $refresh, then on $next', ({ anchor, before, refresh, after, next }) => {
    expect(billingPeriod(anchor, before)).toEqual({ index: 0, start: anchor, end: refresh });
    expect(billingPeriod(anchor, refresh)).toEqual({ index: 1, start: refresh, end: next });
    expect(billingPeriod(anchor, after)).toEqual({ index: 1, start: refresh, end: next });
  });

  const along = [
    { anchor: '2026-01-31', on: '2026-01-31', index: 0, start: '2026-01-31', end: '2026-02-28' },
    { anchor: '2026-01-31', on: '2026-04-29', index: 2, start: '2026-03-31', end: '2026-04-30' },
    { anchor: '2026-01-31', on: '2026-04-30', index: 3, start: '2026-04-30', end: '2026-05-31' },
    { anchor: '2026-01-31', on: '2026-05-30', index: 3, start: '2026-04-30', end: '2026-05-31' },
    { anchor: '2026-01-31', on: '2026-05-31', index: 4, start: '2026-05-31', end: '2026-06-30' },
    { anchor: '2026-12-31', on: '2027-01-30', index: 0, start: '2026-12-31', end: '2027-01-31' },
    { anchor: '2026-05-01', on: '2026-05-31', index: 0, start: '2026-05-01', end: '2026-06-01' },
    { anchor: '2026-05-15', on: '2027-05-14', index: 11, start: '2027-04-15', end: '2027-05-15' },
    { anchor: '2026-05-15', on: '2027-05-15', index: 12, start: '2027-05-15', end: '2027-06-15' },
    { anchor: '2028-02-29', on: '2028-02-29', index: 0, start: '2028-02-29', end: '2028-03-29' },
    { anchor: '2028-02-29', on: '2029-02-27', index: 11, start: '2029-01-29', end: '2029-02-28' },
    { anchor: '2028-02-29', on: '2029-02-28', index: 12, start: '2029-02-28', end: '2029-03-29' },
    { anchor: '2028-02-29', on: '2032-02-28', index: 47, start: '2032-01-29', end: '2032-02-29' },
    { anchor: '2028-02-29', on: '2032-02-29', index: 48, start: '2032-02-29', end: '2032-03-29' },
  ];

  test.each(along)('anchor $anchor: $on is in period $index, $start to $end', ({ anchor, on, index, start, end }) => {
    expect(billingPeriod(anchor, on)).toEqual({ index, start, end });
  });
});

test('before the anchor nothing has started', () => {
  expect(faultOf(() => billingPeriod('2026-03-15', '2026-03-14'))).toEqual({
    code: 'not-started',
    anchor: '2026-03-15',
    on: '2026-03-14',
  });
});

describe('the year 9999 is the last', () => {
  test('a period that ends in it is told', () => {
    expect(billingPeriod('9999-10-20', '9999-12-19')).toEqual({ index: 1, start: '9999-11-20', end: '9999-12-20' });
  });

  test('a period that ends after it is out of range', () => {
    expect(faultOf(() => billingPeriod('9999-10-20', '9999-12-20'))).toEqual({ code: 'date-out-of-range', from: '9999-10-20' });
  });

  test.each([
    { what: 'the day after its last', from: '9999-12-31', days: 1 },
    { what: 'the day before the year 0', from: '0000-01-01', days: -1 },
    { what: 'a day so far away that no calendar has it', from: '2026-01-31', days: 10 ** 9 },
  ])('$what is out of range', ({ from, days }) => {
    expect(faultOf(() => addDays(from, days))).toEqual({ code: 'date-out-of-range', from });
  });

  test('days within it are counted, and none past its last', () => {
    expect([addDays('9999-12-30', 1), addDays('0000-01-02', -1)]).toEqual(['9999-12-31', '0000-01-01']);
    expect(faultOf(() => addDays('9999-12-32', -1))).toEqual(badDate('9999-12-32'));
  });

  test('a refresh after it is out of range', () => {
    expect(refreshDates('9999-10-20', '9999-10-20', 2)).toEqual(['9999-11-20', '9999-12-20']);
    expect(faultOf(() => refreshDates('9999-10-20', '9999-10-20', 3))).toEqual({ code: 'date-out-of-range', from: '9999-10-20' });
  });
});

describe('refreshDates: the next refreshes, soonest first', () => {
  const lists = [
    { when: 'the anchor day', anchor: '2026-01-31', after: '2026-01-31', days: ['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'] },
    { when: 'the day before a refresh', anchor: '2026-01-31', after: '2026-02-27', days: ['2026-02-28', '2026-03-31'] },
    { when: 'a refresh: strictly after it', anchor: '2026-01-31', after: '2026-02-28', days: ['2026-03-31', '2026-04-30'] },
    { when: 'the day after a refresh', anchor: '2026-01-31', after: '2026-03-01', days: ['2026-03-31', '2026-04-30'] },
    { when: 'before the anchor: the anchor is none', anchor: '2026-01-31', after: '2025-06-01', days: ['2026-02-28', '2026-03-31'] },
    { when: 'the day before the anchor', anchor: '2026-01-31', after: '2026-01-30', days: ['2026-02-28'] },
    { when: 'across a year', anchor: '2026-11-30', after: '2026-12-30', days: ['2027-01-30', '2027-02-28', '2027-03-30'] },
    { when: 'a count of 0', anchor: '2026-01-31', after: '2026-02-10', days: [] },
  ];

  test.each(lists)('seen from $when ($after): $days', ({ anchor, after, days }) => {
    expect(refreshDates(anchor, after, days.length)).toEqual(days);
  });

  test.each([1.5, -1, Number.NaN, Number.POSITIVE_INFINITY, '2', undefined])('%s is no count', (count) => {
    expect(faultOf(() => refreshDates('2026-01-31', '2026-02-10', count as number))).toEqual(badCount(count));
  });
});
