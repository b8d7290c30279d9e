import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BalanceInput,
  type BurnOrder,
  balance,
  biting,
  type Doubt,
  type EndMeaning,
  type Lot,
  type Plan,
  schedule,
} from '../../src/rules/index.ts';
import { type Account, accounts, goneOn } from './accounts.ts';
import { dayAfter, dayBefore, monthsLater } from './calendar.ts';
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

type Last = [meaning: EndMeaning, endsOn: string, lastUsableOn: string];
const end = (id: string, readings: Last[]): Doubt => ({
  kind: 'end',
  rule: 'schedule.subscription-end',
  lot: id,
  readings: readings.map(([meaning, endsOn, lastUsableOn]) => ({ meaning, endsOn, lastUsableOn })),
});
const order = (on: string, other: BurnOrder, [soonest, otherwise]: [[number, number], [number, number]]): Doubt => {
  const reading = (name: BurnOrder, [included, addOn]: [number, number]) => ({ order: name, included, addOn, total: included + addOn });
  const readings = [reading('soonest-expiry-first', soonest), reading(other, otherwise)] as const;
  return { kind: 'order', rule: 'spend.soonest-expiry-first', on, readings: [...readings] };
};

/** The last days of credits that go with a subscription that ends on 1 July. */
const WITH_SUBSCRIPTION: Last[] = [
  ['first-day-without', '2026-07-01', '2026-06-30'],
  ['last-day-with', '2026-07-02', '2026-07-01'],
  ['end-of-period', '2026-07-10', '2026-07-09'],
];
const inJuly = { subscriptionEndsOn: '2026-07-01' };

describe('an assumption of which another reading gives another figure', () => {
  const cases: { what: string; plan?: Plan; rest: Partial<BalanceInput>; doubts: Doubt[] }[] = [
    {
      what: 'the order of use, where a pack outlives the refresh',
      rest: { addOns: [late] },
      doubts: [
        order('2026-07-10', 'add-on-first', [
          [20, 9],
          [20, 4],
        ]),
      ],
    },
    {
      what: 'the order of use, beside credits granted once',
      plan: once,
      rest: { addOns: [late] },
      doubts: [
        order('2027-06-01', 'included-first', [
          [7, 0],
          [2, 0],
        ]),
      ],
    },
    { what: 'the end of the subscription, for included credits', rest: inJuly, doubts: [end('included', WITH_SUBSCRIPTION)] },
    {
      what: 'the end of the subscription, for those of a negotiated plan',
      plan: negotiated,
      rest: { ...inJuly, negotiatedCredits: 900 },
      doubts: [end('included', WITH_SUBSCRIPTION)],
    },
    {
      what: 'for included credits and for a pack that would outlive it',
      rest: { ...inJuly, addOns: [late] },
      doubts: [end('included', WITH_SUBSCRIPTION), end('late', WITH_SUBSCRIPTION)],
    },
    {
      what: 'for two packs, in the order given',
      rest: { ...inJuly, usedThisPeriod: 20, addOns: [late, bought('mid', 8, '2025-07-02')] },
      doubts: [
        end('late', WITH_SUBSCRIPTION),
        end('mid', [...WITH_SUBSCRIPTION.slice(0, 2), ['end-of-period', '2026-07-10', '2026-07-01']]),
      ],
    },
    {
      what: 'for a pack, with the order of use, where the subscription ends after the refresh',
      rest: { addOns: [late], subscriptionEndsOn: '2026-08-01' },
      doubts: [
        order('2026-07-10', 'add-on-first', [
          [20, 9],
          [20, 4],
        ]),
        end('late', [
          ['first-day-without', '2026-08-01', '2026-07-31'],
          ['last-day-with', '2026-08-02', '2026-08-01'],
          ['end-of-period', '2026-08-10', '2026-08-09'],
        ]),
      ],
    },
    {
      what: 'the end of the subscription, on the day of the next refresh: that falls or does not',
      rest: { subscriptionEndsOn: '2026-07-10' },
      doubts: [{ kind: 'refresh', rule: 'schedule.subscription-end', on: '2026-07-10' }],
    },
    {
      what: 'on the day of a later refresh',
      rest: { subscriptionEndsOn: '2026-09-10' },
      doubts: [{ kind: 'refresh', rule: 'schedule.subscription-end', on: '2026-09-10' }],
    },
    {
      what: 'for a pack of a plan without a period',
      plan: once,
      rest: { ...inJuly, anchor: undefined, addOns: [late], usedThisPeriod: 0 },
      doubts: [end('late', WITH_SUBSCRIPTION.slice(0, 2))],
    },
  ];

  test.each(cases)('$what', ({ plan = small, rest, doubts }) => {
    expect(biting(plan, input(rest))).toEqual(doubts);
  });
});

describe('no assumption bites', () => {
  const cases: { when: string; plan?: Plan; rest: Partial<BalanceInput> }[] = [
    { when: 'there is neither a pack nor an end', rest: {} },
    { when: 'nothing is used, and there is no end', rest: { addOns: [late], usedThisPeriod: 0 } },
    {
      when: 'the subscription ends the day before a refresh, and nothing is left',
      rest: { subscriptionEndsOn: '2026-07-09', usedThisPeriod: 20 },
    },
    { when: 'the subscription ends the day after a refresh', rest: { subscriptionEndsOn: '2026-07-11' } },
    { when: 'credits are granted once, though the day is one of a refresh', plan: once, rest: { subscriptionEndsOn: '2026-07-10' } },
    { when: 'the subscription ends in a later period', rest: { subscriptionEndsOn: '2026-08-01' } },
    { when: 'nothing is left that the end could take', rest: { ...inJuly, usedThisPeriod: 20 } },
    { when: 'the end could take nothing of a plan of no credits', plan: { ...small, credits: 0 }, rest: inJuly },
    { when: 'credits are granted once, whatever ends', plan: once, rest: inJuly },
    { when: 'the pack is used up', rest: { ...inJuly, addOns: [late], usedThisPeriod: 29 } },
    { when: 'the pack is not bought yet', rest: { ...inJuly, addOns: [bought('p', 9, '2026-06-21')], usedThisPeriod: 20 } },
    { when: 'the pack has expired', rest: { ...inJuly, addOns: [bought('p', 9, '2025-06-20')], usedThisPeriod: 20 } },
    {
      when: 'the pack expires before the end, and nothing else is left',
      rest: { ...inJuly, addOns: [bought('p', 29, '2025-06-25')], usedThisPeriod: 0 },
      plan: { ...small, credits: 0 },
    },
  ];

  test.each(cases)('when $when', ({ plan = small, rest }) => {
    expect(biting(plan, input(rest))).toEqual([]);
  });
});

describe('any account: a doubt is listed exactly if another reading gives another figure', () => {
  const ORDERS = ['soonest-expiry-first', 'included-first', 'add-on-first'] as const;

  /** The first refresh after today: for a plan without one, the day on which the last of today's packs is gone. */
  function dayLookedAt({ plan, input: account }: Account): string {
    const { anchor, asOf, addOns } = account;
    const next = (k: number): string => (monthsLater(anchor, k) > asOf ? monthsLater(anchor, k) : next(k + 1));
    if (plan.recurs !== 'once') return next(0);
    const ends = addOns.filter(({ purchasedOn }) => purchasedOn <= asOf).map((one) => goneOn(one, account));
    return [asOf, ...ends].sort().at(-1) ?? asOf;
  }

  /** What each order leaves of today's credits on a day, up to the next refresh. */
  function totals(account: Account, on: string): number[] {
    const { plan, granted, input: entered } = account;
    const refresh = dayLookedAt(account);
    const packs = entered.addOns.map(
      (one): Lot => pack(one.id, one.credits, { grantedOn: one.purchasedOn, expiresOn: goneOn(one, entered) }),
    );
    const included = lot('included', granted, plan.recurs === 'once' ? {} : { expiresOn: refresh });
    return ORDERS.map((name) => {
      const { remaining } = spendByCredit([included, ...packs], [use(entered.asOf, entered.usedThisPeriod)], on, name);
      return Object.values(remaining).reduce((sum, one) => sum + one, 0);
    });
  }

  test('of the order of use: the total at the next refresh, or on a day before it on which a pack is gone', () => {
    fc.assert(
      fc.property(accounts, (account) => {
        const { plan, input: entered } = account;
        const refresh = dayLookedAt(account);
        const ends = entered.addOns.map((one) => goneOn(one, entered));
        const days = [refresh, ...ends.filter((day) => day > entered.asOf && day < refresh)];
        const isThere = (day: string) => plan.recurs === 'once' || day < (entered.subscriptionEndsOn ?? '~');
        const differs = days.some((day) => isThere(day) && new Set(totals(account, day)).size > 1);
        expect(biting(plan, entered).some(({ kind }) => kind === 'order')).toBe(differs);
      }),
      { numRuns: 1000 },
    );
  });

  test('of the end of the subscription: whether a refresh falls on it', () => {
    fc.assert(
      fc.property(accounts, (account) => {
        const { plan, input: entered } = account;
        const { subscriptionEndsOn: ended, anchor } = entered;
        const refreshes = (endsOn: string | undefined) => {
          const found = schedule(plan, { anchor, asOf: entered.asOf, subscriptionEndsOn: endsOn, count: 1_200 });
          return found.kind === 'periodic' ? found.refreshes : [];
        };
        const differs = ended !== undefined && refreshes(ended).length !== refreshes(dayAfter(ended)).length;
        const doubts = biting(plan, entered).filter(({ kind }) => kind === 'refresh');
        expect(doubts).toEqual(differs ? [{ kind: 'refresh', rule: 'schedule.subscription-end', on: ended }] : []);
      }),
      { numRuns: 300 },
    );
  });

  test('of the end of the subscription: the last day of credits that are there', () => {
    fc.assert(
      fc.property(accounts, (account) => {
        const { plan, input: entered } = account;
        const { anchor, subscriptionEndsOn: ended } = entered;
        const periodEnd = (day: string, k = 0): string => (monthsLater(anchor, k) >= day ? monthsLater(anchor, k) : periodEnd(day, k + 1));
        const meanings = ended === undefined ? [] : [ended, dayAfter(ended), periodEnd(ended)];
        const refresh = periodEnd(dayAfter(entered.asOf));
        const lastDay = (id: string, endsOn: string) => {
          const bought = entered.addOns.find((one) => one.id === id);
          return dayBefore(bought ? goneOn(bought, { ...entered, subscriptionEndsOn: endsOn }) : ([endsOn, refresh].sort()[0] ?? ''));
        };
        const open = balance(plan, entered).expiries.filter(({ lot: id }) => new Set(meanings.map((day) => lastDay(id, day))).size > 1);
        const doubts = biting(plan, entered).flatMap((doubt) => (doubt.kind === 'end' ? [doubt] : []));
        expect(doubts.map((doubt) => doubt.lot)).toEqual(open.map(({ lot: id }) => id));
        for (const { lot: id, readings } of doubts) {
          expect(readings[0]?.lastUsableOn).toBe(balance(plan, entered).expiries.find((one) => one.lot === id)?.lastUsableOn);
          expect(readings.map(({ endsOn }) => lastDay(id, endsOn))).toEqual(readings.map(({ lastUsableOn }) => lastUsableOn));
          expect(new Set(readings.map(({ lastUsableOn }) => lastUsableOn)).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  { what: 'a subscription that has ended today', rest: { subscriptionEndsOn: '2026-06-20' } },
  { what: 'a period without an anchor', rest: { ...inJuly, anchor: undefined } },
  { what: 'half a credit used', rest: { usedThisPeriod: 0.5 } },
  { what: 'two packs of one id', rest: { addOns: [late, late] } },
  { what: 'an end that is no date', rest: { subscriptionEndsOn: '01/07/2026' } },
])('what is no input of the balance is none here: $what', ({ rest }) => {
  expect(faultOf(() => biting(small, input(rest)))).toEqual(faultOf(() => balance(small, input(rest))));
});
