import { describe, expect, test } from 'vitest';
import { countedBy, estimate, type Recipe, stepsOf, usualValue } from '../../src/rules/index.ts';
import { badCount, card, clips, faultOf } from './fixtures.ts';

describe('the steps of a recipe', () => {
  const split = { workflow: 'split', runs: 2, length: 20, quality: undefined, resolution: undefined };
  const clip = { workflow: 'clip', runs: 2, length: 7, quality: undefined, resolution: undefined };

  test('with nothing entered: what is usual', () => {
    expect(stepsOf(clips, {})).toEqual([split, clip]);
  });

  test('with all entered, and the step that hangs on a yes', () => {
    expect(stepsOf(clips, { recordings: 3, minutes: 60, quality: 'fine', export: true })).toEqual([
      { ...split, runs: 3, length: 60 },
      { ...clip, runs: 3, quality: 'fine' },
      { workflow: 'export', runs: 3, length: undefined, quality: undefined, resolution: undefined },
    ]);
  });

  test('a yes that is usual, and one that is taken back', () => {
    const usual: Recipe = {
      ...clips,
      fields: clips.fields.map((field) => (field.ask === 'yes-or-no' ? { ...field, usual: 'yes' } : field)),
    };
    expect(stepsOf(usual, {}).map(({ workflow }) => workflow)).toEqual(['split', 'clip', 'export']);
    expect(stepsOf(usual, { export: false }).map(({ workflow }) => workflow)).toEqual(['split', 'clip']);
  });

  test('what a field begins with: its number, its yes or no, and of a choice what the rate card says', () => {
    const field = (id: string) => clips.fields.find((one) => one.id === id) ?? expect.fail(id);
    expect(['minutes', 'export', 'quality'].map((id) => usualValue(field(id)))).toEqual([20, false, undefined]);
    expect(usualValue({ id: 'x', ask: 'yes-or-no', label: 'X', usual: 'yes' })).toBe(true);
  });

  test('the bounds themselves are within them', () => {
    expect([1, 9].map((recordings) => stepsOf(clips, { recordings })[0]?.runs)).toEqual([1, 9]);
  });

  test('cost as many times as much as there are things to make', () => {
    const costOf = (recordings: number) => estimate(stepsOf(clips, { recordings, export: true }), card);
    for (const count of [1, 2, 9]) {
      expect([costOf(count).low, costOf(count).high]).toEqual([costOf(1).low * count, costOf(1).high * count]);
    }
  });

  test.each([0, 10, 1.5, '3', true])('%s recordings, where 1 to 9 are asked', (recordings) => {
    expect(faultOf(() => stepsOf(clips, { recordings }))).toEqual(badCount(recordings));
  });

  test('without steps there is none, and nothing is counted', () => {
    const own: Recipe = { id: 'own', name: 'Own', makes: { one: 'workflow', many: 'workflows' }, fields: [], steps: [] };
    expect(stepsOf(own, {})).toEqual([]);
    expect([countedBy(own), countedBy(clips)]).toEqual([undefined, 'recordings']);
  });
});
