import { expect, test } from 'vitest';
import { billingPeriod, isIsoDate, RuleError, refreshDates } from '../../src/rules/index.ts';
import { badDate, faultOf } from './fixtures.ts';

test('a RuleError carries its code and the facts on itself, and no prose', () => {
  const error = new RuleError({ code: 'bad-date', value: '31/01/2026' });
  expect(error).toMatchObject({ code: 'bad-date', value: '31/01/2026', fault: { code: 'bad-date', value: '31/01/2026' } });
  expect(error.message).toBe('bad-date');
  expect(error.name).toBe('RuleError');
  expect(error).toBeInstanceOf(Error);
});

const notDates: { what: string; value: unknown }[] = [
  { what: 'day, month and year as people write them', value: '31/01/2026' },
  { what: 'a day that the month does not have', value: '2026-02-30' },
  { what: '29 February of a common year', value: '2027-02-29' },
  { what: '29 February of a common century', value: '2100-02-29' },
  { what: 'month 0', value: '2026-00-10' },
  { what: 'month 13', value: '2026-13-01' },
  { what: 'day 0', value: '2026-01-00' },
  { what: 'day 32', value: '2026-01-32' },
  { what: 'single digits', value: '2026-1-1' },
  { what: 'an empty text', value: '' },
  { what: 'nothing', value: undefined },
  { what: 'null', value: null },
  { what: 'a number', value: 20260101 },
  { what: 'digits without hyphens', value: '20260101' },
  { what: 'year 10000', value: '10000-01-01' },
  { what: 'a year with its sign', value: '+002026-01-01' },
  { what: 'a year before 0', value: '-000001-01-01' },
  { what: 'a space before', value: ' 2026-01-01' },
  { what: 'a line break after', value: '2026-01-01\n' },
  { what: 'a time of day', value: '2026-01-01T00:00' },
  { what: 'digits of another script', value: '２０２６-01-01' },
  { what: 'a Date', value: new Date(0) },
  { what: 'a list that reads as a date', value: ['2026-01-01'] },
];

test.each(notDates)('$what is not a date: $value', ({ value }) => {
  expect(isIsoDate(value)).toBe(false);
  expect(faultOf(() => billingPeriod(value as string, '2026-01-01'))).toEqual(badDate(value));
  expect(faultOf(() => billingPeriod('2026-01-01', value as string))).toEqual(badDate(value));
  expect(faultOf(() => refreshDates(value as string, '2026-01-01', 1))).toEqual(badDate(value));
  expect(faultOf(() => refreshDates('2026-01-01', value as string, 1))).toEqual(badDate(value));
});

test.each(['2026-01-31', '2028-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a date', (value) => {
  expect(isIsoDate(value)).toBe(true);
});
