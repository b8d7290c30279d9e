import { describe, expect, test } from 'vitest';
import { defaultPlan, isCustom } from '../../src/calculator/catalog.ts';
import {
  asksNeed,
  type Change,
  CREDITS,
  changed,
  emptyInputs,
  firstInputs,
  type Inputs,
  isOwnSteps,
  NO_PLAN,
  NOTHING,
  newStep,
  nextKey,
  ownStepsId,
  recipeOf,
  valuesOf,
} from '../../src/calculator/inputs.ts';
import type { Recipe } from '../../src/rules/index.ts';
import { large, negotiated, once, small } from '../rules/fixtures.ts';
import { catalog, form, packRow, stepRow } from './fixtures.ts';

describe('the plan that the form starts with', () => {
  test.each([
    { what: 'the first that refreshes', plans: [once, small, large], id: 'small' },
    { what: 'of others, the first', plans: [once, negotiated], id: 'trial' },
  ])('$what', ({ plans, id }) => {
    expect(defaultPlan(plans).id).toBe(id);
  });

  test('a catalog without a plan is a mistake', () => {
    expect(() => defaultPlan([])).toThrow(new Error('The catalog has no plan.'));
  });

  test('only a negotiated plan asks for its figure', () => {
    expect([once, small, large, negotiated].filter(isCustom)).toEqual([negotiated]);
  });
});

test('an empty form', () => {
  const plain = { plan: 'small', custom: '', start: '', today: '', used: '', end: '', billing: '', make: NOTHING, each: '', need: '' };
  expect(emptyInputs(catalog)).toEqual({ ...plain, values: {}, packs: [], steps: [] });
});

test.each([
  { workflow: 'clip', length: '5' },
  { workflow: 'split', length: '20' },
  { workflow: 'export', length: '1' },
  { workflow: 'constructor', length: '1' },
])('a new step, $workflow: the choices of factor 1, length $length, one run', ({ workflow, length }) => {
  expect(newStep(catalog, workflow, 3)).toEqual({ key: 3, workflow, quality: 'plain', resolution: 'sd', length, runs: '1', own: '' });
});

describe('the form of a new customer: no plan yet, and the first recipe as it comes', () => {
  test('with a recipe', () => {
    expect(firstInputs(catalog)).toEqual({ ...emptyInputs(catalog), plan: NO_PLAN, make: 'films' });
  });

  test('without any: nothing to make', () => {
    expect(firstInputs({ ...catalog, recipes: [] }).make).toBe(NOTHING);
  });
});

describe('what is to be made', () => {
  const makes = [...catalog.recipes.map(({ id }) => id), CREDITS, NOTHING, 'songs', 'constructor'];

  test('is a recipe, or none', () => {
    expect(makes.filter((make) => recipeOf({ make }, catalog))).toEqual(['films', 'talks', 'own']);
  });

  test('the recipe whose steps the reader chooses is the one without any', () => {
    expect(makes.filter((make) => isOwnSteps(recipeOf({ make }, catalog)))).toEqual(['own']);
    expect([ownStepsId(catalog), ownStepsId({ recipes: [] })]).toEqual(['own', NOTHING]);
  });

  test('a number of credits is asked alone, or beside steps of one’s own', () => {
    expect(makes.filter((make) => asksNeed({ make }, catalog))).toEqual(['own', CREDITS]);
  });
});

describe('what stands in the fields of a recipe', () => {
  const recipe = (id: string) => catalog.recipes.find((one) => one.id === id) as Recipe;
  const films = { films: '3', seconds: '6', quality: 'plain', resolution: 'sd' };
  const talks = { talks: '1', minutes: '20', images: 'no' };

  test.each([
    { what: 'as it comes', make: 'films', values: {}, found: films },
    {
      what: 'what was entered, in place of what is usual',
      make: 'films',
      values: { films: { films: 'x' } },
      found: { ...films, films: 'x' },
    },
    { what: 'not what was entered for another', make: 'talks', values: { films: { seconds: '9' } }, found: talks },
    { what: 'nothing, for what has no fields', make: 'own', values: {}, found: {} },
  ])('$what', ({ make, values, found }) => {
    expect(valuesOf({ values }, recipe(make), catalog)).toEqual(found);
  });

  test('a yes that is usual', () => {
    const usual = recipe('talks').fields.map((field) => (field.ask === 'yes-or-no' ? { ...field, usual: 'yes' as const } : field));
    expect(valuesOf({ values: {} }, { ...recipe('talks'), fields: usual }, catalog)).toEqual({ ...talks, images: 'yes' });
  });
});

test.each([
  { keys: [], next: 0 },
  { keys: [0, 1], next: 2 },
  { keys: [7, 2], next: 8 },
])('a key that no row has yet, beside $keys: $next', ({ keys, next }) => {
  expect(nextKey(keys.map((key) => ({ key })))).toBe(next);
});

describe('a change', () => {
  const packs = [packRow('5', '2026-02-01', 0), packRow('7', '', 4)];
  const steps = [
    stepRow('split', { key: 2 }),
    stepRow('clip', { key: 5, quality: 'fine', resolution: 'hd', length: '9', runs: '3', own: '4' }),
  ];
  const values = { films: { films: '9' }, talks: { minutes: '30' } };
  const before = form({ plan: 'large', start: 'wrong', used: '3', make: 'films', values, each: '6', packs, steps });
  const [firstPack, lastPack] = packs;
  const [firstStep, lastStep] = steps;

  const cases: { what: string; change: Change; after: object }[] = [
    { what: 'a plain field', change: { type: 'set', field: 'used', value: '-1' }, after: { used: '-1' } },
    { what: 'another plan keeps all that was typed', change: { type: 'set', field: 'plan', value: 'trial' }, after: { plan: 'trial' } },
    {
      what: 'another recipe: without the figure for one',
      change: { type: 'set', field: 'make', value: 'talks' },
      after: { make: 'talks', each: '' },
    },
    { what: 'a number of credits: that, too', change: { type: 'set', field: 'make', value: CREDITS }, after: { make: CREDITS, each: '' } },
    { what: 'the same recipe: the figure stays', change: { type: 'set', field: 'make', value: 'films' }, after: {} },
    { what: 'the figure for one', change: { type: 'set', field: 'each', value: 'x' }, after: { each: 'x' } },
    {
      what: 'a field of the recipe: beside its others, and those of other recipes',
      change: { type: 'set-value', field: 'seconds', value: 'x' },
      after: { values: { films: { films: '9', seconds: 'x' }, talks: { minutes: '30' } } },
    },
    {
      what: 'a field of the recipe again',
      change: { type: 'set-value', field: 'films', value: '2' },
      after: { values: { films: { films: '2' }, talks: { minutes: '30' } } },
    },
    { what: 'a new pack: the next key', change: { type: 'add-pack' }, after: { packs: [...packs, packRow('', '', 5)] } },
    {
      what: "a pack's field, in its row alone",
      change: { type: 'set-pack', key: 4, field: 'purchased', value: '2026-03-01' },
      after: { packs: [firstPack, packRow('7', '2026-03-01', 4)] },
    },
    { what: 'a pack removed', change: { type: 'remove-pack', key: 0 }, after: { packs: [lastPack] } },
    { what: 'a pack that is not there', change: { type: 'remove-pack', key: 9 }, after: {} },
    { what: 'a field of no row', change: { type: 'set-pack', key: 9, field: 'credits', value: '1' }, after: {} },
    {
      what: 'a new step: the next key',
      change: { type: 'add-step', workflow: 'clip' },
      after: { steps: [...steps, stepRow('clip', { key: 6 })] },
    },
    {
      what: "a step's field, in its row alone",
      change: { type: 'set-step', key: 5, field: 'runs', value: 'x' },
      after: { steps: [firstStep, { ...lastStep, runs: 'x' }] },
    },
    {
      what: 'another workflow: its usual length',
      change: { type: 'set-step', key: 5, field: 'workflow', value: 'split' },
      after: { steps: [firstStep, { ...lastStep, workflow: 'split', length: '20' }] },
    },
    { what: 'a step removed', change: { type: 'remove-step', key: 5 }, after: { steps: [firstStep] } },
    { what: 'a form from a link', change: { type: 'load', inputs: form() }, after: form() },
  ];

  test.each(cases)('$what', ({ change, after }) => {
    const kept = structuredClone(before);
    expect(changed(before, change, catalog)).toEqual({ ...before, ...after });
    expect(before).toEqual(kept);
  });

  test('what was entered for a recipe comes back with it', () => {
    const makes: Change[] = [
      { type: 'set', field: 'make', value: 'talks' },
      { type: 'set-value', field: 'minutes', value: '40' },
      { type: 'set', field: 'make', value: 'films' },
    ];
    const after = makes.reduce<Inputs>((inputs, change) => changed(inputs, change, catalog), before);
    expect(after).toEqual({ ...before, each: '', values: { ...values, talks: { minutes: '40' } } });
  });

  test('keys stay apart, whatever comes and goes', () => {
    const all: Change[] = [
      { type: 'add-pack' },
      { type: 'add-pack' },
      { type: 'remove-pack', key: 0 },
      { type: 'add-pack' },
      { type: 'remove-pack', key: 1 },
      { type: 'add-pack' },
    ];
    const after = all.reduce<Inputs>((inputs, change) => changed(inputs, change, catalog), form());
    expect(after.packs.map(({ key }) => key)).toEqual([2, 3]);
  });
});
