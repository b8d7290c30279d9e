import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { accountResult } from '../../src/calculator/results/account.ts';
import type { Fault, Faults } from '../../src/calculator/validate.ts';
import { catalog, form, packRow } from './fixtures.ts';

const on = '2026-03-01';
const start = '2026-01-31';
const account = (rest: Partial<Inputs>) => accountResult(form({ today: on, ...rest }), catalog);

const notWhole = { code: 'not-a-whole-number', value: 'x' } as const;
const notADate = (value: string): Fault => ({ code: 'not-a-date', value });
const ended = { end: { code: 'subscription-ended', subscriptionEndsOn: on, on } } as const;
const notStarted = { start: { code: 'not-started', anchor: '2026-03-02', on } } as const;
const afterEnd = (purchasedOn: string, subscriptionEndsOn: string): Fault => ({
  code: 'ends-before-purchase',
  subscriptionEndsOn,
  purchasedOn,
});

type Case = { what: string; rest: Partial<Inputs>; faults: Faults };

describe('a fault in what only the balance reads stands beside its field, and leaves the schedule', () => {
  const pastEnd = [packRow('1', '2026-02-01', 2), packRow('1', '2026-04-01', 5), packRow('1', '2026-05-01', 6)];
  const cases: Case[] = [
    { what: 'used credits', rest: { start, used: 'x' }, faults: { used: notWhole } },
    { what: 'too many', rest: { start, used: '9999999' }, faults: { used: { code: 'too-large', most: LIMITS.credits } } },
    { what: 'used of credits granted once', rest: { plan: 'trial', used: 'x' }, faults: { used: notWhole } },
    { what: 'a figure of an agreement', rest: { plan: 'agreed', start, custom: 'x' }, faults: { custom: notWhole } },
    {
      what: 'a pack, by the key of its row',
      rest: { start, packs: [packRow('1', '', 0), packRow('x', 'y', 7)] },
      faults: { 'pack-7-credits': notWhole, 'pack-7-purchased': notADate('y') },
    },
    {
      what: 'each pack bought after the end',
      rest: { start, end: '2026-04-01', packs: pastEnd },
      faults: { 'pack-5-purchased': afterEnd('2026-04-01', '2026-04-01'), 'pack-6-purchased': afterEnd('2026-05-01', '2026-04-01') },
    },
    {
      what: 'one of them beside another fault',
      rest: { start, end: '2026-04-01', used: 'x', packs: [packRow('1', '2026-05-01', 6)] },
      faults: { used: notWhole, 'pack-6-purchased': afterEnd('2026-05-01', '2026-04-01') },
    },
  ];

  test.each(cases)('$what', ({ rest, faults }) => {
    const { result, faults: found } = account(rest);
    const { schedule } = account({ ...rest, custom: '', used: '', packs: [] }).result ?? {};
    expect(found).toEqual(faults);
    expect(schedule).toBeDefined();
    expect(result).toMatchObject({ balance: undefined, asked: undefined, schedule });
  });

  test('where the schedule waits for the start it still waits', () => {
    expect(account({ used: 'x' })).toMatchObject({
      faults: { used: notWhole },
      result: { granted: 20, waiting: ['start'], balance: undefined, asked: undefined, schedule: undefined },
    });
  });
});

describe('a fault in what both read leaves neither', () => {
  const cases: Case[] = [
    { what: 'a start', rest: { start: 'a' }, faults: { start: notADate('a') } },
    { what: 'today', rest: { start, today: 'b' }, faults: { today: notADate('b') } },
    { what: 'an end', rest: { start, end: 'c' }, faults: { end: notADate('c') } },
    {
      what: 'a year that no person means',
      rest: { start, end: '0202-01-01' },
      faults: { end: { code: 'year-out-of-range', first: LIMITS.firstYear, last: LIMITS.lastYear } },
    },
    {
      what: 'all dates at once',
      rest: { start: 'a', today: 'b', end: 'c' },
      faults: { start: notADate('a'), today: notADate('b'), end: notADate('c') },
    },
    { what: 'billing that has not started', rest: { start: '2026-03-02' }, faults: notStarted },
    { what: 'an agreement that has not started', rest: { plan: 'agreed', start: '2026-03-02' }, faults: notStarted },
    { what: 'a subscription that ends today', rest: { start, end: on }, faults: ended },
    { what: 'one of credits granted once', rest: { plan: 'trial', end: on }, faults: ended },
    { what: 'one of an agreement without its figure', rest: { plan: 'agreed', start, end: on }, faults: ended },
    { what: 'dates beside used credits', rest: { start: '2026-03-02', used: 'x' }, faults: { ...notStarted, used: notWhole } },
    {
      what: 'an end beside a pack bought after it',
      rest: { start, end: on, packs: [packRow('1', on, 4)] },
      faults: { ...ended, 'pack-4-purchased': afterEnd(on, on) },
    },
  ];

  test.each(cases)('$what', ({ rest, faults }) => {
    const { result, faults: found } = account(rest);
    expect(found).toEqual(faults);
    expect(result).toMatchObject({ balance: undefined, asked: undefined, schedule: undefined });
  });
});

test('a plan of no list has no result, and no fault but its own', () => {
  const rest = { plan: 'huge', start: 'a', used: 'x', packs: [packRow('x', 'y')] };
  expect(account(rest)).toEqual({ faults: { plan: { code: 'no-such-choice', value: 'huge' } } });
});

test('what the plan includes stands, whatever is wrong', () => {
  const everything = { start: 'a', today: 'b', end: 'c', used: 'x', custom: 'x', packs: [packRow('x', 'y')] };
  expect(account(everything).result?.granted).toBe(20);
  expect(account({ ...everything, plan: 'trial' }).result?.granted).toBe(7);
  expect(account({ ...everything, plan: 'agreed', custom: '900' }).result?.granted).toBe(900);
  expect(account({ ...everything, plan: 'agreed' }).result?.granted).toBeUndefined();
});

test('billing that starts today, and a subscription that ends tomorrow, have an result', () => {
  const { result, faults } = account({ start: on, end: '2026-03-02' });
  expect(faults).toEqual({});
  expect([result?.balance?.total, result?.schedule?.kind]).toEqual([20, 'periodic']);
});
