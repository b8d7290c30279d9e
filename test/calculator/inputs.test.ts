import { describe, expect, test } from 'vitest';
import { defaultPlan, isCustom } from '../../src/calculator/catalog.ts';
import { type Change, changed, emptyInputs, type Inputs, newStep } from '../../src/calculator/inputs.ts';
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
  const plain = { plan: 'small', custom: '', start: '', today: '', used: '', end: '', need: '' };
  expect(emptyInputs(catalog)).toEqual({ ...plain, packs: [], steps: [] });
});

test.each([
  { workflow: 'clip', length: '5' },
  { workflow: 'split', length: '20' },
  { workflow: 'export', length: '1' },
  { workflow: 'constructor', length: '1' },
])('a new step, $workflow: the choices of factor 1, length $length, one run', ({ workflow, length }) => {
  expect(newStep(catalog, workflow, 3)).toEqual({ key: 3, workflow, quality: 'plain', resolution: 'sd', length, runs: '1', own: '' });
});

describe('a change', () => {
  const packs = [packRow('5', '2026-02-01', 0), packRow('7', '', 4)];
  const steps = [
    stepRow('split', { key: 2 }),
    stepRow('clip', { key: 5, quality: 'fine', resolution: 'hd', length: '9', runs: '3', own: '4' }),
  ];
  const before = form({ plan: 'large', start: 'wrong', used: '3', packs, steps });
  const [firstPack, lastPack] = packs;
  const [firstStep, lastStep] = steps;

  const cases: { what: string; change: Change; after: object }[] = [
    { what: 'a plain field', change: { type: 'set', field: 'used', value: '-1' }, after: { used: '-1' } },
    { what: 'another plan keeps all that was typed', change: { type: 'set', field: 'plan', value: 'trial' }, after: { plan: 'trial' } },
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
