import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import { type Inputs, NO_PLAN, NOTHING } from '../../src/calculator/inputs.ts';
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
  const dates = ['Renewal date: 31 January 2026', 'As of: 1 March 2026'];
  const rest = ['Subscription ends: 20 May 2026', 'Credits that it takes in a billing period: 25'];
  test.each([
    {
      what: 'a paid plan: not the figure of an agreement',
      plan: 'small',
      words: ['Plan: SMALL', ...dates, 'Used this period: 3', ...rest],
    },
    {
      what: 'an agreement: its figure, too',
      plan: 'agreed',
      words: ['Plan: AGREED', 'Credits in your agreement: 900', ...dates, 'Used this period: 3', ...rest],
    },
    {
      what: 'credits granted once: not the start, and what was used so far',
      plan: 'trial',
      words: ['Plan: TRIAL', 'As of: 1 March 2026', 'Used so far: 3', ...rest],
    },
  ])('$what', ({ plan, words }) => {
    expect(entered({ ...everything, plan })).toEqual(words);
  });

  test('an empty form: its plan', () => {
    expect(entered({})).toEqual(['Plan: SMALL']);
  });

  test('no plan yet: nothing of an account that was entered for one', () => {
    const packs = [packRow('5', '2026-02-01')];
    expect(entered({ ...everything, packs, plan: NO_PLAN })).toEqual([
      'Plan: No plan yet',
      'Credits that it takes in a billing period: 25',
    ]);
  });

  test('a number of credits only where it is asked: alone, and beside steps of one’s own', () => {
    const need = 'Credits that it takes in a billing period: 25';
    const told = (rest: Partial<Inputs>) => entered({ need: '25', ...rest }).includes(need);
    expect([told({}), told({ steps: [stepRow('clip')] }), told({ make: 'films' }), told({ make: NOTHING })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  test('spaces are nothing entered, and none stand around what was', () => {
    expect(entered({ used: ' 3 ', need: '  ' })).toEqual(['Plan: SMALL', 'Used this period: 3']);
  });

  test('a label says nothing of what may be left out: it was not', () => {
    expect(Object.values(LABELS).filter((words) => words.includes('optional'))).toEqual([]);
  });

  test('what is wrong stands as it was typed', () => {
    expect(entered({ start: '2026-02-30', used: 'x', need: '-1' })).toEqual([
      'Plan: SMALL',
      'Renewal date: 2026-02-30',
      'Used this period: x',
      'Credits that it takes in a billing period: -1',
    ]);
    expect(entered({ plan: 'huge' })).toEqual(['Plan: huge']);
  });
});

describe('a recipe, with each of its fields', () => {
  const films = ['I want to make: Films', 'How many: 3', 'Seconds each: 6', 'Quality: plain', 'Resolution: sd'];
  test.each<{ what: string; rest: Partial<Inputs>; words: string[] }>([
    { what: 'as it comes', rest: { make: 'films' }, words: films },
    {
      what: 'with what was entered',
      rest: { make: 'films', values: { films: { films: ' 8 ', quality: 'fine' } } },
      words: [films[0] ?? '', 'How many: 8', 'Seconds each: 6', 'Quality: fine', 'Resolution: sd'],
    },
    {
      what: 'a yes, and the figure that the app shows',
      rest: { make: 'talks', values: { talks: { images: 'yes' } }, each: '6' },
      words: ['I want to make: Clips of a talk', 'Talks: 1', 'Minutes of each: 20', 'An image: yes', 'Credits the app shows for one: 6'],
    },
    { what: 'not the steps of one’s own that stand beside it', rest: { make: 'films', steps: [stepRow('clip')] }, words: films },
    { what: 'nothing to make yet: no steps either', rest: { make: NOTHING, steps: [stepRow('clip')] }, words: [] },
    {
      what: 'what is wrong, as it was typed',
      rest: { make: 'films', values: { films: { films: '0', seconds: 'x' } } },
      words: [films[0] ?? '', 'How many: 0', 'Seconds each: x', 'Quality: plain', 'Resolution: sd'],
    },
  ])('$what', ({ rest, words }) => {
    expect(entered(rest)).toEqual(['Plan: SMALL', ...words]);
  });
});

describe('rows', () => {
  test('packs by their number; one that is not finished is left out, and the others keep theirs', () => {
    const packs = [packRow('1000', '2026-02-01', 4), packRow('5', '', 0), packRow('', '2026-02-01', 2), packRow(' 7 ', '2026-03-01', 9)];
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
      step: stepRow('clip', { length: '1000', runs: '3' }),
      words: 'clip, quality plain, resolution sd, seconds: 1,000, 3 runs',
    },
    { what: 'one run, and minutes', step: stepRow('split'), words: 'split, minutes: 20, 1 run' },
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
    'Renewal date: 31. Januar 2026',
    'Step 1: split, minutes: 1.000, 1 run',
  ]);
});
