import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { form, packRow, stepRow } from './fixtures.ts';
import { calculatorOf } from './shown.ts';
import { textOf, viewOf } from './views.tsx';

const dated = { start: '2026-01-31', today: '2026-03-01' };
const fold = (rest: Partial<Inputs>) => viewOf('plans', calculatorOf(form(rest)));
const heads = (rest: Partial<Inputs>) => fold(rest).querySelectorAll('thead th').map(textOf);
const notes = (rest: Partial<Inputs>) => fold(rest).querySelectorAll('p').map(textOf);
/** The last cell of each row, by plan. */
function lasts(rest: Partial<Inputs>): Record<string, string> {
  const rows = fold(rest).querySelectorAll('tbody tr');
  return Object.fromEntries(
    rows.map((row) => row.querySelectorAll('th, td').map(textOf)).map((cells) => [cells[0]?.split(' ')[0], cells.at(-1)]),
  );
}

describe('when each plan runs short', () => {
  const own = (credits: string) => [stepRow('clip', { own: credits })];

  test('is asked in plain words, once the billing day is known', () => {
    expect(heads({ ...dated, steps: own('5') })).toEqual(['Plan', 'Credits', 'Enough?', 'How many', 'Runs short']);
    expect(heads({ today: dated.today, steps: own('5') })).toEqual(['Plan', 'Credits', 'Enough?', 'How many']);
  });

  test.each<{ what: string; rest: Partial<Inputs>; cells: Record<string, string> }>([
    { what: 'never, where it costs nothing', rest: { steps: own('0') }, cells: { TRIAL: 'Never', SMALL: 'Never', LARGE: 'Never' } },
    {
      what: 'now, some time, or not as far as is looked',
      rest: { steps: own('25') },
      cells: { TRIAL: 'The 1st time', SMALL: 'Now', LARGE: 'Not in 13 periods' },
    },
    {
      what: 'once the packs are used up',
      rest: { steps: own('25'), packs: [packRow('12', '2026-02-20')] },
      cells: { TRIAL: 'The 1st time', SMALL: 'From 30 Apr 2026', LARGE: 'Not in 13 periods' },
    },
  ])('$what', ({ rest, cells }) => {
    expect(lasts({ ...dated, ...rest })).toMatchObject(cells);
  });
});

describe('what the rows count with stands above them, and what the last column does below', () => {
  const whole = 'A whole billing month of each plan.';
  const runs = 'Runs short: if you make the same in each billing period, counting your packs and what you used.';

  test.each<{ what: string; rest: Partial<Inputs>; says: string[] }>([
    { what: 'without an account', rest: { steps: [stepRow('clip')] }, says: [whole] },
    { what: 'with a whole plan', rest: { ...dated, steps: [stepRow('clip')] }, says: [whole, runs] },
    {
      what: 'with less',
      rest: { ...dated, used: '17', steps: [stepRow('clip')] },
      says: [`${whole} You have 3 now: the answer above counts those.`, runs],
    },
    {
      what: 'with more',
      rest: { ...dated, packs: [packRow('5', '2026-02-20')], steps: [stepRow('clip')] },
      says: [`${whole} You have 25 now: the answer above counts those.`, runs],
    },
    {
      what: 'a number of credits',
      rest: { today: dated.today, used: '17', need: '25' },
      says: [`${whole} You have 3 now: the answer above counts those.`],
    },
  ])('$what', ({ rest, says }) => {
    expect(notes(rest)).toEqual(says);
  });

  test('above the table, for who reads from the top', () => {
    const section = fold({ ...dated, steps: [stepRow('clip')] }).querySelector('section');
    expect(section?.childNodes.map((node) => (node as { rawTagName?: string }).rawTagName)).toEqual(['h2', 'p', 'table', 'p']);
  });
});
