import { describe, expect, test } from 'vitest';
import { type BalanceInput, balance, type Plan, projection } from '../../src/rules/index.ts';
import { badCount, bought, cost, faultOf, input, negotiated, once, small } from './fixtures.ts';

const pack = bought('p', 9, '2026-06-01');
const run = cost(1, 2, ['estimate.illustrative-rates', 'estimate.round-up']);
const nothing = cost(0, 0, ['estimate.own-figure']);

describe('what a projection rests on', () => {
  const entered: { what: string; plan: Plan; rest: Partial<BalanceInput> }[] = [
    { what: 'a paid plan', plan: small, rest: {} },
    { what: 'an agreement', plan: negotiated, rest: { negotiatedCredits: 900 } },
    { what: 'a pack', plan: small, rest: { addOns: [pack] } },
    { what: 'a pack to use from', plan: small, rest: { addOns: [pack], usedThisPeriod: 5 } },
    { what: 'a pack that ends with the subscription', plan: small, rest: { addOns: [pack], subscriptionEndsOn: '2026-08-01' } },
    { what: 'included credits that end with the subscription', plan: small, rest: { subscriptionEndsOn: '2026-07-01' } },
  ];

  test.each(entered)('$what: all that the balance rests on', ({ plan, rest }) => {
    const { because } = projection(plan, input(rest), run, 12);
    expect(balance(plan, input(rest)).because.filter((id) => !because.includes(id))).toEqual([]);
  });

  test('an end of the subscription, which ends the list: the assumption about that day', () => {
    expect(projection(small, input({ subscriptionEndsOn: '2026-08-01' }), run, 12).because).toContain('schedule.subscription-end');
  });

  test('packs: the assumption about which credits are used first', () => {
    expect(projection(small, input({ addOns: [pack] }), run, 1).because).toContain('spend.soonest-expiry-first');
    expect(projection(small, input(), run, 1).because).not.toContain('spend.soonest-expiry-first');
  });

  test('a workflow: that it runs once in each period, and what its cost rests on', () => {
    expect(projection(small, input(), run, 1).because.slice(-3)).toEqual(['year.workflow-each-period', ...run.because]);
  });

  test('a workflow that costs nothing adds nothing', () => {
    const { because } = projection(small, input(), nothing, 1);
    expect(because.filter((id) => id.startsWith('estimate.') || id.startsWith('year.'))).toEqual([]);
  });

  test('each rule once', () => {
    const { because } = projection(small, input({ addOns: [pack, { ...pack, id: 'q' }] }), run, 1);
    expect(because).toEqual([...new Set(because)]);
  });
});

test('a pack may have any id that the balance takes, even one that reads like a period of included credits', () => {
  const rest = input({ addOns: [{ ...pack, id: 'included-5' }] });
  expect(projection(small, rest, run, 1)).toMatchObject({ periods: [{ opening: balance(small, rest).total }, {}] });
});

describe('what else is no input', () => {
  test.each([0.5, -1, Number.NaN, Number.POSITIVE_INFINITY])('%s periods ahead', (count) => {
    expect(faultOf(() => projection(small, input(), run, count))).toEqual(badCount(count));
    expect(faultOf(() => projection(once, input(), run, count))).toEqual(badCount(count));
  });

  test('periods past the year 9999', () => {
    const late = input({ anchor: '9999-01-10', asOf: '9999-10-20' });
    expect(projection(small, late, run, 1)).toMatchObject({ periods: [{ end: '9999-11-10' }, { end: '9999-12-10' }] });
    expect(faultOf(() => projection(small, late, run, 2))).toEqual({ code: 'date-out-of-range', from: '9999-01-10' });
  });
});

test('the packs and the account given are left as they were', () => {
  const frozen = Object.freeze(input({ addOns: Object.freeze([Object.freeze({ ...pack })]), usedThisPeriod: 5 }));
  projection(small, frozen, run, 3);
  expect(frozen).toEqual(input({ addOns: [pack], usedThisPeriod: 5 }));
});
