import { describe, expect, test } from 'vitest';
import { type BalanceInput, balance, type Plan, yearAhead } from '../../src/rules/index.ts';
import { faultOf, negotiated, once, small } from './fixtures.ts';

const input = (rest: Partial<BalanceInput> = {}): BalanceInput => ({
  anchor: '2026-01-10',
  asOf: '2026-06-20',
  usedThisPeriod: 0,
  addOns: [],
  ...rest,
});
const pack = { id: 'p', credits: 9, purchasedOn: '2026-06-01' };
const cost = { low: 1, high: 2, because: ['estimate.illustrative-rates', 'estimate.round-up'] };
const nothing = { low: 0, high: 0, because: ['estimate.own-figure'] };

describe('what a year rests on', () => {
  const entered: { what: string; plan: Plan; rest: Partial<BalanceInput> }[] = [
    { what: 'a paid plan', plan: small, rest: {} },
    { what: 'an agreement', plan: negotiated, rest: { negotiatedCredits: 900 } },
    { what: 'a pack', plan: small, rest: { addOns: [pack] } },
    { what: 'a pack to use from', plan: small, rest: { addOns: [pack], usedThisPeriod: 5 } },
    { what: 'a pack that ends with the subscription', plan: small, rest: { addOns: [pack], subscriptionEndsOn: '2026-08-01' } },
    { what: 'included credits that end with the subscription', plan: small, rest: { subscriptionEndsOn: '2026-07-01' } },
  ];

  test.each(entered)('$what: all that the balance rests on', ({ plan, rest }) => {
    const { because } = yearAhead(plan, input(rest), cost, 12);
    expect(balance(plan, input(rest)).because.filter((id) => !because.includes(id))).toEqual([]);
  });

  test('an end of the subscription, which ends the list: the assumption about that day', () => {
    expect(yearAhead(small, input({ subscriptionEndsOn: '2026-08-01' }), cost, 12).because).toContain('schedule.subscription-end');
  });

  test('packs: the assumption about which credits are used first', () => {
    expect(yearAhead(small, input({ addOns: [pack] }), cost, 1).because).toContain('spend.soonest-expiry-first');
    expect(yearAhead(small, input(), cost, 1).because).not.toContain('spend.soonest-expiry-first');
  });

  test('a workflow: that it runs once in each period, and what its cost rests on', () => {
    expect(yearAhead(small, input(), cost, 1).because.slice(-3)).toEqual(['year.workflow-each-period', ...cost.because]);
  });

  test('a workflow that costs nothing adds nothing', () => {
    const { because } = yearAhead(small, input(), nothing, 1);
    expect(because.filter((id) => id.startsWith('estimate.') || id.startsWith('year.'))).toEqual([]);
  });

  test('each rule once', () => {
    const { because } = yearAhead(small, input({ addOns: [pack, { ...pack, id: 'q' }] }), cost, 1);
    expect(because).toEqual([...new Set(because)]);
  });
});

describe('what is no input of the balance is none of the year', () => {
  const cases: { what: string; plan?: Plan; rest: Partial<BalanceInput> }[] = [
    { what: 'a period without an anchor', rest: { anchor: undefined } },
    { what: 'a negotiated plan without its figure', plan: negotiated, rest: {} },
    { what: 'half a credit agreed', plan: negotiated, rest: { negotiatedCredits: 0.5 } },
    { what: 'a day that is none', rest: { asOf: '20/06/2026' } },
    { what: 'an anchor that is none', rest: { anchor: '2026-02-30' } },
    { what: 'a day before the anchor', rest: { asOf: '2026-01-09' } },
    { what: 'a purchase on no day', rest: { addOns: [{ ...pack, purchasedOn: '' }] } },
    { what: 'a subscription that has ended today', rest: { subscriptionEndsOn: '2026-06-20' } },
    { what: 'such a subscription, and credits granted once', plan: once, rest: { subscriptionEndsOn: '2026-06-20' } },
    {
      what: 'a pack bought once the subscription has ended',
      rest: { subscriptionEndsOn: '2026-06-30', addOns: [{ ...pack, purchasedOn: '2026-07-01' }] },
    },
    { what: 'half a credit bought', rest: { addOns: [{ ...pack, credits: 0.5 }] } },
    { what: 'two packs of one id', rest: { addOns: [pack, pack] } },
    { what: 'a pack with the id of the included credits', rest: { addOns: [{ ...pack, id: 'included' }] } },
    { what: 'half a credit used', rest: { usedThisPeriod: 0.5 } },
    { what: 'fewer credits used than none', rest: { usedThisPeriod: -1 } },
    { what: 'half a credit used of credits granted once', plan: once, rest: { usedThisPeriod: 0.5 } },
  ];

  test.each(cases)('$what', ({ plan = small, rest }) => {
    expect(faultOf(() => yearAhead(plan, input(rest), cost, 1))).toEqual(faultOf(() => balance(plan, input(rest))));
  });
});

test('a pack may have any id that the balance takes, even one that reads like a period of included credits', () => {
  const rest = input({ addOns: [{ ...pack, id: 'included-5' }] });
  expect(yearAhead(small, rest, cost, 1)).toMatchObject({ periods: [{ opening: balance(small, rest).total }, {}] });
});

describe('what else is no input', () => {
  test.each([0.5, -1, Number.NaN, Number.POSITIVE_INFINITY])('%s periods ahead', (count) => {
    expect(faultOf(() => yearAhead(small, input(), cost, count))).toEqual({ code: 'bad-count', value: count });
    expect(faultOf(() => yearAhead(once, input(), cost, count))).toEqual({ code: 'bad-count', value: count });
  });

  test('periods past the year 9999', () => {
    const late = input({ anchor: '9999-01-10', asOf: '9999-10-20' });
    expect(yearAhead(small, late, cost, 1)).toMatchObject({ periods: [{ end: '9999-11-10' }, { end: '9999-12-10' }] });
    expect(faultOf(() => yearAhead(small, late, cost, 2))).toEqual({ code: 'date-out-of-range', from: '9999-01-10' });
  });
});

test('the packs and the account given are left as they were', () => {
  const frozen = Object.freeze(input({ addOns: Object.freeze([Object.freeze({ ...pack })]), usedThisPeriod: 5 }));
  yearAhead(small, frozen, cost, 3);
  expect(frozen).toEqual(input({ addOns: [pack], usedThisPeriod: 5 }));
});
