import { describe, expect, test } from 'vitest';
import { CREDITS, type Inputs, NOTHING, type StepInput } from '../../src/calculator/inputs.ts';
import { workflowResult } from '../../src/calculator/results/work.ts';
import type { Faults } from '../../src/calculator/validate.ts';
import { estimate, type Recipe, type RecipeValues, type Step } from '../../src/rules/index.ts';
import { catalog, form, stepRow } from './fixtures.ts';

const workflow = (...steps: StepInput[]) => workflowResult(form({ steps }), catalog);

const own = catalog.recipes.find(({ id }) => id === 'own');
const noCost = { lines: [], low: 0, high: 0, because: [] };
const nothing = { made: undefined, cost: noCost, workflows: [] };

describe('the cost of a workflow', () => {
  test('is what the rules say of its steps', () => {
    const steps = [
      stepRow('clip', { quality: 'fine', length: '8', runs: ' 3 ' }),
      stepRow('split', { key: 1, own: '4' }),
      stepRow('export', { key: 2, runs: '1000' }),
    ];
    const read: Step[] = [
      { workflow: 'clip', quality: 'fine', resolution: 'sd', length: 8, runs: 3 },
      { workflow: 'split', length: 20, runs: 1, creditsPerRun: 4 },
      { workflow: 'export', runs: 1000 },
    ];
    const cost = estimate(read, catalog.rates);
    expect(workflow(...steps)).toEqual({
      faults: {},
      result: {
        made: { work: { kind: 'steps', steps: read }, recipe: own, values: {} },
        ...{ cost, workflows: ['clip', 'split', 'export'] },
      },
    });
  });

  test('of no steps is nothing', () => {
    expect(workflow().result).toEqual(nothing);
  });

  test('an own figure of 0 is a figure', () => {
    expect(workflow(stepRow('clip', { own: '0' })).result).toMatchObject({ cost: { low: 0, high: 0 } });
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

describe('the cost of a recipe', () => {
  const made = (rest: Partial<Inputs>) => workflowResult(form(rest), catalog);
  const recipe = (id: string) => catalog.recipes.find((one) => one.id === id) as Recipe;

  test.each<{ what: string; rest: Partial<Inputs>; values: RecipeValues; steps: Step[] }>([
    {
      what: 'as it comes',
      rest: { make: 'films' },
      values: { films: 3, seconds: 6, quality: 'plain', resolution: 'sd' },
      steps: [{ workflow: 'clip', runs: 3, length: 6, quality: 'plain', resolution: 'sd' }],
    },
    {
      what: 'with what was entered, and not what was entered for another',
      rest: { make: 'films', values: { films: { films: ' 8 ', quality: 'fine' }, talks: { talks: 'x' } } },
      values: { films: 8, seconds: 6, quality: 'fine', resolution: 'sd' },
      steps: [{ workflow: 'clip', runs: 8, length: 6, quality: 'fine', resolution: 'sd' }],
    },
    {
      what: 'a no: without the step that depends on it',
      rest: { make: 'talks', values: { talks: { talks: '2' } } },
      values: { talks: 2, minutes: 20, images: false },
      steps: [{ workflow: 'split', runs: 2, length: 20 }],
    },
    {
      what: 'a yes: with it',
      rest: { make: 'talks', values: { talks: { talks: '2', images: 'yes' } } },
      values: { talks: 2, minutes: 20, images: true },
      steps: [
        { workflow: 'split', runs: 2, length: 20 },
        { workflow: 'image', runs: 2 },
      ],
    },
  ])('$what', ({ rest, values, steps }) => {
    const of = recipe(rest.make ?? '');
    const { result, faults } = made(rest);
    expect(faults).toEqual({});
    expect(result?.made).toEqual({ work: { kind: 'recipe', recipe: of, values }, recipe: of, values });
    expect(result?.cost).toEqual(estimate(steps, catalog.rates));
    expect(result?.workflows).toEqual(steps.map(({ workflow: id }) => id));
  });

  test.each([
    { what: 'one step', rest: { make: 'films', values: { films: { films: '4' } } }, workflows: ['clip'], low: 24 },
    {
      what: 'two steps: the figure is for the whole',
      rest: { make: 'talks', values: { talks: { talks: '2', images: 'yes' } } },
      workflows: ['split'],
      low: 12,
    },
  ])('with the figure that the app shows for one: $what', ({ rest, workflows, low }) => {
    const { result } = made({ ...rest, each: ' 6 ' });
    expect(result).toMatchObject({ workflows, cost: { low, high: low, because: ['estimate.own-figure'] } });
    // What it is called by stays.
    expect(result?.made?.recipe?.id).toBe(rest.make);
  });

  test('a figure of nothing for one is a figure', () => {
    expect(made({ make: 'films', each: '0' }).result).toMatchObject({ cost: { low: 0, high: 0, because: ['estimate.own-figure'] } });
  });

  test.each<{ what: string; rest: Partial<Inputs>; faults: Faults }>([
    { what: 'a number past its bounds', rest: { values: { films: { films: '41' } } }, faults: { films: { code: 'too-large', most: 40 } } },
    { what: 'a number below them', rest: { values: { films: { seconds: '1' } } }, faults: { seconds: { code: 'too-small', least: 2 } } },
    { what: 'an empty field', rest: { values: { films: { films: '' } } }, faults: { films: { code: 'not-a-whole-number', value: '' } } },
    {
      what: 'a choice of no list',
      rest: { values: { films: { quality: 'x' } } },
      faults: { quality: { code: 'no-such-choice', value: 'x' } },
    },
    { what: 'the figure for one', rest: { each: '1.5' }, faults: { each: { code: 'not-a-whole-number', value: '1.5' } } },
    {
      what: 'a wrong field whose place the figure for one takes',
      rest: { values: { films: { seconds: '1' } }, each: '6' },
      faults: { seconds: { code: 'too-small', least: 2 } },
    },
  ])('a fault stands beside its field, by its own name: $what', ({ rest, faults }) => {
    expect(made({ make: 'films', ...rest })).toEqual({ faults });
  });
});

describe('a number of credits', () => {
  const made = (need: string) => workflowResult(form({ make: CREDITS, need }), catalog);

  test('is what it costs', () => {
    const work = { kind: 'credits', credits: 1000 };
    expect(made(' 1000 ')).toEqual({
      faults: {},
      result: {
        ...nothing,
        made: { work, recipe: undefined, values: {} },
        cost: { lines: [], low: 1000, high: 1000, because: ['figures.yours'] },
      },
    });
  });

  test.each(['', '  '])('that is not entered yet is nothing: “%s”', (need) => {
    expect(made(need)).toEqual({ faults: {}, result: nothing });
  });

  test.each<{ need: string; fault: Faults[string] }>([
    { need: '0', fault: { code: 'too-small', least: 1 } },
    { need: 'x', fault: { code: 'not-a-whole-number', value: 'x' } },
    { need: '1000001', fault: { code: 'too-large', most: 1_000_000 } },
  ])('a wrong one is a fault: $need', ({ need, fault }) => {
    expect(made(need)).toEqual({ faults: { need: fault } });
  });
});

test.each([NOTHING, 'songs', 'constructor'])('nothing is to be made, whatever another choice left behind: %s', (make) => {
  const left = { need: 'x', each: 'y', steps: [stepRow('clip', { runs: 'z' })], values: { films: { films: 'w' } } };
  expect(workflowResult(form({ ...left, make }), catalog)).toEqual({ faults: {}, result: nothing });
});
