import { describe, expect, test } from 'vitest';
import { answerAccount, answerWorkflow, fitWorkflow } from '../../src/calculator/answers.ts';
import type { StepInput } from '../../src/calculator/inputs.ts';
import type { Faults } from '../../src/calculator/validate.ts';
import { compare, coverage, type Estimate, estimate } from '../../src/rules/index.ts';
import { negotiated } from '../rules/fixtures.ts';
import { catalog, form, packRow, stepRow } from './fixtures.ts';

const workflow = (...steps: StepInput[]) => answerWorkflow(form({ steps }), catalog);

describe('the cost of a workflow', () => {
  test('is what the rules say of its steps', () => {
    const steps = [
      stepRow('clip', { quality: 'fine', length: '8', runs: ' 3 ' }),
      stepRow('split', { key: 1, own: '4' }),
      stepRow('export', { key: 2, runs: '1,000' }),
    ];
    const cost = estimate(
      [
        { workflow: 'clip', quality: 'fine', resolution: 'sd', length: 8, runs: 3 },
        { workflow: 'split', length: 20, runs: 1, creditsPerRun: 4 },
        { workflow: 'export', runs: 1000 },
      ],
      catalog.rates,
    );
    expect(workflow(...steps)).toEqual({
      faults: {},
      answer: { cost, workflows: ['clip', 'split', 'export'], ownFigures: [false, true, false] },
    });
  });

  test('of no steps is nothing', () => {
    expect(workflow().answer).toEqual({ cost: { lines: [], low: 0, high: 0, because: [] }, workflows: [], ownFigures: [] });
  });

  test('an own figure of 0 is a figure', () => {
    expect(workflow(stepRow('clip', { own: '0' })).answer).toMatchObject({ cost: { low: 0, high: 0 }, ownFigures: [true] });
  });

  test('a choice that the workflow does not have is no fault', () => {
    expect(workflow(stepRow('export', { quality: '', resolution: 'x', length: 'y' })).faults).toEqual({});
  });
});

describe('a fault stands beside its field, by the key of its row', () => {
  const cases: { what: string; rest: Partial<StepInput>; faults: Faults }[] = [
    { what: 'workflow', rest: { workflow: 'other' }, faults: { 'step-3-workflow': { code: 'no-such-choice', value: 'other' } } },
    { what: 'quality', rest: { quality: '' }, faults: { 'step-3-quality': { code: 'no-such-choice', value: '' } } },
    { what: 'resolution', rest: { resolution: '8k' }, faults: { 'step-3-resolution': { code: 'no-such-choice', value: '8k' } } },
    { what: 'length', rest: { length: '' }, faults: { 'step-3-length': { code: 'not-a-whole-number', value: '' } } },
    { what: 'runs', rest: { runs: '0' }, faults: { 'step-3-runs': { code: 'too-small', least: 1 } } },
    { what: 'own figure', rest: { own: '1.5' }, faults: { 'step-3-own': { code: 'not-a-whole-number', value: '1.5' } } },
    {
      what: 'two at once',
      rest: { runs: 'x', own: 'y' },
      faults: { 'step-3-runs': { code: 'not-a-whole-number', value: 'x' }, 'step-3-own': { code: 'not-a-whole-number', value: 'y' } },
    },
  ];

  test.each(cases)('$what', ({ rest, faults }) => {
    expect(workflow(stepRow('clip', { key: 1 }), stepRow('clip', { key: 3, ...rest }))).toEqual({ faults });
  });
});

describe('how far credits go for a workflow', () => {
  const cost: Estimate = { lines: [], low: 3, high: 6, because: ['estimate.round-up'] };
  const dated = { start: '2026-01-31', today: '2026-03-01' };
  const fitOf = (rest: Parameters<typeof form>[0]) => fitWorkflow(cost, answerAccount(form(rest), catalog).answer, catalog);
  const comparison = compare(cost, catalog.plans);

  test.each([
    {
      what: 'a paid plan: included and add-on',
      rest: { ...dated, used: '12', packs: [packRow('5', '2026-02-01')] },
      now: coverage(cost, 13),
      period: coverage(cost, 20),
    },
    { what: 'before its start date is known', rest: { today: dated.today }, now: undefined, period: coverage(cost, 20) },
    { what: 'an agreement without its figure', rest: { ...dated, plan: 'agreed' }, now: undefined, period: undefined },
    { what: 'wrong used credits: the plan alone', rest: { ...dated, used: 'x' }, now: undefined, period: coverage(cost, 20) },
    { what: 'a wrong date: the plan alone', rest: { ...dated, start: 'x' }, now: undefined, period: coverage(cost, 20) },
    { what: 'a wrong figure of an agreement', rest: { ...dated, plan: 'agreed', custom: 'x' }, now: undefined, period: undefined },
    { what: 'a plan of no list', rest: { ...dated, plan: 'huge' }, now: undefined, period: undefined },
  ])('$what', ({ rest, now, period }) => {
    expect(fitOf(rest)).toEqual({ now, period, comparison });
  });

  test('an agreement takes part among the plans with the figure entered', () => {
    const plans = [...catalog.plans.filter(({ id }) => id !== 'agreed'), { ...negotiated, credits: 900 }];
    expect(fitOf({ ...dated, plan: 'agreed', custom: '900', used: '100' })).toEqual({
      now: coverage(cost, 800),
      period: coverage(cost, 900),
      comparison: compare(cost, plans),
    });
  });
});
