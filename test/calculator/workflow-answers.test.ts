import { describe, expect, test } from 'vitest';
import { answerWorkflow } from '../../src/calculator/answers/workflow.ts';
import type { StepInput } from '../../src/calculator/inputs.ts';
import type { Faults } from '../../src/calculator/validate.ts';
import { estimate, explainEstimate, type Step } from '../../src/rules/index.ts';
import { catalog, form, stepRow } from './fixtures.ts';

const workflow = (...steps: StepInput[]) => answerWorkflow(form({ steps }), catalog);

describe('the cost of a workflow', () => {
  test('is what the rules say of its steps', () => {
    const steps = [
      stepRow('clip', { quality: 'fine', length: '8', runs: ' 3 ' }),
      stepRow('split', { key: 1, own: '4' }),
      stepRow('export', { key: 2, runs: '1,000' }),
    ];
    const read: Step[] = [
      { workflow: 'clip', quality: 'fine', resolution: 'sd', length: 8, runs: 3 },
      { workflow: 'split', length: 20, runs: 1, creditsPerRun: 4 },
      { workflow: 'export', runs: 1000 },
    ];
    const cost = estimate(read, catalog.rates);
    const working = explainEstimate(read, catalog.rates);
    expect(workflow(...steps)).toEqual({
      faults: {},
      answer: { cost, workflows: ['clip', 'split', 'export'], ownFigures: [false, true, false], working },
    });
  });

  test('of no steps is nothing', () => {
    expect(workflow().answer).toEqual({ cost: { lines: [], low: 0, high: 0, because: [] }, workflows: [], ownFigures: [], working: [] });
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
