import { describe, expect, test } from 'vitest';
import { namesOf } from '../../src/calculator/messages/names.ts';
import { form, packRow, ruled, stepRow } from './fixtures.ts';

const named = {
  ...ruled,
  rates: { ...ruled.rates, workflows: ruled.rates.workflows.map((one) => ({ ...one, name: `The ${one.id}` })) },
};
const names = namesOf(
  form({
    packs: [packRow('50', '2026-02-01', 4), packRow('', '', 0), packRow('8', '2026-03-01', 7)],
    steps: [stepRow('split'), stepRow('clip')],
  }),
  named,
);

describe('things are called as in the form and in the catalog', () => {
  test('a plan by its name', () => {
    expect([names.plan('small'), names.plan('agreed')]).toEqual(['SMALL', 'AGREED']);
  });

  test('a pack by its place in the form, also beside one that is not finished', () => {
    expect(['pack-4', 'pack-0', 'pack-7'].map(names.packNumber)).toEqual([1, 2, 3]);
  });

  test('a step by its workflow', () => {
    expect([names.workflow(0), names.workflow(1)]).toEqual(['The split', 'The clip']);
  });

  test('a step that a recipe stands for by the workflow that it has', () => {
    const ofRecipe = namesOf(form({ steps: [stepRow('clip')] }), named, { workflows: ['The split', 'The image'], made: undefined });
    expect([0, 1].map(ofRecipe.workflow)).toEqual(['The split', 'The image']);
  });

  test('a choice by its own list', () => {
    expect([names.choice({ kind: 'quality', id: 'fine' }), names.choice({ kind: 'resolution', id: 'hd' })]).toEqual(['fine', 'hd']);
  });

  test('what the catalog does not name keeps its id', () => {
    expect([names.plan('huge'), names.choice({ kind: 'quality', id: 'hd-x' }), names.workflow(9)]).toEqual(['huge', 'hd-x', '']);
  });
});
