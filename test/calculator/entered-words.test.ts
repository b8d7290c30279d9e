import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { LABELS } from '../../src/calculator/messages/fields.ts';
import { namesOf } from '../../src/calculator/messages/names.ts';
import { enteredWords } from '../../src/calculator/messages/report.ts';
import { catalog, form, packRow, stepRow } from './fixtures.ts';

const entered = (rest: Partial<Inputs>, locale?: string) => {
  const inputs = form(rest);
  return enteredWords(inputs, catalog, namesOf(inputs, catalog), createFormat(locale)).map(({ label, value }) => `${label}: ${value}`);
};
const everything = { custom: '900', start: '2026-01-31', today: '2026-03-01', used: '3', end: '2026-05-20', need: '25' };

describe('what was entered: only what the plan reads', () => {
  const dates = ['Billing start date: 31 January 2026', "Today's date: 1 March 2026"];
  const rest = ['Subscription ends: 20 May 2026', 'Credits needed in a billing period: 25'];
  test.each([
    {
      what: 'a paid plan: not the figure of an agreement',
      plan: 'small',
      words: ['Plan: SMALL', ...dates, 'Credits used this period: 3', ...rest],
    },
    {
      what: 'an agreement: its figure, too',
      plan: 'agreed',
      words: ['Plan: AGREED', 'Credits in your agreement: 900', ...dates, 'Credits used this period: 3', ...rest],
    },
    {
      what: 'credits granted once: not the start, and what was used so far',
      plan: 'trial',
      words: ['Plan: TRIAL', "Today's date: 1 March 2026", 'Credits used so far: 3', ...rest],
    },
  ])('$what', ({ plan, words }) => {
    expect(entered({ ...everything, plan })).toEqual(words);
  });

  test('an empty form: its plan', () => {
    expect(entered({})).toEqual(['Plan: SMALL']);
  });

  test('spaces are nothing entered, and none stand around what was', () => {
    expect(entered({ used: ' 3 ', need: '  ' })).toEqual(['Plan: SMALL', 'Credits used this period: 3']);
  });

  test('a label says nothing of what may be left out: it was not', () => {
    expect(LABELS.end).toBe('Subscription ends (optional)');
    expect(entered(everything).filter((line) => line.includes('optional'))).toEqual([]);
  });

  test('what is wrong stands as it was typed', () => {
    expect(entered({ start: '2026-02-30', used: 'x', need: '-1' })).toEqual([
      'Plan: SMALL',
      'Billing start date: 2026-02-30',
      'Credits used this period: x',
      'Credits needed in a billing period: -1',
    ]);
    expect(entered({ plan: 'huge' })).toEqual(['Plan: huge']);
  });
});

describe('rows', () => {
  test('packs by their number; one that is not finished is left out, and the others keep theirs', () => {
    const packs = [packRow('1,000', '2026-02-01', 4), packRow('5', '', 0), packRow('', '2026-02-01', 2), packRow(' 7 ', '2026-03-01', 9)];
    expect(entered({ packs }).slice(1)).toEqual([
      'Pack 1: 1,000 credits, bought on 1 February 2026',
      'Pack 4: 7 credits, bought on 1 March 2026',
    ]);
    expect(entered({ packs: [packRow('1', '2026-02-01')] }).at(-1)).toBe('Pack 1: 1 credit, bought on 1 February 2026');
    expect(entered({ packs: [packRow('x', '2026-02-30')] }).at(-1)).toBe('Pack 1: x, bought on 2026-02-30');
  });

  test.each([
    {
      what: 'what its workflow has',
      step: stepRow('clip', { length: '1,000', runs: '3' }),
      words: 'clip, quality plain, resolution sd, seconds of output: 1,000, 3 runs',
    },
    { what: 'one run, and minutes', step: stepRow('split'), words: 'split, minutes of source: 20, 1 run' },
    { what: 'no length of a run', step: stepRow('image', { quality: 'fine' }), words: 'image, quality fine, 1 run' },
    { what: 'an own figure', step: stepRow('export', { own: '1' }), words: 'export, 1 run, your own figure: 1 credit a run' },
    { what: 'an own figure of nothing', step: stepRow('export', { own: '0' }), words: 'export, 1 run, your own figure: 0 credits a run' },
    {
      what: 'parts that are wrong are left out',
      step: stepRow('clip', { quality: 'x', length: 'y', runs: 'z', own: 'w' }),
      words: 'clip, resolution sd',
    },
    { what: 'no runs are told as typed', step: stepRow('export', { runs: '0' }), words: 'export, 0 runs' },
  ])('a step: $what', ({ step, words }) => {
    expect(entered({ steps: [stepRow('image'), step] }).at(-1)).toBe(`Step 2: ${words}`);
  });
});

test('dates and numbers stand in the reader’s own form', () => {
  const steps = [stepRow('split', { length: '1000' })];
  expect(entered({ start: '2026-01-31', steps }, 'de-DE')).toEqual([
    'Plan: SMALL',
    'Billing start date: 31. Januar 2026',
    'Step 1: split, minutes of source: 1.000, 1 run',
  ]);
});
