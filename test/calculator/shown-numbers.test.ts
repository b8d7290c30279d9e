import fc from 'fast-check';
import { type HTMLElement, parse } from 'node-html-parser';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { workingWords } from '../../src/calculator/messages/working.ts';
import type { WorkingLine } from '../../src/rules/index.ts';
import { accountInputs } from './any-inputs.ts';
import { figuresIn, missingFrom } from './figures.ts';
import { form, packRow, stepRow } from './fixtures.ts';
import { PANEL_NAMES, PANELS, type PanelName, panelOf, textOf } from './panels.tsx';
import { shownOf } from './shown.ts';

const WORKING = 'details.calc-working';

/** A panel without its derivation, and the lines of that, which are drawn once it is opened. */
function opened(name: PanelName, inputs: Inputs, otherToday?: string) {
  const all = shownOf(inputs, undefined, otherToday);
  const panel = panelOf(name, all);
  for (const details of panel.querySelectorAll(WORKING)) details.remove();
  return { panel, lines: PANELS[name].lines(all), wordsOf: (line: WorkingLine) => workingWords(line, all.names, all.format) };
}
type Opened = ReturnType<typeof opened>;

/** The figures that a part of a panel shows and that the words do not hold. */
const unproved = (part: HTMLElement, words: string) => missingFrom(figuresIn(words), figuresIn(textOf(part)));
const unprovedIn = ({ panel, lines, wordsOf }: Opened) => unproved(panel, lines.map(wordsOf).join('\n'));

/** Row by row, what a table shows that the row's own line does not hold. */
function unprovedRows({ panel, lines, wordsOf }: Opened, rows: string, step: WorkingLine['step']) {
  const own = lines.filter((line) => line.step === step);
  const drawn = panel.querySelectorAll(rows).slice(0, own.length);
  return own.map((line, k) => (drawn[k] ? unproved(drawn[k], wordsOf(line)) : ['no row']));
}

describe('every number and every date that a panel shows stands in its derivation', () => {
  test.each(PANEL_NAMES)('%s', (name) => {
    let proved = 0;
    fc.assert(
      fc.property(accountInputs, (inputs) => {
        const found = opened(name, inputs);
        expect(unprovedIn(found)).toEqual([]);
        proved += found.lines.length;
      }),
      { numRuns: 60 },
    );
    expect(proved).toBeGreaterThan(60);
  });

  test('a plan: in the line of that plan', () => {
    fc.assert(
      fc.property(accountInputs, (inputs) => {
        const rows = unprovedRows(opened('plans', inputs), '.calc-plans tbody tr', 'fits-plan');
        expect(rows.flat()).toEqual([]);
      }),
    );
  });

  test('a period of the year: in the line of that period', () => {
    fc.assert(
      fc.property(accountInputs, (inputs) => {
        const rows = unprovedRows(opened('year', inputs), '.calc-periods tbody tr:not(.calc-loss)', 'year-period');
        expect(rows.flat()).toEqual([]);
      }),
    );
  });
});

describe('so does the day that a result is seen from, where that is not today', () => {
  const today = '2026-03-01';
  const seen = (name: PanelName, rest: Partial<Inputs>) => opened(name, form({ today, ...rest }), '2026-03-02');

  test.each<{ what: string; name: PanelName; rest: Partial<Inputs> }>([
    { what: 'a balance', name: 'balance', rest: { start: '2026-01-31' } },
    { what: 'a refresh', name: 'refresh', rest: { start: '2026-01-31' } },
    {
      what: 'a used pack of credits granted once',
      name: 'balance',
      rest: { plan: 'trial', used: '3', packs: [packRow('5', '2026-02-10')] },
    },
  ])('$what', ({ name, rest }) => {
    const found = seen(name, rest);
    expect(textOf(found.panel)).toContain('Seen from 1 March 2026');
    expect(unprovedIn(found)).toEqual([]);
  });

  test('credits granted once are the same on every day: none is named', () => {
    const found = seen('balance', { plan: 'trial' });
    expect(textOf(found.panel)).not.toContain('Seen from');
    expect(unprovedIn(found)).toEqual([]);
  });
});

test('a derivation opens with how many lines it holds; without lines there is none', () => {
  // The derivations stand beside what is drawn with them: a need beside the plans, the packs beside the refreshes.
  const beside: PanelName[][] = [['balance'], ['refresh', 'packs'], ['estimate'], ['plans', 'need'], ['year']];
  fc.assert(
    fc.property(fc.constantFrom(...beside), accountInputs, (names, inputs) => {
      const all = shownOf(inputs);
      const page = parse(renderToStaticMarkup(PANELS[names[0] ?? 'balance'].drawn(all)));
      const heads = names.flatMap((name) => {
        const { length } = PANELS[name].lines(all);
        return length === 0 ? [] : [`${PANELS[name].head}: ${length === 1 ? '1 step' : `${length} steps`}`];
      });
      expect(page.querySelectorAll(`${WORKING} summary`).map((head) => textOf(head))).toEqual(heads);
    }),
  );
});

describe('so do those that stand only here and there', () => {
  const dated = { start: '2026-01-31', today: '2026-03-01' };
  const packs = [packRow('5', '2026-02-10')];
  test.each<{ what: string; name: PanelName; rest: Partial<Inputs>; shows: string }>([
    { what: 'another order of use', name: 'balance', rest: { used: '3', packs }, shows: '22 credits on 31 March 2026' },
    { what: 'more used than there is', name: 'balance', rest: { used: '27', packs }, shows: '2 credits more' },
    { what: 'another meaning of the end', name: 'packs', rest: { end: '2026-03-20', packs }, shows: '30 March 2026' },
    { what: 'a refresh after the end', name: 'refresh', rest: { end: '2026-03-20' }, shows: '31 Mar' },
    {
      what: 'a plan that covers it at the low estimate',
      name: 'plans',
      rest: { steps: [stepRow('clip', { runs: '6' })] },
      shows: '0–8, or 4 short',
    },
    { what: 'a plan that does not', name: 'plans', rest: { steps: [stepRow('clip', { own: '61' })] }, shows: '54 short' },
    { what: 'no plan that brings enough', name: 'need', rest: { need: '61' }, shows: 'No plan with a known figure brings that many' },
    { what: 'a pack that expires', name: 'year', rest: { packs }, shows: 'pack 1 expires on 10 August 2026: 5 credits lost' },
    {
      what: 'a pack that is still to come',
      name: 'year',
      rest: { packs: [packRow('5', '2026-04-10')] },
      shows: '10 April 2026: 5 credits',
    },
    { what: 'a period that runs short', name: 'year', rest: { steps: [stepRow('clip', { own: '23' })] }, shows: '0 3 short' },
  ])('$what', ({ name, rest, shows }) => {
    const found = opened(name, form({ ...dated, ...rest }));
    expect(textOf(found.panel)).toContain(shows);
    expect(unprovedIn(found)).toEqual([]);
  });
});
