import { describe, expect, test } from 'vitest';
import { type BalanceInput, type BurnOrder, type Lot, orderInterpretations, type Plan } from '../../src/rules/index.ts';
import { type Account, accounts, goneOn } from './accounts.ts';
import { monthsLater } from './calendar.ts';
import { input as anyInput, bought, lot, negotiated, once, pack, small, use } from './fixtures.ts';
import { forAny } from './for-any.ts';
import { spendByCredit } from './spend-model.ts';

const input = (rest: Partial<BalanceInput>) => anyInput({ usedThisPeriod: 5, ...rest });
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
    expect(orderInterpretations(plan, input(rest))).toBeUndefined();
  });
});

/** Included and add-on credits that an order leaves. */
type Leaves = [included: number, addOn: number];
const interpretation = (order: BurnOrder, [included, addOn]: Leaves) => ({ order, included, addOn, total: included + addOn });

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
    expect(orderInterpretations(small, input(rest))).toEqual({
      on: '2026-07-10',
      interpretations: [interpretation('soonest-expiry-first', soonest), interpretation('add-on-first', addOnFirst)],
    });
  });

  test('of a negotiated plan, with its figure', () => {
    const { interpretations } = orderInterpretations(negotiated, input({ addOns: [late], negotiatedCredits: 900 })) ?? {};
    expect(interpretations).toEqual([interpretation('soonest-expiry-first', [900, 9]), interpretation('add-on-first', [900, 4])]);
  });
});

describe('a pack that is gone before included credits are: what each order leaves on the first day without it', () => {
  type Case = { what: string; rest: Partial<BalanceInput>; on: string; soonest: Leaves; includedFirst: Leaves };
  const paid: Case[] = [
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
  const grantedOnce: Case[] = [
    { what: '5 used', rest: { addOns: [late] }, on: '2027-06-01', soonest: [7, 0], includedFirst: [2, 0] },
    { what: '12 used', rest: { addOns: [late], usedThisPeriod: 12 }, on: '2027-06-01', soonest: [4, 0], includedFirst: [0, 0] },
    { what: 'the last of two packs', rest: { addOns: [late, soon] }, on: '2027-06-01', soonest: [7, 0], includedFirst: [2, 0] },
    {
      what: 'a pack not bought yet is not waited for',
      rest: { addOns: [late, bought('new', 3, '2026-06-21')] },
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

  test.each([
    ...paid.map((one) => ({ plan: small, ...one })),
    ...grantedOnce.map((one) => ({ plan: once, ...one, rest: { anchor: undefined, ...one.rest } })),
  ])('$plan.id, $what: $soonest or $includedFirst on $on', ({ plan, rest, on, soonest, includedFirst }) => {
    expect(orderInterpretations(plan, input(rest))).toEqual({
      on,
      interpretations: [interpretation('soonest-expiry-first', soonest), interpretation('included-first', includedFirst)],
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
    const { subscriptionEndsOn: ended = '~' } = account;
    const [expiresOn = on] = [ended, on].sort();
    const included = isOnce ? lot('included', granted) : lot('included', granted, { grantedOn: start(0), expiresOn });
    const leaves = (order: BurnOrder, day: string) => {
      const { included: left = 0, ...addOn } = spendByCredit([included, ...packs], [use(asOf, usedThisPeriod)], day, order).remaining;
      const sum = Object.values(addOn).reduce((total, one) => total + one, 0);
      return interpretation(order, [day === on && !isOnce ? granted : left, sum]);
    };
    // The refresh, unless the subscription ends by then; else the days before it on which a pack is gone.
    const days = [...(isOnce || ended > on ? [on] : []), ...ends.filter((day) => day < on && (isOnce || day < ended)).sort()];
    return { days, leaves };
  }

  test('has two interpretations exactly if taking the credits one by one in another order leaves another total', () => {
    forAny(1000, [accounts], (account) => {
      const { plan, input: entered } = account;
      const { days, leaves } = modelOf(account);
      const differing = days.flatMap((on) => {
        const [assumed, ...others] = ORDERS.map((order) => leaves(order, on));
        const other = others.find(({ total }) => total !== assumed?.total);
        return other ? [{ on, interpretations: [assumed, other] }] : [];
      });
      expect(orderInterpretations(plan, entered)).toEqual(differing[0]);
    });
  });

  test('the assumed order never leaves less than the other: what expires soonest is lost least', () => {
    forAny(1000, [accounts], ({ plan, input: entered }) => {
      const totals = (orderInterpretations(plan, entered)?.interpretations ?? []).map(({ total }) => total);
      expect(totals).toEqual([...totals].sort((a, b) => b - a));
    });
  });
});
