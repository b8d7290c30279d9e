import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BalanceInput, compare, coverage, type FirstShort, type Plan, planComparison, projection } from '../../src/rules/index.ts';
import { paidAccounts } from './accounts.ts';
import { costs } from './cards.ts';
import { agreed, badCount, bought, cost, faultOf, input, large, negotiated, once, small } from './fixtures.ts';
import { forAny } from './for-any.ts';

/** A month from 10 June to 10 July, seen on 20 June, with a pack that lasts. */
const account = (rest: Partial<BalanceInput> = {}) => input({ addOns: [bought('p', 12, '2026-06-01')], ...rest });
const twins = [bought('p', 1, '2026-06-01'), bought('p', 2, '2026-06-01')];

/** When a plan first runs short. */
const firstShort = (plan: Plan, low: number, high: number, entered?: BalanceInput): FirstShort | undefined =>
  planComparison(cost(low, high), [plan], entered, 12).plans[0]?.firstShort;

describe('credits granted once (7): the run that no longer fits, at the high cost, and what it lacks', () => {
  const runs = [
    { what: 'the first does not fit', high: 8, run: 1, short: 1 },
    { what: 'one fits exactly, the second lacks all of it', high: 7, run: 2, short: 7 },
    { what: 'one fits', high: 5, run: 2, short: 3 },
    { what: 'two fit', high: 3, run: 3, short: 2 },
    { what: 'seven fit', high: 1, run: 8, short: 1 },
  ];

  test.each(runs)('$what: of $high a run, run $run lacks $short', ({ high, run, short }) => {
    expect(firstShort(once, 1, high)).toEqual({ kind: 'run', run, held: 7, short });
  });

  test('the run before it fits, and that run does not', () => {
    forAny(100, [fc.nat({ max: 60 }), fc.integer({ min: 1, max: 45 })], (credits, high) => {
      let [run, held] = [1, credits];
      for (; held >= high; run += 1) held -= high;
      expect(firstShort({ ...once, credits }, 0, high)).toEqual({ kind: 'run', run, held: credits, short: high - held });
    });
  });
});

describe('a paid plan without dates: the first period, if one grant alone does not cover the high cost, whatever is used and bought', () => {
  const periods = [
    { what: 'it fits exactly', low: 20, high: 20, found: { kind: 'never' } },
    { what: 'the high cost is one more', low: 1, high: 21, found: { kind: 'period', number: 1, start: undefined, short: 1 } },
    { what: 'the low cost is more, too', low: 25, high: 30, found: { kind: 'period', number: 1, start: undefined, short: 10 } },
  ];

  test.each(periods)('$what: $low to $high of 20', ({ low, high, found }) => {
    expect(firstShort(small, low, high)).toEqual(found);
    expect(firstShort(small, low, high, account({ anchor: undefined, usedThisPeriod: 9 }))).toEqual(found);
    expect(firstShort(agreed(20), low, high, account({ anchor: undefined, usedThisPeriod: 9 }))).toEqual(found);
  });
});

describe('a paid plan with dates: the period ahead that first runs short, counted from the anchor, and the day on which it does', () => {
  const periods = [
    { what: 'the pack covers the difference once', plan: small, high: 30, found: { number: 7, start: '2026-07-10', short: 8 } },
    { what: 'it covers it 4 times', plan: small, high: 23, found: { number: 10, start: '2026-10-10', short: 3 } },
    { what: 'the pack does not cover it', plan: small, high: 33, found: { number: 6, start: '2026-06-20', short: 1 } },
    { what: 'a larger plan needs no pack', plan: large, high: 60, found: undefined },
    { what: 'an agreement with its figure', plan: agreed(19), high: 25, found: { number: 8, start: '2026-08-10', short: 6 } },
  ];

  test.each(periods)('$what: $high on $plan.id', ({ plan, high, found }) => {
    expect(firstShort(plan, 1, high, account())).toEqual(found ? { kind: 'period', ...found } : { kind: 'never', periods: 13 });
  });

  test('what was used already counts', () => {
    expect(firstShort(small, 1, 20, account({ usedThisPeriod: 13 }))).toEqual({ kind: 'period', number: 6, start: '2026-06-20', short: 1 });
  });

  test('periods past those looked at do not, and how many were is told', () => {
    expect(planComparison(cost(1, 23), [small], account(), 3).plans[0]?.firstShort).toEqual({ kind: 'never', periods: 4 });
    expect(planComparison(cost(1, 23), [small], account(), 4).plans[0]?.firstShort).toMatchObject({ number: 10 });
  });

  test('of any account it is that of its projection', () => {
    forAny(300, [paidAccounts, costs, fc.nat({ max: 13 })], ({ plan, granted, input }, range, count) => {
      const [found] = planComparison(range, [{ ...plan, credits: granted }], input, count).plans;
      const projected = projection(plan, input, range, count);
      const first = projected.kind === 'periods' ? projected.firstShort : undefined;
      const looked = range.high === 0 || projected.kind === 'never' ? undefined : projected.periods.length;
      const expected = first
        ? { kind: 'period', number: first.index + 1, start: first.from, short: first.short }
        : { kind: 'never', periods: looked };
      expect(found?.firstShort).toStrictEqual(expected);
    });
  });
});

test.each([once, small, agreed(0), { ...once, credits: 0 }])('what costs nothing never runs short: $id, $credits', (plan) => {
  for (const entered of [undefined, account({ usedThisPeriod: 99 }), account({ usedThisPeriod: 99, anchor: undefined })]) {
    expect(firstShort(plan, 0, 0, entered)).toEqual({ kind: 'never' });
  }
});

describe('the usage and the packs entered count on every plan: of credits granted once (7), too', () => {
  const runs = [
    { what: 'used already', rest: { usedThisPeriod: 3, addOns: [] }, run: 1, held: 4, short: 1 },
    { what: 'used up', rest: { usedThisPeriod: 9, addOns: [] }, run: 1, held: 0, short: 5 },
    { what: 'a pack of 12', rest: {}, run: 4, held: 19, short: 1 },
    { what: 'a pack of 12, used from', rest: { usedThisPeriod: 3 }, run: 4, held: 16, short: 4 },
    { what: 'a pack that has expired', rest: { addOns: [bought('p', 12, '2025-06-20')] }, run: 2, held: 7, short: 3 },
  ];

  test.each(runs)('$what: of 5 a run, run $run of the $held held lacks $short, with an anchor or without', ({ rest, run, held, short }) => {
    expect(firstShort(once, 5, 5, account(rest))).toEqual({ kind: 'run', run, held, short });
    expect(firstShort(once, 5, 5, account({ ...rest, anchor: undefined }))).toEqual({ kind: 'run', run, held, short });
  });
});

test('beside that, all that a comparison tells: the plans in their order, what each does, and the smallest that covers it', () => {
  const plans = [once, small, large, negotiated, agreed(900)];
  const found = planComparison(cost(10, 25), plans, account(), 12);
  const { plans: listed, smallest } = compare(cost(10, 25), plans);
  expect(found).toMatchObject({ plans: listed, smallest });
  expect(found.smallest).toBe('large');
  expect(found.plans.map(({ plan }) => plan)).toEqual(['trial', 'small', 'large', 'agreed']);
  expect(found.plans[1]).toEqual({
    plan: 'small',
    credits: 20,
    recurs: 'billing-period',
    ...coverage(cost(10, 25), 20),
    firstShort: { kind: 'period', number: 8, start: '2026-08-10', short: 3 },
  });
});

test('no plan covers it: none is the smallest', () => {
  expect(planComparison(cost(1, 61), [once, small, large], account(), 1).smallest).toBeUndefined();
  expect(planComparison(cost(1, 1), [], undefined, 1)).toEqual({
    plans: [],
    smallest: undefined,
    periods: undefined,
    because: ['included.by-plan', 'estimate.round-up'],
  });
});

describe('how many billing periods were looked at', () => {
  const looked: { what: string; entered: BalanceInput | undefined; periods: number | undefined }[] = [
    { what: 'without an account none', entered: undefined, periods: undefined },
    { what: 'without its anchor none', entered: account({ anchor: undefined }), periods: undefined },
    { what: 'the current one and those asked for', entered: account(), periods: 13 },
    { what: 'no more than the subscription lasts', entered: account({ subscriptionEndsOn: '2026-08-11' }), periods: 3 },
    { what: 'none that starts on the day it ends', entered: account({ subscriptionEndsOn: '2026-08-10' }), periods: 2 },
  ];

  test.each(looked)('$what: $periods', ({ entered, periods }) => {
    const found = planComparison(cost(0, 20), [small, once], entered, 12);
    expect(found.periods).toBe(periods);
    expect(found.plans[0]?.firstShort).toEqual({ kind: 'never', periods });
    expect(planComparison(cost(0, 0), [], entered, 12).periods).toBe(periods);
  });
});

describe('what it rests on', () => {
  const compared = ['included.by-plan', 'estimate.round-up'];

  test('what a comparison rests on, without an account', () => {
    expect(planComparison(cost(1, 2), [small], undefined, 1).because).toEqual(compared);
  });

  test.each([
    { what: 'with its anchor', anchor: '2026-01-10' },
    { what: 'without', anchor: undefined },
  ])('with one, that it stays the same and that the workflow runs in each period, too: $what', ({ anchor }) => {
    const { because } = planComparison(cost(1, 2), [small], account({ anchor }), 1);
    expect(because).toEqual([...compared, 'what-if.same-account', 'year.workflow-each-period']);
  });
});

describe('what is no input', () => {
  test.each([0.5, -1])('%s periods', (count) => {
    expect(faultOf(() => planComparison(cost(1, 2), [small], account(), count))).toEqual(badCount(count));
    expect(faultOf(() => planComparison(cost(1, 2), [], undefined, count))).toEqual(badCount(count));
  });

  test.each([
    { what: 'a day before the anchor', rest: { asOf: '2026-01-09' } },
    { what: 'two packs of one id', rest: { addOns: twins } },
  ])('an account that the projection does not take: $what', ({ rest }) => {
    const fault = faultOf(() => projection(small, account(rest), cost(1, 2), 1));
    expect(faultOf(() => planComparison(cost(1, 2), [once, small], account(rest), 1))).toEqual(fault);
  });

  test.each([
    { what: 'half a credit used', rest: { usedThisPeriod: 0.5 } },
    { what: 'a subscription that has ended', rest: { addOns: [], subscriptionEndsOn: '2026-06-20' } },
    { what: 'two packs of one id', rest: { addOns: twins } },
  ])('an account without an anchor that credits granted once do not take: $what', ({ rest }) => {
    const entered = account({ ...rest, anchor: undefined });
    const fault = faultOf(() => projection(once, entered, cost(1, 2), 1));
    expect(faultOf(() => planComparison(cost(1, 2), [once, small], entered, 1))).toEqual(fault);
  });
});
