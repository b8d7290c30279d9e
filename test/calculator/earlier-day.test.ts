import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogOfDay } from '../../src/calculator/day.ts';
import { type Inputs, NOTHING } from '../../src/calculator/inputs.ts';
import { namesOf } from '../../src/calculator/messages/names.ts';
import { type Results, resultsOf } from '../../src/calculator/results/all.ts';
import { derivationsOf } from '../../src/calculator/results/derivations.ts';
import { changesSince } from '../../src/calculator/results/since.ts';
import { dates } from '../rules/accounts.ts';
import { validInputs } from './any-inputs.ts';
import { dated } from './dated.ts';
import { form, packRow, ruled, stepRow } from './fixtures.ts';

const start = '2026-05-10';
const all = (rest: Partial<Inputs>) => resultsOf(form(rest), dated);
/** Every line of every derivation. */
const linesOf = (results: Results, then = dated) => Object.values(derivationsOf(results, then)).flat();
const changes = (rest: Partial<Inputs>) => {
  const inputs = form(rest);
  return changesSince(inputs, resultsOf(inputs, dated), dated).map(({ entry, key, until }) => `${entry} ${key} ${until}`);
};

describe('the catalog of the day in the form', () => {
  test.each([
    { today: '', what: 'no day: as it stands' },
    { today: '2026-02-30', what: 'no day of the calendar: as it stands' },
    { today: '0202-06-15', what: 'a year that no person means: as it stands' },
    { today: '2026-11-01', what: 'a day since when nothing has changed: the very same' },
  ])('$what', ({ today }) => {
    expect(catalogOfDay(today, dated)).toEqual({ catalog: dated, fault: undefined });
    expect(catalogOfDay(today, dated).catalog).toBe(dated);
  });

  test.each([
    { today: '2026-06-30', credits: 10, months: 3 },
    { today: '2026-07-01', credits: 15, months: 3 },
    { today: '2026-08-31', credits: 15, months: 3 },
    { today: '2026-09-01', credits: 15, months: 6 },
    { today: '2026-10-01', credits: 20, months: 6 },
  ])('$today: a plan with $credits credits, packs of $months months', ({ today, credits, months }) => {
    const { catalog } = catalogOfDay(today, dated);
    expect([catalog.plans.find(({ id }) => id === 'small')?.credits, catalog.addOnMonths]).toEqual([credits, months]);
  });

  test('a day before the first: as it stands, with a fault', () => {
    expect(catalogOfDay('2026-04-30', dated)).toEqual({
      catalog: dated,
      fault: { code: 'before-catalog', on: '2026-04-30', first: '2026-05-01' },
    });
    expect(catalogOfDay('2026-05-01', dated).fault).toBeUndefined();
  });
});

describe('everything counts with what held on that day', () => {
  test.each([
    { today: '2026-06-30', total: 10, plan: 'Mini' },
    { today: '2026-09-30', total: 15, plan: 'SMALL' },
    { today: '2026-10-01', total: 20, plan: 'SMALL' },
  ])('$today: $total credits of $plan, in the balance, its derivation, the year and the names', ({ today, total, plan }) => {
    const inputs = form({ start, today });
    const results = resultsOf(inputs, dated);
    const { account, projection, faults } = results;
    const then = catalogOfDay(today, dated).catalog;
    expect(faults).toEqual({});
    expect([account?.granted, account?.balance?.total, projection?.projection.periods[1]?.refreshed]).toEqual([total, total, total]);
    expect(derivationsOf(results, then).balance.find((line) => line.step === 'granted')).toMatchObject({ credits: total });
    expect(namesOf(inputs, then).plan('small')).toBe(plan);
  });

  test('the months of a pack', () => {
    const lastDay = (today: string) => all({ start, today, packs: [packRow('5', '2026-06-10')] }).account?.packs[0]?.lastUsableOn;
    expect([lastDay('2026-08-31'), lastDay('2026-09-01')]).toEqual(['2026-09-09', '2026-12-09']);
  });

  test('the rates, the choices and the status of the card', () => {
    const cost = (today: string) => all({ today, steps: [stepRow('clip', { quality: 'fine' })] }).workflow?.cost;
    // A run of 2 to 3 credits, × 1.5; then 5 seconds of 0.3 to 0.7 credits, × 1.25.
    expect(cost('2026-07-31')).toMatchObject({ low: 3, high: 5, because: ['estimate.illustrative-rates', 'estimate.round-up'] });
    expect(cost('2026-08-01')).toMatchObject({ low: 2, high: 5, because: ['estimate.illustrative-rates', 'estimate.round-up'] });
    expect(cost('2026-11-01')).toMatchObject({ low: 2, high: 5, because: ['estimate.published-rates', 'estimate.round-up'] });
  });

  test('the plans side by side, and the plan that is needed', () => {
    const found = (today: string) => all({ today, need: '55' }).need?.found;
    expect([found('2026-09-30')?.smallest, found('2026-10-01')?.smallest]).toEqual([undefined, 'large']);
    expect(all({ today: '2026-06-01', steps: [stepRow('export')] }).plans?.found.plans.map(({ credits }) => credits)).toEqual([7, 10, 50]);
  });

  test('a catalog that never changed gives the same results whatever its first month', () => {
    fc.assert(
      fc.property(validInputs, (inputs) => {
        const [found, usual] = [resultsOf(inputs, { ...ruled, starts: '1990-01' }), resultsOf(inputs, ruled)];
        expect(found).toEqual(usual);
        expect(linesOf(found, { ...ruled, starts: '1990-01' })).toEqual(linesOf(usual, ruled));
      }),
      { numRuns: 30 },
    );
  });
});

describe('of a day before the catalog starts nothing is counted', () => {
  const today = { code: 'before-catalog', on: '2026-04-30', first: '2026-05-01' };
  const nothing = {
    ...{ account: undefined, workflow: undefined, verdict: undefined },
    ...{ projection: undefined, plans: undefined, need: undefined, uncountedPacks: 0 },
  };

  test.each<{ what: string; rest: Partial<Inputs>; faults?: object }>([
    { what: 'an empty form', rest: {} },
    {
      what: 'a full form',
      rest: { start: '2026-01-31', used: '3', need: '9', packs: [packRow('5', '2026-02-01')], steps: [stepRow('clip')] },
    },
    { what: 'credits granted once', rest: { plan: 'trial' } },
    {
      what: 'other fields that are wrong: told as well',
      rest: { used: 'x', steps: [stepRow('clip', { runs: 'y' })] },
      faults: {
        used: { code: 'not-a-whole-number', value: 'x' },
        'step-0-runs': { code: 'not-a-whole-number', value: 'y' },
      },
    },
    { what: 'a wrong need: told as well', rest: { need: '0' }, faults: { need: { code: 'too-small', least: 1 } } },
    { what: 'a recipe', rest: { make: 'films' } },
    {
      what: 'a recipe with a wrong field: told as well',
      rest: { make: 'films', values: { films: { films: '0' } } },
      faults: { films: { code: 'too-small', least: 1 } },
    },
  ])('$what', ({ rest, faults = {} }) => {
    const found = all({ ...rest, today: '2026-04-30' });
    expect(found).toEqual({ ...nothing, faults: { ...faults, today } });
    expect(linesOf(found)).toEqual([]);
    expect(changes({ ...rest, today: '2026-04-30' })).toEqual([]);
  });

  test('any form', () => {
    fc.assert(
      fc.property(validInputs, dates(2000, 2026), (inputs, day) => {
        fc.pre(day < '2026-05-01');
        const found = resultsOf({ ...inputs, today: day }, dated);
        const { faults, ...results } = found;
        expect(results).toEqual(nothing);
        expect(linesOf(found)).toEqual([]);
        expect(faults.today).toEqual({ ...today, on: day });
      }),
      { numRuns: 50 },
    );
  });

  test('the day before and the first day', () => {
    expect(all({ start: '2026-01-31', today: '2026-05-01' }).account?.balance?.total).toBe(10);
  });
});

describe('what has changed since, as far as the form has to do with it', () => {
  const plan = ['plan name 2026-06-30', 'plan credits 2026-09-30'];
  test.each<{ what: string; rest: Partial<Inputs>; changed: string[] }>([
    { what: 'no day', rest: {}, changed: [] },
    { what: 'a day that cannot be read', rest: { today: 'x' }, changed: [] },
    { what: 'a day since when nothing has changed', rest: { today: '2026-11-01', steps: [stepRow('clip')] }, changed: [] },
    { what: 'its own plan', rest: { today: '2026-06-01' }, changed: ['plan name 2026-06-30', 'plan credits 2026-06-30'] },
    { what: 'its own plan, later', rest: { today: '2026-07-01', start }, changed: ['plan credits 2026-09-30'] },
    { what: 'a plan that never changed', rest: { today: '2026-07-01', plan: 'trial' }, changed: [] },
    {
      what: 'every plan, where one is needed',
      rest: { today: '2026-09-30', plan: 'trial', need: '9' },
      changed: [plan[1] ?? '', plan[1] ?? ''],
    },
    {
      what: 'the rules that its results rest on',
      rest: { today: '2026-08-31', plan: 'trial', packs: [packRow('5', '2026-06-10')] },
      changed: ['rule says 2026-08-31', 'rule status 2026-08-31'],
    },
    {
      what: 'every plan, the card, and the workflow and the choices of its steps',
      rest: { today: '2026-07-31', plan: 'trial', steps: [stepRow('clip', { quality: 'fine' })] },
      changed: [
        ...['plan credits 2026-09-30', 'plan credits 2026-09-30', 'card status 2026-10-31'],
        ...['workflow unit', 'workflow credits', 'workflow factors', 'workflow usualLength', 'quality factor'].map(
          (one) => `${one} 2026-07-31`,
        ),
      ],
    },
    {
      what: 'those of the steps that a recipe stands for',
      rest: { today: '2026-07-31', plan: 'trial', make: 'films', values: { films: { quality: 'fine' } } },
      changed: [
        ...['plan credits 2026-09-30', 'plan credits 2026-09-30', 'card status 2026-10-31'],
        ...['workflow unit', 'workflow credits', 'workflow factors', 'workflow usualLength', 'quality factor'].map(
          (one) => `${one} 2026-07-31`,
        ),
      ],
    },
    {
      what: 'of a recipe, none in whose place the figure of the app stands',
      rest: { today: '2026-07-31', plan: 'trial', make: 'films', each: '4' },
      changed: ['plan credits 2026-09-30', 'plan credits 2026-09-30'],
    },
    {
      what: 'no rate of steps that another choice has hidden',
      rest: { today: '2026-07-31', plan: 'trial', make: NOTHING, steps: [stepRow('clip', { quality: 'fine' })] },
      changed: [],
    },
    {
      what: 'no rate that no step takes',
      rest: { today: '2026-07-31', plan: 'trial', steps: [stepRow('split')] },
      changed: ['plan credits 2026-09-30', 'plan credits 2026-09-30', 'card status 2026-10-31'],
    },
    {
      what: "no rate in whose place the reader's own figure stands",
      rest: { today: '2026-07-31', plan: 'trial', steps: [stepRow('clip', { own: '4' })] },
      changed: ['plan credits 2026-09-30', 'plan credits 2026-09-30'],
    },
  ])('$what', ({ rest, changed }) => {
    expect(changes(rest)).toEqual(changed);
  });
});
