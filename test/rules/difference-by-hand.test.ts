import { expect, test } from 'vitest';
import { type BalanceInput, explainDifference, type Plan } from '../../src/rules/index.ts';
import { billed, kindsOf, run } from './billed.ts';
import { bought, once } from './fixtures.ts';

// Accounts whose numbers are worked out by hand: 20 credits each month from the 10th, seen on 20 June, where nothing else is said.

type Case = {
  what: string;
  rest?: Partial<BalanceInput>;
  plan?: Plan;
  run?: number;
  calculated: number;
  shown: number;
  by: string[];
};

const CASES: Case[] = [
  {
    what: 'from 29 February: the refresh of 29 March, or that of a subscription from the 30th, whose February was short',
    rest: { anchor: '2028-02-29', asOf: '2028-03-30', usedThisPeriod: 4 },
    calculated: 16, // 20 − 4
    shown: 20,
    by: ['used-before-refresh', 'month-end'],
  },
  {
    what: 'from 31 January, on 28 February: the refresh of that day',
    rest: { anchor: '2026-01-31', asOf: '2026-02-28', usedThisPeriod: 4 },
    calculated: 16,
    shown: 20,
    by: ['used-before-refresh'],
  },
  {
    what: 'from 31 January, on 30 March: that of 28 February, that of tomorrow, or one that February has moved to the 28th, 29th or 30th',
    rest: { anchor: '2026-01-31', asOf: '2026-03-30', usedThisPeriod: 4 },
    calculated: 16,
    shown: 20,
    by: ['used-before-refresh', 'billing-day', 'month-end'],
  },
  {
    what: 'a pack of 29 February, which expires on 28 February of the next year: yesterday it was there, and today may count',
    rest: { anchor: '2028-01-10', asOf: '2029-02-28', addOns: [bought('p', 9, '2028-02-29')] },
    calculated: 20,
    shown: 29, // 20 + 9
    by: ['billing-day', 'expiry-day'],
  },
  {
    what: 'a pack that expired within the period: 9 of the 12 were taken from it, and 3 from the included credits',
    rest: { usedThisPeriod: 12, addOns: [bought('p', 9, '2025-06-15')] },
    calculated: 8, // 20 − 12
    shown: 17, // 20 − 3
    by: ['used-before-expiry'],
  },
  {
    what: 'a yearly subscription that brings all its months at once: how it counts is not published, so nothing explains it',
    calculated: 20,
    shown: 240, // 12 × 20
    by: [],
  },
  {
    what: 'the subscription ends on the day of a refresh: yesterday nothing had been used, or today still counts and has refreshed',
    rest: { asOf: '2026-06-10', subscriptionEndsOn: '2026-06-10' },
    calculated: 0,
    shown: 20,
    by: ['billing-day', 'end'],
  },
  { what: 'equal numbers', rest: { usedThisPeriod: 5 }, calculated: 15, shown: 15, by: [] },
  { what: 'zero, by one more run that uses all that is left', rest: { usedThisPeriod: 5 }, run: 15, calculated: 15, shown: 0, by: ['run'] },
  { what: 'zero on both sides', rest: { usedThisPeriod: 20 }, run: 5, calculated: 0, shown: 0, by: [] },
  {
    what: 'the pack as entered: it is what is left, or the 25 were used before the refresh, or on a plan that has 60',
    rest: { usedThisPeriod: 25, addOns: [bought('p', 9, '2026-03-15')] },
    calculated: 4, // 20 + 9 − 25
    shown: 9,
    by: ['packs-as-left', 'part and used-before-refresh', 'part and plan'],
  },
  {
    what: 'credits granted once, which outlast a pack: the pack goes first, unless it is gone or the included ones do',
    plan: once,
    rest: { usedThisPeriod: 3, addOns: [bought('p', 8, '2026-03-20')] },
    calculated: 12, // 7 + (8 − 3)
    shown: 4, // 7 − 3
    by: ['pack-gone', 'part and included-first'],
  },
];

test.each(CASES)('$what', ({ rest, plan, run: cost, calculated, shown, by }) => {
  const account = billed(rest, plan, cost === undefined ? [] : [run(cost, cost)]);
  expect([explainDifference(account, shown).calculated, kindsOf(account, shown)]).toEqual([calculated, by]);
});
