import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BalanceInput, type BurnOrder, balance, type Lot, orderReadings, type Plan } from '../../src/rules/index.ts';
import { type Account, accounts, goneOn } from './accounts.ts';
import { monthsLater } from './calendar.ts';
import { faultOf, lot, negotiated, once, pack, small, use } from './fixtures.ts';
import { spendByCredit } from './spend-model.ts';

/** A month from 10 June to 10 July, seen on 20 June. */
const input = (rest: Partial<BalanceInput> = {}): BalanceInput => ({
  anchor: '2026-01-10',
  asOf: '2026-06-20',
  usedThisPeriod: 5,
  addOns: [],
  ...rest,
});
const bought = (id: string, credits: number, purchasedOn: string) => ({ id, credits, purchasedOn });
const late = bought('late', 9, '2026-06-01');
const soon = bought('soon', 4, '2025-07-01');

describe('the order changes nothing', () => {
  const cases: { when: string; plan?: Plan; rest: Partial<BalanceInput> }[] = [
    { when: 'nothing is used', rest: { addOns: [late], usedThisPeriod: 0 } },
    { when: 'there is no pack', rest: {} },
    { when: 'the only pack is not bought yet', rest: { addOns: [bought('p', 9, '2026-06-21')] } },
    { when: 'the only pack has expired', rest: { addOns: [bought('p', 9, '2025-06-20')] } },
    { when: 'the pack expires before the refresh, and no included credits are left then', rest: { addOns: [soon], usedThisPeriod: 24 } },
    { when: 'the pack expires with the refresh', rest: { addOns: [bought('p', 9, '2025-07-10')] } },
    { when: 'all is used up', rest: { addOns: [late], usedThisPeriod: 29 } },
    { when: 'more is used than there was', rest: { addOns: [late], usedThisPeriod: 31 } },
    { when: 'the subscription ends before the refresh', rest: { addOns: [late], subscriptionEndsOn: '2026-07-01' } },
    { when: 'the subscription ends on the day of the refresh', rest: { addOns: [late], subscriptionEndsOn: '2026-07-10' } },
    { when: 'of credits granted once nothing is used', plan: once, rest: { addOns: [late], usedThisPeriod: 0 } },
    { when: 'beside credits granted once there is no pack', plan: once, rest: {} },
    { when: 'the plan grants nothing', plan: { ...small, credits: 0 }, rest: { addOns: [late] } },
  ];

  test.each(cases)('when $when', ({ plan = small, rest }) => {
    expect(orderReadings(plan, input(rest))).toBeUndefined();
  });
});

/** Included and add-on credits that an order leaves. */
type Leaves = [included: number, addOn: number];
const reading = (order: BurnOrder, [included, addOn]: Leaves) => ({ order, included, addOn, total: included + addOn });

describe('used credits and a pack that outlives the refresh: what each order leaves then, with the new included credits', () => {
  const cases: { what: string; rest: Partial<BalanceInput>; soonest: Leaves; addOnFirst: Leaves }[] = [
    { what: '5 used: from included, or from the pack', rest: { addOns: [late] }, soonest: [20, 9], addOnFirst: [20, 4] },
    { what: '12 used: more than the pack holds', rest: { addOns: [late], usedThisPeriod: 12 }, soonest: [20, 9], addOnFirst: [20, 0] },
    { what: '23 used: more than is included', rest: { addOns: [late], usedThisPeriod: 23 }, soonest: [20, 6], addOnFirst: [20, 0] },
    {
      what: 'a pack that expires sooner is used first in both',
      rest: { addOns: [late, soon], usedThisPeriod: 6 },
      soonest: [20, 9],
      addOnFirst: [20, 7],
    },
    {
      what: 'a pack bought after today, by the refresh, is there in both',
      rest: { addOns: [late, bought('new', 3, '2026-07-10')] },
      soonest: [20, 12],
      addOnFirst: [20, 7],
    },
    {
      what: 'the subscription ends the day after',
      rest: { addOns: [late], subscriptionEndsOn: '2026-07-11' },
      soonest: [20, 9],
      addOnFirst: [20, 4],
    },
  ];

  test.each(cases)('$what: $soonest or $addOnFirst', ({ rest, soonest, addOnFirst }) => {
    expect(orderReadings(small, input(rest))).toEqual({
      on: '2026-07-10',
      readings: [reading('soonest-expiry-first', soonest), reading('add-on-first', addOnFirst)],
    });
  });

  test('of a negotiated plan, with its figure', () => {
    const { readings } = orderReadings(negotiated, input({ addOns: [late], negotiatedCredits: 900 })) ?? {};
    expect(readings).toEqual([reading('soonest-expiry-first', [900, 9]), reading('add-on-first', [900, 4])]);
  });
});

describe('a pack that expires before the refresh: what each order leaves on the first day without it', () => {
  const cases: { what: string; rest: Partial<BalanceInput>; on: string; soonest: Leaves; includedFirst: Leaves }[] = [
    { what: '5 used', rest: { addOns: [soon] }, on: '2026-07-01', soonest: [19, 0], includedFirst: [15, 0] },
    {
      what: 'the first of two such packs',
      rest: { addOns: [soon, bought('sooner', 2, '2025-06-25')] },
      on: '2026-06-25',
      soonest: [20, 1],
      includedFirst: [15, 4],
    },
    {
      what: 'also where the subscription ends before the refresh',
      rest: { addOns: [soon], subscriptionEndsOn: '2026-07-05' },
      on: '2026-07-01',
      soonest: [19, 0],
      includedFirst: [15, 0],
    },
  ];

  test.each(cases)('$what: $soonest or $includedFirst on $on', ({ rest, on, soonest, includedFirst }) => {
    expect(orderReadings(small, input(rest))).toEqual({
      on,
      readings: [reading('soonest-expiry-first', soonest), reading('included-first', includedFirst)],
    });
  });
});

describe('credits granted once, and a pack: what each order leaves on the first day without the pack', () => {
  const cases: { what: string; rest: Partial<BalanceInput>; on: string; soonest: Leaves; includedFirst: Leaves }[] = [
    { what: '5 used', rest: { addOns: [late] }, on: '2027-06-01', soonest: [7, 0], includedFirst: [2, 0] },
    { what: '12 used', rest: { addOns: [late], usedThisPeriod: 12 }, on: '2027-06-01', soonest: [4, 0], includedFirst: [0, 0] },
    { what: 'the last of two packs', rest: { addOns: [late, soon] }, on: '2027-06-01', soonest: [7, 0], includedFirst: [2, 0] },
    {
      what: 'a pack not bought yet is not waited for',
      rest: { addOns: [late, bought('new', 3, '2026-06-21')], usedThisPeriod: 5 },
      on: '2027-06-01',
      soonest: [7, 3],
      includedFirst: [2, 3],
    },
    {
      what: 'a subscription ends the pack',
      rest: { addOns: [late], subscriptionEndsOn: '2026-08-01' },
      on: '2026-08-01',
      soonest: [7, 0],
      includedFirst: [2, 0],
    },
  ];

  test.each(cases)('$what: $soonest or $includedFirst on $on', ({ rest, on, soonest, includedFirst }) => {
    expect(orderReadings(once, input({ anchor: undefined, ...rest }))).toEqual({
      on,
      readings: [reading('soonest-expiry-first', soonest), reading('included-first', includedFirst)],
    });
  });
});

describe('any account', () => {
  const ORDERS = ['soonest-expiry-first', 'included-first', 'add-on-first'] as const;

  /** The days looked at, and what an order leaves on one, taken credit by credit. */
  function modelOf({ plan, granted, input: account }: Account) {
    const { anchor, asOf, addOns, usedThisPeriod } = account;
    const start = (k: number): string => (monthsLater(anchor, k + 1) > asOf ? monthsLater(anchor, k) : start(k + 1));
    const next = (k: number): string => (monthsLater(anchor, k) > asOf ? monthsLater(anchor, k) : next(k + 1));
    const packs = addOns.map((one): Lot => pack(one.id, one.credits, { grantedOn: one.purchasedOn, expiresOn: goneOn(one, account) }));
    const ends = packs
      .filter(({ grantedOn = '' }) => grantedOn <= asOf)
      .flatMap(({ expiresOn = '' }) => (expiresOn > asOf ? expiresOn : []));
    const isOnce = plan.recurs === 'once';
    const on = isOnce ? ([asOf, ...ends].sort().at(-1) ?? '') : next(0);
    const included = isOnce ? lot('included', granted) : lot('included', granted, { grantedOn: start(0), expiresOn: on });
    const { subscriptionEndsOn: ended = '~' } = account;
    const leaves = (order: BurnOrder, day: string) => {
      const { included: left = 0, ...addOn } = spendByCredit([included, ...packs], [use(asOf, usedThisPeriod)], day, order).remaining;
      const sum = Object.values(addOn).reduce((total, one) => total + one, 0);
      return reading(order, [day === on && !isOnce ? granted : left, sum]);
    };
    // The refresh, unless the subscription ends by then; else the days before it on which a pack is gone.
    const days = [...(isOnce || ended > on ? [on] : []), ...ends.filter((day) => day < on && (isOnce || day < ended)).sort()];
    return { days, leaves };
  }

  test('has two readings exactly if taking the credits one by one in another order leaves another total', () => {
    fc.assert(
      fc.property(accounts, (account) => {
        const { plan, input: entered } = account;
        const { days, leaves } = modelOf(account);
        const differing = days.flatMap((on) => {
          const [assumed, ...others] = ORDERS.map((order) => leaves(order, on));
          const other = others.find(({ total }) => total !== assumed?.total);
          return other ? [{ on, readings: [assumed, other] }] : [];
        });
        expect(orderReadings(plan, entered)).toEqual(differing[0]);
      }),
      { numRuns: 1000 },
    );
  });

  test('the assumed order never leaves less than the other: what expires soonest is lost least', () => {
    fc.assert(
      fc.property(accounts, ({ plan, input: entered }) => {
        const totals = (orderReadings(plan, entered)?.readings ?? []).map(({ total }) => total);
        expect(totals).toEqual([...totals].sort((a, b) => b - a));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is no input is no input of the balance either', () => {
  const cases: { what: string; plan?: Plan; rest: Partial<BalanceInput> }[] = [
    { what: 'a period without an anchor', rest: { anchor: undefined } },
    { what: 'a negotiated plan without its figure', plan: negotiated, rest: {} },
    { what: 'a day that is none', rest: { asOf: '20/06/2026' } },
    { what: 'a day that is none, and credits granted once', plan: once, rest: { asOf: '20/06/2026' } },
    { what: 'a subscription that has ended today', rest: { subscriptionEndsOn: '2026-06-20' } },
    { what: 'half a credit bought', rest: { addOns: [bought('p', 0.5, '2026-06-01')] } },
    { what: 'two packs of one id', rest: { addOns: [late, late] } },
    { what: 'two packs of one id, and a subscription that ends first', rest: { addOns: [late, late], subscriptionEndsOn: '2026-07-01' } },
    { what: 'half a credit used', rest: { addOns: [late], usedThisPeriod: 0.5 } },
    { what: 'fewer credits used than none', rest: { addOns: [late], usedThisPeriod: -1 } },
  ];

  test.each(cases)('$what', ({ plan = small, rest }) => {
    expect(faultOf(() => orderReadings(plan, input(rest)))).toEqual(faultOf(() => balance(plan, input(rest))));
  });
});
