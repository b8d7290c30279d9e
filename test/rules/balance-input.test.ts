import { describe, expect, test } from 'vitest';
import { type BalanceInput, balance, grantedCredits, type Plan } from '../../src/rules/index.ts';
import { faultOf, negotiated, once, small } from './fixtures.ts';

const input = (rest: Partial<BalanceInput> = {}): BalanceInput => ({
  anchor: '2026-01-10',
  asOf: '2026-06-20',
  usedThisPeriod: 0,
  addOns: [],
  ...rest,
});
const pack = { id: 'p', credits: 9, purchasedOn: '2026-06-01' };
const order = ['spend.soonest-expiry-first', 'balance.used-as-of-today'];

const paid = ['included.by-plan', 'included.refresh', 'included.no-rollover'];
const agreed = ['included.custom-negotiated', 'included.custom-per-period'];
const counted = ['period.monthly', 'period.anchor-day', 'dates.billing-time-zone'];
const expiry = ['add-on.separate', 'add-on.expiry-months', 'add-on.expiry-day'];
const expiryAtEnd = ['add-on.separate', 'add-on.expiry-subscription-end', 'add-on.expiry-day'];

describe('what a balance rests on, and last on what credits remaining are', () => {
  const gone = { ...pack, purchasedOn: '2025-06-01' };
  const cases: { what: string; plan: Plan; rest: Partial<BalanceInput>; because: string[] }[] = [
    { what: 'no pack', plan: small, rest: { usedThisPeriod: 5 }, because: [...paid, ...counted] },
    { what: 'a pack, nothing used', plan: small, rest: { addOns: [pack] }, because: [...paid, ...counted, ...expiry] },
    {
      what: 'a pack to use from',
      plan: small,
      rest: { addOns: [pack], usedThisPeriod: 5 },
      because: [...paid, ...counted, ...expiry, ...order],
    },
    {
      what: 'only a pack that has expired: the order decides nothing',
      plan: small,
      rest: { addOns: [gone], usedThisPeriod: 5 },
      because: [...paid, ...counted, ...expiry],
    },
    {
      what: 'a subscription that ends after the refresh',
      plan: small,
      rest: { addOns: [pack, { ...pack, id: 'q' }], subscriptionEndsOn: '2026-08-01' },
      because: [...paid, ...counted, ...expiryAtEnd, 'schedule.subscription-end'],
    },
    {
      what: 'one that ends before it',
      plan: small,
      rest: { addOns: [pack], subscriptionEndsOn: '2026-07-01' },
      because: [...paid, ...counted, 'included.subscription-end', ...expiryAtEnd, 'schedule.subscription-end'],
    },
    {
      what: 'one that ends before it, a pack to use from',
      plan: small,
      rest: { addOns: [pack], usedThisPeriod: 5, subscriptionEndsOn: '2026-07-01' },
      because: [...paid, ...counted, 'included.subscription-end', ...expiryAtEnd, 'schedule.subscription-end', ...order],
    },
    {
      what: 'one that ends with the refresh: it decides nothing',
      plan: small,
      rest: { subscriptionEndsOn: '2026-07-10' },
      because: [...paid, ...counted],
    },
    {
      what: 'one that ends after the refresh and with the months of the pack: it decides nothing',
      plan: small,
      rest: { addOns: [pack], subscriptionEndsOn: '2027-06-01' },
      because: [...paid, ...counted, ...expiry],
    },
    { what: 'an agreement: nothing published of other plans', plan: negotiated, rest: {}, because: [...agreed, ...counted] },
    {
      what: 'an agreement, a pack to use from',
      plan: negotiated,
      rest: { addOns: [pack], usedThisPeriod: 5 },
      because: [...agreed, ...counted, ...expiry, ...order],
    },
    {
      what: 'an agreement that ends before the refresh',
      plan: negotiated,
      rest: { subscriptionEndsOn: '2026-07-01' },
      because: [...agreed, ...counted, 'included.subscription-end', 'schedule.subscription-end'],
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

  test.each(cases)('$what', ({ plan, rest, because }) => {
    expect(balance(plan, input({ negotiatedCredits: 900, ...rest })).because).toEqual([...because, 'credit.remaining']);
  });
});

describe('what is no input', () => {
  const cases: { what: string; plan: Plan; rest: Partial<BalanceInput>; fault: object }[] = [
    { what: 'a period without an anchor', plan: small, rest: { anchor: undefined }, fault: { code: 'anchor-needed', plan: 'small' } },
    { what: 'a negotiated plan without its figure', plan: negotiated, rest: {}, fault: { code: 'figure-needed', plan: 'agreed' } },
    { what: 'half a credit agreed', plan: negotiated, rest: { negotiatedCredits: 0.5 }, fault: { code: 'bad-credits', value: 0.5 } },
    { what: 'half a credit used', plan: small, rest: { usedThisPeriod: 0.5 }, fault: { code: 'bad-credits', value: 0.5 } },
    {
      what: 'half a credit bought',
      plan: small,
      rest: { addOns: [{ ...pack, credits: 0.5 }] },
      fault: { code: 'bad-credits', value: 0.5 },
    },
    { what: 'a day that is none', plan: once, rest: { asOf: '20/06/2026' }, fault: { code: 'bad-date', value: '20/06/2026' } },
    { what: 'an anchor that is none', plan: small, rest: { anchor: '2026-02-30' }, fault: { code: 'bad-date', value: '2026-02-30' } },
    {
      what: 'a purchase on no day',
      plan: small,
      rest: { addOns: [{ ...pack, purchasedOn: '' }] },
      fault: { code: 'bad-date', value: '' },
    },
    {
      what: 'a day before the anchor',
      plan: small,
      rest: { asOf: '2026-01-09' },
      fault: { code: 'not-started', anchor: '2026-01-10', on: '2026-01-09' },
    },
    {
      what: 'a subscription that has ended today',
      plan: small,
      rest: { subscriptionEndsOn: '2026-06-20' },
      fault: { code: 'subscription-ended', subscriptionEndsOn: '2026-06-20', on: '2026-06-20' },
    },
    {
      what: 'a pack bought once the subscription has ended',
      plan: small,
      rest: { subscriptionEndsOn: '2026-07-01', addOns: [{ ...pack, purchasedOn: '2026-07-01' }] },
      fault: { code: 'ends-before-purchase', subscriptionEndsOn: '2026-07-01', purchasedOn: '2026-07-01' },
    },
    { what: 'two packs of one id', plan: small, rest: { addOns: [pack, pack] }, fault: { code: 'duplicate-lot', id: 'p' } },
    {
      what: 'a pack with the id of the included credits',
      plan: small,
      rest: { addOns: [{ ...pack, id: 'included' }] },
      fault: { code: 'duplicate-lot', id: 'included' },
    },
  ];

  test.each(cases)('$what', ({ plan, rest, fault }) => {
    expect(faultOf(() => balance(plan, input(rest)))).toEqual(fault);
  });

  test('a subscription that ends tomorrow is no fault', () => {
    expect(balance(small, input({ subscriptionEndsOn: '2026-06-21' })).total).toBe(20);
  });
});

test('the credits that a plan grants: its own figure, whatever is agreed, or else the one agreed', () => {
  expect(grantedCredits(small)).toBe(20);
  expect(grantedCredits(small, 900)).toBe(20);
  expect(grantedCredits(negotiated, 900)).toBe(900);
  expect(grantedCredits(negotiated, 0)).toBe(0);
});
