import { describe, expect, test } from 'vitest';
import { coverage, explainWhatIf, whatIf } from '../../../src/rules/index.ts';
import { large, negotiated, once, small } from '../fixtures.ts';
import { linesOf, unnamed } from './lines.ts';

const cost = (low: number, high: number, ...because: string[]) => ({ low, high, because });
const illustrative = cost(10, 25, 'estimate.illustrative-rates', 'estimate.round-up');

const account = { anchor: '2026-01-10', asOf: '2026-06-20', usedThisPeriod: 0, addOns: [] };
const facts = { account: { asOf: '2026-06-20', dated: true } };

test('the whole, word for word: one go, what the balance and each plan do for it, the smallest plan', () => {
  const found = whatIf(illustrative, [once, large, { ...negotiated, credits: 20 }], account, 12);
  const rule = 'estimate.illustrative-rates';
  expect(explainWhatIf(illustrative, found, { now: { credits: 30, ...coverage(illustrative, 30) }, ...facts })).toEqual([
    { step: 'one-go', rule, low: 10, high: 25 },
    {
      step: 'fits-now',
      rule,
      credits: 30,
      runs: { fewest: 1, most: 3 },
      left: { low: 5, high: 20 },
      shortfall: { low: 0, high: 0 },
      covers: 'yes',
    },
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
      step: 'fits-plan',
      rule,
      plan: 'trial',
      credits: 7,
      recurs: 'once',
      runs: { fewest: 0, most: 0 },
      left: { low: 0, high: 0 },
      shortfall: { low: 3, high: 18 },
      covers: 'no',
      firstShort: { kind: 'run', run: 1, held: 7, short: 18 },
    },
    {
      step: 'fits-plan',
      rule,
      plan: 'large',
      credits: 60,
      recurs: 'billing-period',
      runs: { fewest: 2, most: 6 },
      left: { low: 35, high: 50 },
      shortfall: { low: 0, high: 0 },
      covers: 'yes',
      firstShort: { kind: 'never', periods: 13 },
    },
    {
      step: 'fits-plan',
      rule,
      plan: 'agreed',
      credits: 20,
      recurs: 'negotiated',
      runs: { fewest: 0, most: 2 },
      left: { low: 0, high: 10 },
      shortfall: { low: 0, high: 5 },
      covers: 'depends',
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
  const lines = explainWhatIf(cost(1, 2, ...because), whatIf(cost(1, 2, ...because), [small], undefined, 0));
  const grounds = linesOf(lines, 'one-go', 'fits-plan', 'smallest').map((line) => [line.rule, line.yours]);
  expect(grounds).toEqual([
    [rule, yours],
    [rule, yours],
    [rule, yours],
  ]);
});

test('no plan covers it: the last line says so', () => {
  const lines = explainWhatIf(illustrative, whatIf(illustrative, [once, small], undefined, 1));
  expect(lines.at(-1)).toEqual({ step: 'smallest', rule: 'estimate.illustrative-rates', plan: undefined, credits: undefined });
});

test('an account whose start is not known: told as such, with no number of periods', () => {
  const undated = { ...account, anchor: undefined };
  const lines = explainWhatIf(illustrative, whatIf(illustrative, [once, small], undated, 12), {
    account: { ...facts.account, dated: false },
  });
  expect(linesOf(lines, 'same-account', 'each-period')).toEqual([
    { step: 'same-account', rule: 'what-if.same-account', asOf: '2026-06-20', dated: false },
    { step: 'each-period', rule: 'year.workflow-each-period', periods: undefined },
  ]);
});

test('without an account: nothing of one, and no period', () => {
  const lines = explainWhatIf(illustrative, whatIf(illustrative, [once, small], undefined, 12));
  expect(lines.map(({ step }) => step)).toEqual(['one-go', 'plans-grant', 'fits-plan', 'fits-plan', 'smallest']);
});

describe('pinned: found by the properties', () => {
  test('for a workflow, too, it is named that a plan includes what the table shows', () => {
    const lines = explainWhatIf(illustrative, whatIf(illustrative, [small], undefined, 12));
    expect(unnamed(['included.by-plan'], lines)).toEqual([]);
  });

  test('with the dates of the account, it is named that the workflow runs in each period', () => {
    const found = whatIf(illustrative, [small], account, 12);
    expect(unnamed(['year.workflow-each-period'], explainWhatIf(illustrative, found, facts))).toEqual([]);
  });
});
