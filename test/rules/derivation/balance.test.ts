import { describe, expect, test } from 'vitest';
import { type BalanceInput, balance, explainBalance, explainGrant, type Plan } from '../../../src/rules/index.ts';
import { bought, input, negotiated, once, small } from '../fixtures.ts';
import { linesOf, unnamed } from './lines.ts';

describe('what a plan grants', () => {
  test('a plan with its own figure', () => {
    const line = { step: 'granted', rule: 'included.by-plan', plan: 'small', credits: 20, recurs: 'billing-period' };
    expect(explainGrant(small, 20)).toEqual([line]);
  });

  test('credits granted once', () => {
    expect(explainGrant(once, 7)).toEqual([{ step: 'granted', rule: 'included.free-one-time', plan: 'trial', credits: 7, recurs: 'once' }]);
  });

  test("a negotiated plan: the reader's own figure", () => {
    const line = { step: 'granted', rule: 'included.custom-negotiated', plan: 'agreed', credits: 900, recurs: 'negotiated', yours: true };
    expect(explainGrant(negotiated, 900)).toEqual([line]);
  });
});

const period = ['anchor', 'as-of', 'period-number', 'period-start', 'period-end'];
const granted = ['granted', ...period, 'granted-each-period', 'included-until'];
const pack = ['pack', 'pack-months', 'pack-months-end', 'pack-last-day'];
const ending = ['subscription-end', 'subscription-end-means', 'granted-each-period', 'included-until'];
const packEnding = ['pack', 'pack-months', 'pack-months-end', 'pack-subscription-end', 'pack-last-day'];
const lasting = bought('p', 9, '2026-06-01');
const cases: { what: string; plan?: Plan; rest: Partial<BalanceInput>; steps: string[] }[] = [
  { what: 'nothing used, no pack', rest: {}, steps: [...granted, 'total'] },
  { what: 'used', rest: { usedThisPeriod: 5 }, steps: [...granted, 'used', 'taken', 'total'] },
  { what: 'more used than there was', rest: { usedThisPeriod: 23 }, steps: [...granted, 'used', 'taken', 'unmet', 'total'] },
  { what: 'a pack, nothing used', rest: { addOns: [lasting] }, steps: [...granted, ...pack, 'add-on-left', 'total'] },
  {
    what: 'a pack, and so much used that both are used from',
    rest: { addOns: [lasting], usedThisPeriod: 23 },
    steps: [...granted, ...pack, 'used', 'used-today', 'use-order', 'taken', 'taken', 'add-on-left', 'total'],
  },
  {
    what: 'a pack that has expired: nothing is taken from it',
    rest: { addOns: [bought('p', 9, '2025-06-01')], usedThisPeriod: 5 },
    steps: [...granted, ...pack, 'pack-not-usable', 'used', 'taken', 'add-on-left', 'total'],
  },
  {
    what: 'a subscription that ends first: included and packs end with it',
    rest: { addOns: [lasting], subscriptionEndsOn: '2026-07-01' },
    steps: ['granted', ...period, ...ending, 'included-subscription-end', ...packEnding, 'add-on-left', 'total'],
  },
  {
    what: 'a subscription that ends after the refresh: the pack ends with it',
    rest: { addOns: [lasting], subscriptionEndsOn: '2026-08-01' },
    steps: ['granted', ...period, ...ending, ...packEnding, 'add-on-left', 'total'],
  },
  {
    what: 'a subscription that ends with the months of the pack: nothing of it, as it decides nothing',
    rest: { addOns: [lasting], subscriptionEndsOn: '2027-06-01' },
    steps: [...granted, ...pack, 'add-on-left', 'total'],
  },
  {
    what: 'credits granted once, and a pack: the day counts for the pack alone',
    plan: once,
    rest: { addOns: [lasting] },
    steps: ['granted', 'as-of', ...pack, 'add-on-left', 'total'],
  },
  { what: 'credits granted once: no period', plan: once, rest: { usedThisPeriod: 2 }, steps: ['granted', 'used', 'taken', 'total'] },
];

test.each(cases)('the lines of a balance: $what', ({ plan = small, rest, steps }) => {
  expect(explainBalance(plan, input(rest)).map(({ step }) => step)).toEqual(steps);
});

test('the whole, word for word: a pack that is used before included, because it expires sooner', () => {
  const lines = explainBalance(small, input({ addOns: [bought('p', 9, '2025-07-01')], usedThisPeriod: 12 }));
  const rule = 'spend.soonest-expiry-first';
  const bySeparate = { rule: 'add-on.separate', yours: true };
  expect(lines.slice(lines.findIndex(({ step }) => step === 'granted-each-period'))).toEqual([
    { step: 'granted-each-period', rule: 'included.refresh', credits: 20, date: '2026-06-10' },
    { step: 'included-until', rule: 'included.no-rollover', expiresOn: '2026-07-10', lastUsableOn: '2026-07-09' },
    { step: 'pack', rule: 'add-on.separate', yours: true, pack: 'p', credits: 9, purchasedOn: '2025-07-01' },
    { step: 'pack-months', rule: 'add-on.expiry-months', pack: 'p', months: 12, purchasedOn: '2025-07-01' },
    { step: 'pack-months-end', rule: 'add-on.expiry-day', pack: 'p', day: 1, date: '2026-07-01', clamped: false },
    { step: 'pack-last-day', rule: 'add-on.expiry-day', pack: 'p', expiresOn: '2026-07-01', lastUsableOn: '2026-06-30' },
    { step: 'used', rule: 'figures.yours', yours: true, credits: 12 },
    { step: 'used-today', rule: 'balance.used-as-of-today', credits: 12, asOf: '2026-06-20' },
    { step: 'use-order', rule, lots: ['p', 'included'] },
    { step: 'taken', rule, lot: 'p', held: 9, taken: 9, left: 0 },
    { step: 'taken', rule, lot: 'included', held: 20, taken: 3, left: 17 },
    { step: 'add-on-left', rule: 'add-on.separate', grounds: [{ rule }, bySeparate], left: [0], credits: 0 },
    {
      ...{ step: 'total', rule: 'credit.remaining', included: 17, addOn: 0, total: 17 },
      grounds: [
        { rule },
        { rule: 'included.by-plan' },
        { rule: 'included.refresh' },
        { rule: 'figures.yours', yours: true },
        { rule: 'balance.used-as-of-today' },
        bySeparate,
      ],
    },
  ]);
});

test('what was used, what that left of the only lot and what no lot covered are figures of the reader', () => {
  const yours = { rule: 'figures.yours', yours: true };
  expect(linesOf(explainBalance(small, input({ usedThisPeriod: 23 })), 'used', 'taken', 'unmet')).toEqual([
    { step: 'used', ...yours, credits: 23 },
    { step: 'taken', ...yours, lot: 'included', held: 20, taken: 20, left: 0 },
    { step: 'unmet', ...yours, credits: 3 },
  ]);
});

test('what an agreement grants in each period, and that it goes with it, rests on the assumption about agreements', () => {
  const lines = explainBalance(negotiated, input({ negotiatedCredits: 900 }));
  const rule = 'included.custom-per-period';
  expect(linesOf(lines, 'granted-each-period', 'included-until')).toEqual([
    { step: 'granted-each-period', rule, credits: 900, date: '2026-06-10' },
    { step: 'included-until', rule, expiresOn: '2026-07-10', lastUsableOn: '2026-07-09' },
  ]);
});

describe('pinned: found by the properties', () => {
  test('packs that expire together are told in the order in which they are used, the one bought first before the other', () => {
    const addOns = [bought('late', 9, '2026-06-10'), bought('early', 4, '2026-06-01')];
    const lines = explainBalance(small, input({ addOns, usedThisPeriod: 26, subscriptionEndsOn: '2026-08-01' }));
    expect(linesOf(lines, 'taken').map(({ lot, left }) => [lot, left])).toEqual([
      ['included', 0],
      ['early', 0],
      ['late', 7],
    ]);
  });

  test('of a plan and a pack that hold nothing nothing is taken, and the rules of taking are named or not rested on', () => {
    const empty = input({ addOns: [bought('p', 0, '2026-06-01')], usedThisPeriod: 5 });
    const plan = { ...small, credits: 0 };
    expect(unnamed(balance(plan, empty).because, explainBalance(plan, empty))).toEqual([]);
  });
});
