import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainNeed, type Plan, planComparison } from '../../../src/rules/index.ts';
import { agreed, cost, large, negotiated, once, small } from '../fixtures.ts';
import { forAny } from '../for-any.ts';
import { faultsOfForm, lineOf, linesOf, type MadeFrom } from './lines.ts';

const MADE_FROM: MadeFrom = {
  ...{ needed: [], 'plans-grant': [], granted: [] },
  brings: ['needed', 'plans-grant', 'granted'],
  smallest: ['needed', 'brings'],
};

/** What the reverse question asks: the credits needed, as a cost. */
const needed = (credits: number) => cost(credits, credits, ['figures.yours']);
const explained = (credits: number, plans: Plan[]) => explainNeed(credits, planComparison(needed(credits), plans, undefined, 0));

test('the whole, word for word: what you need, what each plan brings, the smallest that brings enough', () => {
  const rule = 'included.by-plan';
  expect(explained(25, [once, small, large, agreed(900)])).toEqual([
    { step: 'needed', rule: 'figures.yours', yours: true, credits: 25 },
    {
      step: 'plans-grant',
      rule,
      plans: [
        { plan: 'trial', credits: 7, recurs: 'once' },
        { plan: 'small', credits: 20, recurs: 'billing-period' },
        { plan: 'large', credits: 60, recurs: 'billing-period' },
      ],
    },
    { step: 'granted', rule: 'included.custom-negotiated', yours: true, plan: 'agreed', credits: 900, recurs: 'negotiated' },
    { step: 'brings', rule, plan: 'trial', credits: 7, recurs: 'once', left: 0, shortfall: 18 },
    { step: 'brings', rule, yours: true, plan: 'small', credits: 20, recurs: 'billing-period', left: 0, shortfall: 5 },
    { step: 'brings', rule, yours: true, plan: 'large', credits: 60, recurs: 'billing-period', left: 35, shortfall: 0 },
    {
      step: 'brings',
      rule: 'included.custom-negotiated',
      yours: true,
      plan: 'agreed',
      credits: 900,
      recurs: 'negotiated',
      left: 875,
      shortfall: 0,
    },
    { step: 'smallest', rule, yours: true, plan: 'large', credits: 60 },
  ]);
});

describe('the last line', () => {
  const cases = [
    { what: 'credits granted once bring nothing each period', need: 7, plan: 'small', credits: 20 },
    { what: 'exactly what is needed', need: 20, plan: 'small', credits: 20 },
    { what: 'one more', need: 21, plan: 'large', credits: 60 },
    { what: 'nothing needed', need: 0, plan: 'small', credits: 20 },
    { what: 'more than any plan brings', need: 61, plan: undefined, credits: undefined },
  ];

  test.each(cases)('$what: for $need, $plan', ({ need, plan, credits }) => {
    expect(explained(need, [once, small, large]).at(-1)).toEqual({
      step: 'smallest',
      rule: 'included.by-plan',
      yours: true,
      plan,
      credits,
    });
  });
});

test('any need, on any plans: every plan is told with its sum, below what you need, by known rules and without prose', () => {
  const plans = fc.array(fc.record({ of: fc.constantFrom(once, small, negotiated), credits: fc.nat({ max: 90 }) }), { maxLength: 5 });
  forAny(100, [fc.nat({ max: 99 }), plans], (need, entries) => {
    const listed = entries.map(({ of, credits }, k): Plan => ({ ...of, id: `plan-${k}`, credits }));
    const lines = explained(need, listed);
    expect(lineOf(lines, 'needed')?.credits).toBe(need);
    const brings = linesOf(lines, 'brings');
    expect(brings.map(({ plan, credits, recurs }) => [plan, credits, recurs])).toEqual(
      listed.map(({ id, credits, recurs }) => [id, credits, recurs]),
    );
    expect(brings.filter(({ credits, left, shortfall }) => credits + shortfall - left !== need || Math.min(left, shortfall) !== 0)).toEqual(
      [],
    );
    expect(brings.map(({ rule, yours }) => [rule, yours])).toEqual(
      listed.map(({ rule, recurs }) => [recurs === 'negotiated' ? rule : 'included.by-plan', recurs === 'once' ? undefined : true]),
    );
    const found = planComparison(needed(need), listed, undefined, 0);
    expect(lineOf(lines, 'smallest')?.plan).toBe(found.smallest);
    expect(faultsOfForm(lines, { madeFrom: MADE_FROM, because: found.because, plans: listed })).toEqual([]);
  });
});
