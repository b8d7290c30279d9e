import fc from 'fast-check';
import type { HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { type Inputs, recipeOf, valuesOf } from '../../src/calculator/inputs.ts';
import { derivationWords } from '../../src/calculator/messages/derivation.ts';
import { derivationsOf } from '../../src/calculator/results/derivations.ts';
import type { Calculator } from '../../src/calculator/useCalculator.ts';
import type { DerivationLine } from '../../src/rules/index.ts';
import { daysLater } from '../rules/calendar.ts';
import { accountInputs } from './any-inputs.ts';
import { type Figures, figuresIn, missingFrom } from './figures.ts';
import { form, packRow, stepRow } from './fixtures.ts';
import { calculatorOf } from './shown.ts';
import { derivationsIn, textOf, type ViewName, viewOf } from './views.tsx';

const accounts = fc.oneof(
  accountInputs,
  accountInputs.map((inputs) => ({ ...inputs, start: '' })),
);

/** The figures that the reader entered, or left as they were. */
function enteredFigures({ inputs, catalog, format }: Calculator): string[] {
  const recipe = recipeOf(inputs, catalog);
  const values = recipe ? Object.values(valuesOf(inputs, recipe, catalog)) : [];
  const numbers = [...values, inputs.each, inputs.need].filter((text) => /^\d+$/.test(text)).map(Number);
  return [...numbers.map(format.number), inputs.today && format.date(inputs.today)];
}

/** How many things some credits are enough for, by hand. */
function fitting(credits: number, { low, high, count }: { low: number; high: number; count: number }): number[] {
  return [low, high].filter((cost) => cost > 0).map((cost) => Math.floor((credits * count) / cost));
}

/** What an account without its start has: by hand, for no line derives it. */
function undatedTotal({ results: { account }, inputs }: Calculator['shown']): number {
  const { granted = 0, addOns = [], packs = [] } = account ?? {};
  const usable = addOns.filter(({ id, purchasedOn }) => {
    const last = packs.find((pack) => pack.id === id)?.lastUsableOn ?? '';
    return purchasedOn <= inputs.today && last >= inputs.today;
  });
  return Math.max(0, granted + usable.reduce((sum, { credits }) => sum + credits, 0) - Number(inputs.used));
}

/**
 * What follows in one step from figures that are derived, and has no line of its own: how many things credits are enough for, what is
 * missing or left, and what there is while the start is not known.
 */
function followingFigures({ shown, format }: Calculator): string[] {
  const { verdict, plans, need, account } = shown.results;
  const total = !account || account.balance ? [] : [undatedTotal(shown)];
  if (!verdict) return total.map(format.number);
  const { asked, found } = verdict;
  const credits = found ? [found.credits] : [];
  const differences = credits.flatMap((held) => [asked.low - held, asked.high - held].map(Math.abs));
  const held = [...credits, ...((plans ?? need)?.found.plans ?? []).map((plan) => plan.credits)];
  return [...differences, ...held.flatMap((each) => fitting(each, asked)), ...total].map(format.number);
}

const proofOf = (calculator: Calculator): Figures =>
  figuresIn([...derivationsIn(calculator.shown, calculator), ...enteredFigures(calculator), ...followingFigures(calculator)].join('\n'));

// The axis and the count of what a fold holds are no results.
const ASIDE = '.calc-year-scale, .calc-year-time, .calc-year-note, .calc-later summary';

/** A part of the page, without what is beside its results. */
function opened(name: ViewName, inputs: Inputs, rest: Partial<Calculator> = {}) {
  const calculator = calculatorOf(inputs, undefined, rest);
  const view = viewOf(name, calculator);
  for (const aside of view.querySelectorAll(ASIDE)) aside.remove();
  return { view, calculator };
}

const unproved = (part: HTMLElement, proof: Figures) => missingFrom(proof, figuresIn(textOf(part)));

/** Row by row, what a table shows that the row's own line does not hold, nor what follows from it. */
function unprovedRows(rows: readonly HTMLElement[], calculator: Calculator, step: DerivationLine['step']) {
  const { plans, projection } = derivationsOf(calculator.shown.results, calculator.shown.catalog);
  const own = [...plans, ...projection].filter((line) => line.step === step);
  const following = followingFigures(calculator).join('\n');
  return own.map((line, k) => {
    const words = derivationWords(line, calculator.shown.names, calculator.format);
    return rows[k] ? unproved(rows[k], figuresIn(`${words}\n${following}`)) : ['no row'];
  });
}

describe('every number and every date that is shown stands in a derivation, was entered, or follows from those in one step', () => {
  test.each<ViewName>(['verdict', 'plans'])('%s', (name) => {
    let shown = 0;
    fc.assert(
      fc.property(accounts, (inputs) => {
        const { view, calculator } = opened(name, inputs);
        expect(unproved(view, proofOf(calculator))).toEqual([]);
        shown += figuresIn(textOf(view)).numbers.length;
      }),
      { numRuns: 150 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  test('year: of some periods in a row the day before the next one, too', () => {
    let shown = 0;
    fc.assert(
      fc.property(accountInputs, (inputs) => {
        const { view, calculator } = opened('year', inputs);
        const table = view.querySelector('table');
        if (!table) return;
        const ends = calculator.shown.results.projection?.projection.periods.map(({ end }) => daysLater(end, -1)) ?? [];
        const proof = proofOf(calculator);
        expect(unproved(table, { ...proof, dates: [...proof.dates, ...ends] })).toEqual([]);
        shown += figuresIn(textOf(table)).numbers.length;
      }),
      { numRuns: 100 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  test('a plan: in the line of that plan', () => {
    fc.assert(
      fc.property(accounts, (inputs) => {
        const { view, calculator } = opened('plans', inputs);
        if (!calculator.shown.results.plans) return;
        expect(unprovedRows(view.querySelectorAll('tbody tr'), calculator, 'fits-plan').flat()).toEqual([]);
      }),
    );
  });

  test('the working holds every line, once', () => {
    fc.assert(
      fc.property(accountInputs, (inputs) => {
        const { view, calculator } = opened('working', inputs);
        const lines = derivationsIn(calculator.shown, calculator);
        const drawn = view.querySelectorAll('li').map((line) => textOf(line));
        expect(drawn.filter((line, k) => lines[k] !== undefined && !line.endsWith(lines[k]))).toEqual([]);
        expect(drawn.length).toBeGreaterThanOrEqual(lines.length);
      }),
      { numRuns: 50 },
    );
  });
});

describe('so do those that stand only here and there', () => {
  const dated = { start: '2026-01-31', today: '2026-03-01' };
  const packs = [packRow('5', '2026-02-10')];
  test.each<{ what: string; name: ViewName; rest: Partial<Inputs>; shows: string }>([
    {
      what: 'another order of use',
      name: 'verdict',
      rest: { used: '3', packs },
      shows: 'If add-on credits are used first, you will have 22 on 31 March instead of 25.',
    },
    { what: 'more used than there is', name: 'verdict', rest: { used: '27', packs }, shows: '2 credits more' },
    { what: 'another meaning of the end', name: 'verdict', rest: { end: '2026-03-20', packs }, shows: 'add-on credits until 30 March' },
    { what: 'a refresh after the end', name: 'verdict', rest: { end: '2026-03-20' }, shows: '31 Mar' },
    {
      what: 'a used pack of credits granted once',
      name: 'verdict',
      rest: { plan: 'trial', used: '3', packs },
      shows: 'You have 9 credits',
    },
    { what: 'credits granted once', name: 'verdict', rest: { plan: 'trial' }, shows: 'You have 7 credits' },
    {
      what: 'a plan that is enough at the low estimate',
      name: 'plans',
      rest: { steps: [stepRow('clip', { runs: '6' })] },
      shows: 'SMALL Your plan 20 Maybe 5 to 10',
    },
    { what: 'a plan that is not', name: 'plans', rest: { steps: [stepRow('clip', { own: '61' })] }, shows: 'LARGE 60 No 0' },
    { what: 'no plan that brings enough', name: 'plans', rest: { need: '61' }, shows: 'none with a known figure is sure to be enough' },
    { what: 'a pack that expires', name: 'year', rest: { packs }, shows: 'Pack 1: 5 credits expire unused after 9 August 2026' },
    {
      what: 'a pack that is still to come',
      name: 'year',
      rest: { packs: [packRow('5', '2026-04-10')] },
      shows: 'Pack 1: 5 credits come on 10 April 2026',
    },
    { what: 'a period that runs short', name: 'year', rest: { steps: [stepRow('clip', { own: '23' })] }, shows: '20 3 short' },
  ])('$what', ({ name, rest, shows }) => {
    const { view, calculator } = opened(name, form({ ...dated, ...rest }));
    expect(textOf(view)).toContain(shows);
    const ends = calculator.shown.results.projection?.projection.periods.map(({ end }) => daysLater(end, -1)) ?? [];
    const proof = proofOf(calculator);
    expect(unproved(view, { ...proof, dates: [...proof.dates, ...ends] })).toEqual([]);
  });
});
