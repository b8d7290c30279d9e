import { describe, expect, test } from 'vitest';
import { coverage, explainPlanComparison, planComparison } from '../../../src/rules/index.ts';
import { agreed, cost, input, large, once, small } from '../fixtures.ts';
import { linesOf, unnamed } from './lines.ts';

const illustrative = cost(10, 25, ['estimate.illustrative-rates', 'estimate.round-up']);
const facts = { account: { asOf: '2026-06-20', dated: true } };

test('the whole, word for word: one go, what the balance and each plan do for it, the smallest plan', () => {
  const found = planComparison(illustrative, [once, large, agreed(20)], input(), 12);
  const rule = 'estimate.illustrative-rates';
  expect(explainPlanComparison(illustrative, found, { now: { credits: 30, ...coverage(illustrative, 30) }, ...facts })).toEqual([
    { step: 'one-go', rule, low: 10, high: 25 },
    { step: 'fits-now', rule, credits: 30, ...coverage(illustrative, 30) },
    {
      step: 'plans-grant',
      rule: 'included.by-plan',
      plans: [
        { plan: 'trial', credits: 7, recurs: 'once' },
        { plan: 'large', credits: 60, recurs: 'billing-period' },
      ],
    },
    { step: 'granted', rule: 'included.custom-negotiated', yours: true, plan: 'agreed', credits: 20, recurs: 'negotiated' },
    { step: 'same-account', rule: 'what-if.same-account', asOf: '2026-06-20', dated: true },
    { step: 'each-period', rule: 'year.workflow-each-period', periods: 13 },
    {
      ...{ step: 'fits-plan', rule, plan: 'trial', credits: 7, recurs: 'once', ...coverage(illustrative, 7) },
      firstShort: { kind: 'run', run: 1, held: 7, short: 18 },
    },
    {
      ...{ step: 'fits-plan', rule, plan: 'large', credits: 60, recurs: 'billing-period', ...coverage(illustrative, 60) },
      firstShort: { kind: 'never', periods: 13 },
    },
    {
      ...{ step: 'fits-plan', rule, plan: 'agreed', credits: 20, recurs: 'negotiated', ...coverage(illustrative, 20) },
      firstShort: { kind: 'period', number: 6, start: '2026-06-20', short: 5 },
    },
    { step: 'smallest', rule, plan: 'large', credits: 60 },
  ]);
});

test.each([
  {
    what: 'illustrative rates',
    because: ['estimate.own-figure', 'estimate.illustrative-rates'],
    rule: 'estimate.illustrative-rates',
    yours: undefined,
  },
  { what: 'figures of your own', because: ['estimate.own-figure', 'estimate.published-rates'], rule: 'estimate.own-figure', yours: true },
  {
    what: 'published rates',
    because: ['estimate.published-rates', 'estimate.round-up'],
    rule: 'estimate.published-rates',
    yours: undefined,
  },
])('what a plan does for a workflow rests on the weakest ground of its cost: $what', ({ because, rule, yours }) => {
  const lines = explainPlanComparison(cost(1, 2, because), planComparison(cost(1, 2, because), [small], undefined, 0));
  const grounds = linesOf(lines, 'one-go', 'fits-plan', 'smallest').map((line) => [line.rule, line.yours]);
  expect(grounds).toEqual([
    [rule, yours],
    [rule, yours],
    [rule, yours],
  ]);
});

test('no plan covers it: the last line says so', () => {
  const lines = explainPlanComparison(illustrative, planComparison(illustrative, [once, small], undefined, 1));
  expect(lines.at(-1)).toEqual({ step: 'smallest', rule: 'estimate.illustrative-rates', plan: undefined, credits: undefined });
});

test('an account whose start is not known: told as such, with no number of periods', () => {
  const undated = input({ anchor: undefined });
  const lines = explainPlanComparison(illustrative, planComparison(illustrative, [once, small], undated, 12), {
    account: { ...facts.account, dated: false },
  });
  expect(linesOf(lines, 'same-account', 'each-period')).toEqual([
    { step: 'same-account', rule: 'what-if.same-account', asOf: '2026-06-20', dated: false },
    { step: 'each-period', rule: 'year.workflow-each-period', periods: undefined },
  ]);
});

test('without an account: nothing of one, and no period', () => {
  const lines = explainPlanComparison(illustrative, planComparison(illustrative, [once, small], undefined, 12));
  expect(lines.map(({ step }) => step)).toEqual(['one-go', 'plans-grant', 'fits-plan', 'fits-plan', 'smallest']);
});

describe('pinned: found by the properties', () => {
  test('for a workflow, too, it is named that a plan includes what the table shows', () => {
    const lines = explainPlanComparison(illustrative, planComparison(illustrative, [small], undefined, 12));
    expect(unnamed(['included.by-plan'], lines)).toEqual([]);
  });

  test('with the dates of the account, it is named that the workflow runs in each period', () => {
    const found = planComparison(illustrative, [small], input(), 12);
    expect(unnamed(['year.workflow-each-period'], explainPlanComparison(illustrative, found, facts))).toEqual([]);
  });
});
