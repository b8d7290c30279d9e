import { describe, expect, test } from 'vitest';
import {
  type BalanceInput,
  type BurnOrder,
  balance,
  type EndMeaning,
  type MaterialAssumption,
  materialAssumptions,
  type OrderInterpretations,
  orderInterpretations,
  type Plan,
  schedule,
} from '../../src/rules/index.ts';
import { accounts, goneOn } from './accounts.ts';
import { dayAfter, dayBefore, monthsLater } from './calendar.ts';
import { input as anyInput, bought, negotiated, once, small } from './fixtures.ts';
import { forAny } from './for-any.ts';

const input = (rest: Partial<BalanceInput>) => anyInput({ usedThisPeriod: 5, ...rest });
const late = bought('late', 9, '2026-06-01');

type Last = [meaning: EndMeaning, endsOn: string, lastUsableOn: string];
function end(id: string, ...lasts: Last[]): MaterialAssumption {
  const interpretations = lasts.map(([meaning, endsOn, lastUsableOn]) => ({ meaning, endsOn, lastUsableOn }));
  return { kind: 'end', rule: 'schedule.subscription-end', lot: id, interpretations };
}
const refresh = (on: string): MaterialAssumption => ({ kind: 'refresh', rule: 'schedule.subscription-end', on });
type Left = [included: number, addOn: number];
const order = (on: string, other: BurnOrder, soonest: Left, otherwise: Left): MaterialAssumption => {
  const left = (name: BurnOrder, [included, addOn]: Left) => ({ order: name, included, addOn, total: included + addOn });
  const interpretations: OrderInterpretations['interpretations'] = [left('soonest-expiry-first', soonest), left(other, otherwise)];
  return { kind: 'order', rule: 'spend.soonest-expiry-first', on, interpretations };
};

/** The last days of credits that go with a subscription that ends on 1 July. */
const WITH_SUBSCRIPTION: Last[] = [
  ['first-day-without', '2026-07-01', '2026-06-30'],
  ['last-day-with', '2026-07-02', '2026-07-01'],
  ['end-of-period', '2026-07-10', '2026-07-09'],
];
const endingOn = (subscriptionEndsOn: string) => ({ subscriptionEndsOn });
const inJuly = endingOn('2026-07-01');

describe('an assumption of which another interpretation gives another figure', () => {
  const cases: { what: string; plan?: Plan; rest: Partial<BalanceInput>; doubts: MaterialAssumption[] }[] = [
    {
      what: 'the order of use, where a pack outlives the refresh',
      rest: { addOns: [late] },
      doubts: [order('2026-07-10', 'add-on-first', [20, 9], [20, 4])],
    },
    {
      what: 'the order of use, beside credits granted once',
      plan: once,
      rest: { addOns: [late] },
      doubts: [order('2027-06-01', 'included-first', [7, 0], [2, 0])],
    },
    { what: 'the end of the subscription, for included credits', rest: inJuly, doubts: [end('included', ...WITH_SUBSCRIPTION)] },
    {
      what: 'the end of the subscription, for those of a negotiated plan',
      plan: negotiated,
      rest: { ...inJuly, negotiatedCredits: 900 },
      doubts: [end('included', ...WITH_SUBSCRIPTION)],
    },
    {
      what: 'for included credits and for a pack that would outlive it',
      rest: { ...inJuly, addOns: [late] },
      doubts: [end('included', ...WITH_SUBSCRIPTION), end('late', ...WITH_SUBSCRIPTION)],
    },
    {
      what: 'for two packs, in the order given',
      rest: { ...inJuly, usedThisPeriod: 20, addOns: [late, bought('mid', 8, '2025-07-02')] },
      doubts: [
        end('late', ...WITH_SUBSCRIPTION),
        end('mid', ...WITH_SUBSCRIPTION.slice(0, 2), ['end-of-period', '2026-07-10', '2026-07-01']),
      ],
    },
    {
      what: 'for a pack, with the order of use, where the subscription ends after the refresh',
      rest: { addOns: [late], subscriptionEndsOn: '2026-08-01' },
      doubts: [
        order('2026-07-10', 'add-on-first', [20, 9], [20, 4]),
        end(
          'late',
          ['first-day-without', '2026-08-01', '2026-07-31'],
          ['last-day-with', '2026-08-02', '2026-08-01'],
          ['end-of-period', '2026-08-10', '2026-08-09'],
        ),
      ],
    },
    {
      what: 'the end on the day of the next refresh: that falls or does not',
      rest: endingOn('2026-07-10'),
      doubts: [refresh('2026-07-10')],
    },
    { what: 'on the day of a later refresh', rest: endingOn('2026-09-10'), doubts: [refresh('2026-09-10')] },
    {
      what: 'for a pack of a plan without a period',
      plan: once,
      rest: { ...inJuly, anchor: undefined, addOns: [late], usedThisPeriod: 0 },
      doubts: [end('late', ...WITH_SUBSCRIPTION.slice(0, 2))],
    },
  ];

  test.each(cases)('$what', ({ plan = small, rest, doubts }) => {
    expect(materialAssumptions(plan, input(rest))).toEqual(doubts);
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
    { when: 'the subscription ends the day after a refresh', rest: endingOn('2026-07-11') },
    { when: 'credits are granted once, though the day is one of a refresh', plan: once, rest: endingOn('2026-07-10') },
    { when: 'the subscription ends in a later period', rest: endingOn('2026-08-01') },
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
    expect(materialAssumptions(plan, input(rest))).toEqual([]);
  });
});

describe('any account: a doubt is listed exactly if another interpretation gives another figure', () => {
  test('of the order of use: where the interpretations of it differ', () => {
    forAny(1000, [accounts], ({ plan, input: entered }) => {
      const found = orderInterpretations(plan, entered);
      const doubts = materialAssumptions(plan, entered).filter(({ kind }) => kind === 'order');
      expect(doubts).toEqual(found ? [{ kind: 'order', rule: 'spend.soonest-expiry-first', ...found }] : []);
    });
  });

  test('of the end of the subscription: whether a refresh falls on it', () => {
    forAny(300, [accounts], (account) => {
      const { plan, input: entered } = account;
      const { subscriptionEndsOn: ended, anchor } = entered;
      const refreshes = (endsOn: string | undefined) => {
        const found = schedule(plan, { anchor, asOf: entered.asOf, subscriptionEndsOn: endsOn, count: 1_200 });
        return found.kind === 'periodic' ? found.refreshes : [];
      };
      const differs = ended !== undefined && refreshes(ended).length !== refreshes(dayAfter(ended)).length;
      const doubts = materialAssumptions(plan, entered).filter(({ kind }) => kind === 'refresh');
      expect(doubts).toEqual(differs ? [refresh(ended)] : []);
    });
  });

  test('of the end of the subscription: the last day of credits that are there', () => {
    forAny(1000, [accounts], (account) => {
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
      const doubts = materialAssumptions(plan, entered).flatMap((doubt) => (doubt.kind === 'end' ? [doubt] : []));
      expect(doubts.map((doubt) => doubt.lot)).toEqual(open.map(({ lot: id }) => id));
      for (const { lot: id, interpretations } of doubts) {
        expect(interpretations[0]?.lastUsableOn).toBe(balance(plan, entered).expiries.find((one) => one.lot === id)?.lastUsableOn);
        expect(interpretations.map(({ endsOn }) => lastDay(id, endsOn))).toEqual(interpretations.map(({ lastUsableOn }) => lastUsableOn));
        expect(new Set(interpretations.map(({ lastUsableOn }) => lastUsableOn)).size).toBeGreaterThan(1);
      }
    });
  });
});
