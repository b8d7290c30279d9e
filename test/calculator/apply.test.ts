import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied, onDay } from '../../src/calculator/apply.ts';
import { CREDITS, type Inputs } from '../../src/calculator/inputs.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import type { CostedWay } from '../../src/calculator/results/verdict.ts';
import { creditsAtHand, type Way } from '../../src/rules/index.ts';
import { daysLater } from '../rules/calendar.ts';
import { accountInputs, validInputs } from './any-inputs.ts';
import { dated } from './dated.ts';
import { catalog, form, packRow, stepRow } from './fixtures.ts';

const verdictOf = (inputs: Inputs) => resultsOf(inputs, catalog).verdict;
const waysOf = (inputs: Inputs) => verdictOf(inputs)?.ways ?? [];

/** What a way says of the form that it leads to. */
const promised = ({ verdict, leadsTo, low, high }: CostedWay) => ({
  ...{ low, high, found: { ...verdict, credits: creditsAtHand(leadsTo.plan, leadsTo.account) } },
});
/** What the form says once it is there. */
function kept(inputs: Inputs, way: Way) {
  const { verdict, faults } = resultsOf(applied(inputs, way, catalog), catalog);
  return { faults, low: verdict?.asked.low, high: verdict?.asked.high, found: verdict?.found };
}

const undated = accountInputs.map((inputs) => ({ ...inputs, start: '' }));
const KINDS = ['quality', 'fewer', 'next-refresh', 'add-on', 'plan'] as const;

describe('a way that is taken leads to exactly the verdict that it promised', () => {
  test.each([
    { what: 'an account that may be real', inputs: accountInputs, kinds: KINDS },
    { what: 'one whose start is not known', inputs: undated, kinds: KINDS.filter((kind) => kind !== 'next-refresh') },
  ])('$what', ({ inputs: any, kinds }) => {
    const met = new Set<string>();
    fc.assert(
      fc.property(any, (inputs) => {
        for (const way of waysOf(inputs)) {
          met.add(way.kind);
          expect({ kind: way.kind, ...kept(inputs, way) }).toEqual({ kind: way.kind, faults: {}, ...promised(way) });
        }
      }),
      { numRuns: 300 },
    );
    // With few runs, as where the code is changed on purpose, not every kind is met.
    expect([...met].filter((kind) => !kinds.some((one) => one === kind))).toEqual([]);
    expect(met.size).toBeGreaterThan(2);
  });

  test('from an earlier day, too: what is after the refresh counts with what held by then', () => {
    const around = fc.tuple(accountInputs, fc.integer({ min: -20, max: 180 })).map(([inputs, day]): Inputs => {
      return { ...inputs, start: '2026-05-10', today: daysLater('2026-06-01', day), end: '' };
    });
    fc.assert(
      fc.property(around, (inputs) => {
        for (const way of resultsOf(inputs, dated).verdict?.ways ?? []) {
          const { verdict } = resultsOf(applied(inputs, way, dated), dated);
          const led = { low: verdict?.asked.low, high: verdict?.asked.high, found: verdict?.found };
          expect({ kind: way.kind, ...led }).toEqual({ kind: way.kind, ...promised(way) });
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    { what: 'more by then makes it a way out', today: '2026-06-25', need: '13', kinds: ['next-refresh', 'plan'] },
    { what: 'with the rest of the month as it was', today: '2026-06-05', need: '13', kinds: ['plan'] },
  ])('pinned: $what', ({ today, need, kinds }) => {
    const inputs = form({ start: '2026-05-10', today, need });
    const found = resultsOf(inputs, dated).verdict?.ways ?? [];
    expect(found.map(({ kind }) => kind).filter((kind) => kind !== 'add-on')).toEqual(kinds);
  });

  test('pinned: a step that needs a length by then, and has none now, cannot be waited for', () => {
    const { plan, custom } = { plan: 'agreed', custom: '0' };
    const inputs = form({ plan, custom, start: '2026-05-10', today: '2026-07-10', steps: [stepRow('clip', { length: '1' })] });
    expect(resultsOf(inputs, dated).verdict?.ways.map(({ kind }) => kind)).not.toContain('next-refresh');
  });

  test('a form up to every limit: none that the form could not hold is offered', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        const rows = <Row>(all: readonly Row[]) => all.map((row, key) => ({ ...row, key }));
        const entered = { ...inputs, packs: rows(inputs.packs), steps: rows(inputs.steps) };
        for (const way of waysOf(entered)) expect(kept(entered, way)).toEqual({ faults: {}, ...promised(way) });
      }),
      { numRuns: 200 },
    );
  });

  test('and leaves the form that it was taken from as it was', () => {
    fc.assert(
      fc.property(accountInputs, (inputs) => {
        const before = structuredClone(inputs);
        for (const way of waysOf(inputs)) applied(inputs, way, catalog);
        expect(inputs).toEqual(before);
      }),
    );
  });
});

describe('what each way does to the form', () => {
  const dated = { start: '2026-01-31', today: '2026-03-01' };
  const way = (kind: Way['kind'], rest: Partial<Inputs>) => {
    const inputs = form(rest);
    const found = waysOf(inputs).find((one) => one.kind === kind);
    return found && applied(inputs, found, catalog);
  };

  test.each<{ what: string; kind: Way['kind']; rest: Partial<Inputs>; after: Partial<Inputs> }>([
    {
      what: 'another quality: the field of the recipe that asks it',
      kind: 'quality',
      rest: { ...dated, make: 'films', values: { films: { films: '5', quality: 'fine' }, talks: { talks: '2' } } },
      after: { values: { films: { films: '5', quality: 'rough' }, talks: { talks: '2' } } },
    },
    {
      what: 'another quality of one’s own steps: each of them',
      kind: 'quality',
      rest: { ...dated, steps: [stepRow('clip', { runs: '6' }), stepRow('image', { key: 1, quality: 'fine' })] },
      after: { steps: [stepRow('clip', { runs: '6', quality: 'rough' }), stepRow('image', { key: 1, quality: 'rough' })] },
    },
    {
      what: 'fewer: the field that counts them',
      kind: 'fewer',
      rest: { ...dated, make: 'films', values: { films: { films: '9', seconds: '10' } } },
      after: { values: { films: { films: '2', seconds: '10' } } },
    },
    {
      what: 'fewer runs of one’s own step',
      kind: 'fewer',
      rest: { ...dated, steps: [stepRow('clip', { runs: '9', own: '6' })] },
      after: { steps: [stepRow('clip', { runs: '3', own: '6' })] },
    },
    {
      what: 'fewer, by the figure that the app shows: the field that counts them, and the figure stays',
      kind: 'fewer',
      rest: { ...dated, make: 'talks', each: '6', values: { talks: { talks: '9' } } },
      after: { each: '6', values: { talks: { talks: '3' } } },
    },
    {
      what: 'the next refresh: its day, nothing used, and of packs what is left by then',
      kind: 'next-refresh',
      rest: {
        ...dated,
        need: '20',
        used: '22',
        packs: [packRow('5', '2026-02-10', 2), packRow('', '2026-02-11', 3), packRow('4', '2026-04-20', 4)],
      },
      after: {
        today: '2026-03-31',
        used: '',
        packs: [packRow('3', '2026-02-10', 2), packRow('', '2026-02-11', 3), packRow('4', '2026-04-20', 4)],
      },
    },
    {
      what: 'an add-on: one pack more, of what is missing, bought on the day that the form looks at',
      kind: 'add-on',
      rest: { ...dated, need: '30', packs: [packRow('5', '2026-02-10', 2)] },
      after: { packs: [packRow('5', '2026-02-10', 2), packRow('5', '2026-03-01', 3)] },
    },
    { what: 'another plan', kind: 'plan', rest: { ...dated, need: '30' }, after: { plan: 'large' } },
    {
      what: 'another plan than an agreement: its figure stays in the form',
      kind: 'plan',
      rest: { ...dated, plan: 'agreed', custom: '9', need: '30' },
      after: { plan: 'large', custom: '9' },
    },
    {
      what: 'a plan after credits granted once: without a start that was hidden',
      kind: 'plan',
      rest: { ...dated, plan: 'trial', start: '2030-01-01', need: '30' },
      after: { plan: 'large', start: '' },
    },
  ])('$what', ({ kind, rest, after }) => {
    expect(way(kind, rest)).toEqual({ ...form(rest), ...after });
  });

  test.each<{ what: string; rest: Partial<Inputs> }>([
    { what: 'a yes', rest: { ...dated, need: '20' } },
    { what: 'no plan yet', rest: { plan: 'none', need: '30' } },
    { what: 'nothing to make', rest: dated },
    { what: 'an agreement without its figure', rest: { ...dated, plan: 'agreed', need: '30' } },
    { what: 'a wrong field', rest: { ...dated, used: 'x', need: '30' } },
  ])('there is none from $what', ({ rest }) => {
    expect(waysOf(form(rest))).toEqual([]);
  });

  test.each<{ what: string; rest: Partial<Inputs>; kinds: string[] }>([
    { what: 'more credits than a pack can hold', rest: { ...dated, make: 'films', each: '500000' }, kinds: [] },
    { what: 'as many as it can', rest: { ...dated, need: '1000000' }, kinds: ['add-on'] },
    {
      what: 'a pack more than there can be',
      rest: { ...dated, need: '150', packs: Array.from({ length: 50 }, (_, key) => packRow('1', '2026-02-10', key)) },
      kinds: [],
    },
    {
      what: 'a refresh after the last year that can be entered',
      rest: { start: '2100-12-31', today: '2100-12-31', used: '9', need: '20' },
      kinds: ['add-on', 'plan'],
    },
  ])('none leads to what the form cannot hold: $what', ({ rest, kinds }) => {
    expect(waysOf(form(rest)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test('a recipe whose quality is not asked has no such way', () => {
    expect(waysOf(form({ ...dated, make: CREDITS, need: '99' })).map(({ kind }) => kind)).toEqual(['add-on']);
    expect(waysOf(form({ ...dated, make: 'talks', values: { talks: { talks: '20' } } })).map(({ kind }) => kind)).toEqual([
      'fewer',
      'add-on',
      'plan',
    ]);
  });
});

describe('the form on another day', () => {
  const was = form({ start: '2026-01-31', today: '2026-03-20', used: '5', billing: '15' });
  test.each([
    { what: 'what Billing showed is gone', today: '2026-03-30', used: '5' },
    { what: 'after a refresh nothing is used yet', today: '2026-03-31', used: '' },
    { what: 'so it is many refreshes later', today: '2027-03-31', used: '' },
    { what: 'an earlier day of the same period keeps it', today: '2026-02-28', used: '5' },
    { what: 'a day of the period before has its own', today: '2026-02-27', used: '' },
  ])('$what: $today', ({ today, used }) => {
    expect(onDay(was, today, { start: '2026-02-28', end: '2026-03-31' })).toEqual({ ...was, today, billing: '', used });
  });
  test('without billing periods, what was used stays', () => {
    expect(onDay(was, '2027-03-31', undefined).used).toBe('5');
  });
});
