import { describe, expect, test } from 'vitest';
import {
  type BalanceInput,
  explainPlanComparison,
  explainProjection,
  groundsAtHand,
  type Plan,
  planComparison,
  projection,
} from '../../../src/rules/index.ts';
import { agreed, bought, cost, input, negotiated, once, small } from '../fixtures.ts';
import { periodic } from '../projection-rows.ts';
import { linesOf } from './lines.ts';

const yours = (rule: string) => ({ rule, yours: true });
const published = ['estimate.published-rates', 'estimate.round-up'];

describe('what the credits at hand rest on', () => {
  const paid = [{ rule: 'included.by-plan' }, { rule: 'included.refresh' }];
  const [used, packs, gone] = [yours('figures.yours'), yours('add-on.separate'), { rule: 'add-on.expiry-day' }];
  const today = { rule: 'balance.used-as-of-today' };
  const [lasting, expired] = [bought('p', 9, '2026-06-01'), bought('q', 9, '2025-06-01')];
  const cases: { what: string; plan?: Plan; rest: Partial<BalanceInput>; grounds: object[] }[] = [
    { what: 'a paid plan: its figure, and the refresh', rest: {}, grounds: paid },
    { what: 'a paid plan whose billing day is not known: its figure', rest: { anchor: undefined }, grounds: paid.slice(0, 1) },
    { what: 'credits granted once: their figure', plan: once, rest: {}, grounds: [{ rule: 'included.free-one-time' }] },
    {
      what: 'an agreement: the figure entered, and the assumption about agreements',
      plan: negotiated,
      rest: { negotiatedCredits: 900 },
      grounds: [yours('included.custom-negotiated'), { rule: 'included.custom-per-period' }],
    },
    { what: 'what was used', rest: { usedThisPeriod: 5 }, grounds: [...paid, used] },
    { what: 'the packs entered', rest: { addOns: [lasting] }, grounds: [...paid, packs] },
    { what: 'packs to use from: the day', rest: { addOns: [lasting], usedThisPeriod: 5 }, grounds: [...paid, used, today, packs] },
    { what: 'only an expired pack: its last day', rest: { addOns: [expired], usedThisPeriod: 5 }, grounds: [...paid, used, packs, gone] },
    { what: 'one pack of two expired: its last day', rest: { addOns: [lasting, expired] }, grounds: [...paid, packs, gone] },
  ];

  test.each(cases)('$what', ({ plan = small, rest, grounds }) => {
    expect(groundsAtHand(plan, input(rest))).toEqual(grounds);
  });
});

describe('what a figure that is computed from a cost rests on, besides the rates', () => {
  const range = cost(10, 25, published);
  const [rule, roundUp, eachPeriod] = ['estimate.published-rates', { rule: 'estimate.round-up' }, { rule: 'year.workflow-each-period' }];
  const fits = (because: string[], facts = {}) => {
    const found = planComparison(cost(10, 25, because), [small], undefined, 0);
    return linesOf(explainPlanComparison(cost(10, 25, because), found, facts), 'fits-plan')[0];
  };

  test('on a plan: that a run is rounded up, and with an account that it stays the same and what each period runs', () => {
    const account = { account: { asOf: '2026-06-20', dated: true } };
    expect(fits(published)).toMatchObject({ rule, grounds: [roundUp] });
    expect(fits(published, account)).toMatchObject({ rule, grounds: [roundUp, { rule: 'what-if.same-account' }, eachPeriod] });
    expect(fits(['estimate.own-figure'])).not.toHaveProperty('grounds');
  });

  test('in a period: that the workflow runs in each', () => {
    const lines = explainProjection(range, periodic(projection(small, input(), range, 0)));
    expect(linesOf(lines, 'projection-period')).toMatchObject([{ rule, grounds: [roundUp, eachPeriod] }]);
  });

  test('the smallest plan, if it is an agreement: the figure entered', () => {
    const lines = explainPlanComparison(range, planComparison(range, [agreed(30)], undefined, 0));
    expect(lines.at(-1)).toMatchObject({ step: 'smallest', plan: 'agreed', yours: true });
  });
});
