import { describe, expect, test } from 'vitest';
import {
  type BalanceInput,
  balance,
  explainBalance,
  grantedCredits,
  materialAssumptions,
  orderInterpretations,
  type Plan,
  projection,
} from '../../src/rules/index.ts';
import { badCount, badCredits, badDate, bought, cost, faultOf, input, negotiated, once, small } from './fixtures.ts';

const pack = bought('p', 9, '2026-06-01');
const order = ['spend.soonest-expiry-first', 'balance.used-as-of-today'];

const counted = ['period.monthly', 'period.anchor-day', 'dates.billing-time-zone'];
const paid = ['included.by-plan', 'included.refresh', 'included.no-rollover', ...counted];
const agreed = ['included.custom-negotiated', 'included.custom-per-period', ...counted];
const expiry = ['add-on.separate', 'add-on.expiry-months', 'add-on.expiry-day'];
const expiryAtEnd = ['add-on.separate', 'add-on.expiry-subscription-end', 'add-on.expiry-day'];

describe('what a balance rests on, and last on what credits remaining are', () => {
  const gone = { ...pack, purchasedOn: '2025-06-01' };
  const cases: { what: string; plan?: Plan; rest: Partial<BalanceInput>; because: string[] }[] = [
    { what: 'no pack', rest: { usedThisPeriod: 5 }, because: paid },
    { what: 'a pack, nothing used', rest: { addOns: [pack] }, because: [...paid, ...expiry] },
    { what: 'a pack to use from', rest: { addOns: [pack], usedThisPeriod: 5 }, because: [...paid, ...expiry, ...order] },
    {
      what: 'only a pack that has expired: the order decides nothing',
      rest: { addOns: [gone], usedThisPeriod: 5 },
      because: [...paid, ...expiry],
    },
    {
      what: 'a subscription that ends after the refresh',
      rest: { addOns: [pack, { ...pack, id: 'q' }], subscriptionEndsOn: '2026-08-01' },
      because: [...paid, ...expiryAtEnd, 'schedule.subscription-end'],
    },
    {
      what: 'one that ends before it',
      rest: { addOns: [pack], subscriptionEndsOn: '2026-07-01' },
      because: [...paid, 'included.subscription-end', ...expiryAtEnd, 'schedule.subscription-end'],
    },
    {
      what: 'one that ends before it, a pack to use from',
      rest: { addOns: [pack], usedThisPeriod: 5, subscriptionEndsOn: '2026-07-01' },
      because: [...paid, 'included.subscription-end', ...expiryAtEnd, 'schedule.subscription-end', ...order],
    },
    { what: 'one that ends with the refresh: it decides nothing', rest: { subscriptionEndsOn: '2026-07-10' }, because: paid },
    {
      what: 'one that ends after the refresh and with the months of the pack: it decides nothing',
      rest: { addOns: [pack], subscriptionEndsOn: '2027-06-01' },
      because: [...paid, ...expiry],
    },
    { what: 'an agreement: nothing published of other plans', plan: negotiated, rest: {}, because: agreed },
    {
      what: 'an agreement, a pack to use from',
      plan: negotiated,
      rest: { addOns: [pack], usedThisPeriod: 5 },
      because: [...agreed, ...expiry, ...order],
    },
    {
      what: 'an agreement that ends before the refresh',
      plan: negotiated,
      rest: { subscriptionEndsOn: '2026-07-01' },
      because: [...agreed, 'included.subscription-end', 'schedule.subscription-end'],
    },
    { what: 'credits granted once: no period', plan: once, rest: { usedThisPeriod: 5 }, because: ['included.free-one-time'] },
    {
      what: 'credits granted once, which no end of a subscription ends',
      plan: once,
      rest: { subscriptionEndsOn: '2026-07-01' },
      because: ['included.free-one-time'],
    },
    {
      what: 'credits granted once, and a pack that ends with the subscription',
      plan: once,
      rest: { addOns: [pack], subscriptionEndsOn: '2026-07-01' },
      because: ['included.free-one-time', ...expiryAtEnd, 'schedule.subscription-end'],
    },
    { what: 'credits granted once, and a pack', plan: once, rest: { addOns: [pack] }, because: ['included.free-one-time', ...expiry] },
  ];

  test.each(cases)('$what', ({ plan = small, rest, because }) => {
    expect(balance(plan, input({ negotiatedCredits: 900, ...rest })).because).toEqual([...because, 'credit.remaining']);
  });
});

/** The balance, and what is built on it. */
const callers: Record<string, (plan: Plan, account: BalanceInput) => unknown> = {
  'the balance': balance,
  'the derivation of a balance': explainBalance,
  'the interpretations of the order of use': orderInterpretations,
  'the assumptions that matter': materialAssumptions,
  'a projection': (plan, account) => projection(plan, account, cost(1, 2), 1),
};

describe.each(Object.entries(callers))('what is no input of %s', (_, call) => {
  const ended = { subscriptionEndsOn: '2026-06-20' };
  const hasEnded = { code: 'subscription-ended', ...ended, on: '2026-06-20' };
  const twice = { code: 'duplicate-lot', id: 'p' };
  const cases: { what: string; plan?: Plan; rest: Partial<BalanceInput>; fault: object }[] = [
    { what: 'a period without an anchor', rest: { anchor: undefined }, fault: { code: 'anchor-needed', plan: 'small' } },
    { what: 'a negotiated plan without its figure', plan: negotiated, rest: {}, fault: { code: 'figure-needed', plan: 'agreed' } },
    { what: 'half a credit agreed', plan: negotiated, rest: { negotiatedCredits: 0.5 }, fault: badCredits(0.5) },
    { what: 'half a credit used', rest: { usedThisPeriod: 0.5 }, fault: badCredits(0.5) },
    { what: 'half a credit used of credits granted once', plan: once, rest: { usedThisPeriod: 0.5 }, fault: badCredits(0.5) },
    { what: 'fewer credits used than none, with a pack', rest: { addOns: [pack], usedThisPeriod: -1 }, fault: badCredits(-1) },
    { what: 'half a credit bought', rest: { addOns: [bought('p', 0.5, '2026-06-01')] }, fault: badCredits(0.5) },
    { what: 'a day that is none', rest: { asOf: '20/06/2026' }, fault: badDate('20/06/2026') },
    { what: 'a day that is none, and credits granted once', plan: once, rest: { asOf: '20/06/2026' }, fault: badDate('20/06/2026') },
    { what: 'an anchor that is none', rest: { anchor: '2026-02-30' }, fault: badDate('2026-02-30') },
    { what: 'a purchase on no day', rest: { addOns: [bought('p', 9, '')] }, fault: badDate('') },
    { what: 'an end on no day', rest: { subscriptionEndsOn: '01/07/2026' }, fault: badDate('01/07/2026') },
    {
      what: 'a day before the anchor',
      rest: { asOf: '2026-01-09' },
      fault: { code: 'not-started', anchor: '2026-01-10', on: '2026-01-09' },
    },
    { what: 'a subscription that has ended today', rest: ended, fault: hasEnded },
    { what: 'a subscription that has ended today, and credits granted once', plan: once, rest: ended, fault: hasEnded },
    {
      what: 'a pack bought once the subscription has ended',
      rest: { subscriptionEndsOn: '2026-07-01', addOns: [bought('p', 9, '2026-07-01')] },
      fault: { code: 'ends-before-purchase', subscriptionEndsOn: '2026-07-01', purchasedOn: '2026-07-01' },
    },
    { what: 'two packs of one id', rest: { addOns: [pack, pack] }, fault: twice },
    { what: 'two packs of one id that end first', rest: { addOns: [pack, pack], subscriptionEndsOn: '2026-07-01' }, fault: twice },
    {
      what: 'a pack with the id of the included credits',
      rest: { addOns: [bought('included', 9, '2026-06-01')] },
      fault: { code: 'duplicate-lot', id: 'included' },
    },
    { what: 'half a month that packs last', rest: { addOns: [pack], addOnMonths: 0.5 }, fault: badCount(0.5) },
  ];

  test.each(cases)('$what', ({ plan = small, rest, fault }) => {
    expect(faultOf(() => call(plan, input(rest)))).toEqual(fault);
  });
});

test('a subscription that ends tomorrow is no fault', () => {
  expect(balance(small, input({ subscriptionEndsOn: '2026-06-21' })).total).toBe(20);
});

test('the credits that a plan grants: its own figure, whatever is agreed, or else the one agreed', () => {
  expect(grantedCredits(small)).toBe(20);
  expect(grantedCredits(small, 900)).toBe(20);
  expect(grantedCredits(negotiated, 900)).toBe(900);
  expect(grantedCredits(negotiated, 0)).toBe(0);
});
