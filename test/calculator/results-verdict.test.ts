import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Inputs, NO_PLAN } from '../../src/calculator/inputs.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import { materialAssumptionsOf } from '../../src/calculator/results/verdict.ts';
import { isBetter, materialAssumptions } from '../../src/rules/index.ts';
import { accountInputs } from './any-inputs.ts';
import { catalog, form, packRow, stepRow } from './fixtures.ts';

const today = '2026-03-01';
const start = '2026-01-31';
const packs = [packRow('5', '2026-02-10')];
const verdictOf = (rest: Partial<Inputs>, of = catalog) => resultsOf(form({ today, ...rest }), of).verdict;
/** The answer with the credits, and how many there is enough for: `maybe of 20, 4 to 10`. */
function found(rest: Partial<Inputs>): string | undefined {
  const verdict = verdictOf(rest)?.found;
  return verdict && `${verdict.answer} of ${verdict.credits}, ${verdict.fits?.fewest} to ${verdict.fits?.most}`;
}

describe('the credits that a verdict is about', () => {
  test.each<{ what: string; rest: Partial<Inputs>; is: string | undefined }>([
    { what: 'a plan: what it includes', rest: {}, is: 'maybe of 20, 4 to 10' },
    { what: 'credits granted once', rest: { plan: 'trial' }, is: 'probably-not of 7, 1 to 3' },
    { what: 'an agreement with its figure', rest: { plan: 'agreed', custom: '900' }, is: 'yes of 900, 180 to 450' },
    { what: 'an agreement without it: none', rest: { plan: 'agreed' }, is: undefined },
    { what: 'no plan: none', rest: { plan: NO_PLAN }, is: undefined },
    { what: 'a plan of no list: none', rest: { plan: 'huge' }, is: undefined },
    { what: 'before today is known: none', rest: { today: '' }, is: undefined },
    { what: 'used, before the start is known', rest: { used: '12' }, is: 'probably-not of 8, 1 to 4' },
    { what: 'used, with the start: the same', rest: { start, used: '12' }, is: 'probably-not of 8, 1 to 4' },
    { what: 'packs, before the start is known', rest: { used: '12', packs }, is: 'maybe of 13, 2 to 6' },
    { what: 'packs, with the start: the same', rest: { start, used: '12', packs }, is: 'maybe of 13, 2 to 6' },
    { what: 'a pack that is over', rest: { packs: [packRow('5', '2025-09-01')] }, is: 'maybe of 20, 4 to 10' },
    { what: 'on its last day', rest: { packs: [packRow('5', '2025-09-02')] }, is: 'yes of 25, 5 to 12' },
    { what: 'a pack that comes tomorrow', rest: { packs: [packRow('5', '2026-03-02')] }, is: 'maybe of 20, 4 to 10' },
    { what: 'a pack that is not finished', rest: { packs: [packRow('5', '')] }, is: 'maybe of 20, 4 to 10' },
    { what: 'more used than there is: nothing', rest: { used: '99' }, is: 'probably-not of 0, 0 to 0' },
    { what: 'a wrong field: none', rest: { used: 'x' }, is: undefined },
    { what: 'a wrong pack: none', rest: { packs: [packRow('x', '2026-02-10')] }, is: undefined },
    { what: 'an end that is over: none', rest: { end: today }, is: undefined },
    { what: 'billing that has not started: none', rest: { start: '2026-03-02' }, is: undefined },
    { what: 'a start that the plan hides', rest: { plan: 'trial', start: '2030-01-01' }, is: 'probably-not of 7, 1 to 3' },
    { what: 'used before a start that the plan hides', rest: { plan: 'trial', used: '3', packs }, is: 'probably-not of 9, 1 to 4' },
  ])('$what', ({ rest, is }) => {
    expect(found({ make: 'films', values: { films: { films: '5' } }, ...rest })).toBe(is);
  });
});

describe('what is asked', () => {
  const asked = (rest: Partial<Inputs>) => {
    const { low, high, sure, count } = verdictOf(rest)?.asked ?? {};
    return [low, high, sure, count];
  };
  test.each<{ what: string; rest: Partial<Inputs>; is: unknown[] }>([
    { what: 'a recipe: as many as it makes', rest: { make: 'films' }, is: [6, 15, false, 3] },
    { what: 'one of two steps for each', rest: { make: 'talks', values: { talks: { talks: '2', images: 'yes' } } }, is: [8, 14, false, 2] },
    { what: 'by the figure that the app shows: sure', rest: { make: 'films', each: '6' }, is: [18, 18, true, 3] },
    { what: 'one step of one’s own: as often as it runs', rest: { steps: [stepRow('clip', { runs: '4' })] }, is: [8, 16, false, 4] },
    {
      what: 'several: one workflow',
      rest: { steps: [stepRow('clip', { runs: '4' }), stepRow('split', { key: 1, own: '3' })] },
      is: [11, 19, false, 1],
    },
    {
      what: 'with a figure for each of them: sure',
      rest: { steps: [stepRow('clip', { own: '4' }), stepRow('split', { key: 1, own: '3' })] },
      is: [7, 7, true, 1],
    },
    { what: 'a number of credits: sure', rest: { need: '30' }, is: [30, 30, true, 1] },
    { what: 'nothing', rest: {}, is: [undefined, undefined, undefined, undefined] },
  ])('$what', ({ rest, is }) => {
    expect(asked(rest)).toEqual(is);
  });

  test('on published rates an estimate is sure, and a no is a no', () => {
    const published = { ...catalog, rates: { ...catalog.rates, status: 'published' as const } };
    const verdict = verdictOf({ make: 'films', values: { films: { films: '12' } } }, published);
    expect([verdict?.asked.sure, verdict?.found?.answer]).toEqual([true, 'no']);
  });

  test('without a plan the cost stands all the same, and no way out', () => {
    expect(verdictOf({ plan: NO_PLAN, make: 'films' })).toMatchObject({
      asked: { low: 6, high: 15, count: 3 },
      found: undefined,
      ways: [],
    });
  });
});

describe('the ways out', () => {
  const ways = (rest: Partial<Inputs>) =>
    verdictOf(rest)?.ways.map(({ kind, low, high, verdict }) => `${kind} ${low}–${high} ${verdict.answer}`);

  test.each<{ what: string; rest: Partial<Inputs>; is: string[] }>([
    {
      what: 'of a recipe, each with what the work then costs',
      rest: { start, used: '12', make: 'films', values: { films: { films: '5' } } },
      is: ['quality 5–15 maybe', 'fewer 2–5 yes', 'next-refresh 10–25 maybe', 'add-on 10–25 yes', 'plan 10–25 yes'],
    },
    { what: 'of a number of credits', rest: { start, need: '21' }, is: ['add-on 21–21 yes', 'plan 21–21 yes'] },
    { what: 'none of a yes', rest: { start, need: '20' }, is: [] },
  ])('$what', ({ rest, is }) => {
    expect(ways(rest)).toEqual(is);
  });

  test('each leads to a better answer than the one there is, and none is there twice', () => {
    fc.assert(
      fc.property(accountInputs, (inputs) => {
        const verdict = resultsOf(inputs, catalog).verdict;
        const answer = verdict?.found?.answer ?? 'yes';
        const kinds = verdict?.ways.map(({ kind }) => kind) ?? [];
        expect(verdict?.ways.filter((way) => !isBetter(way.verdict.answer, answer)) ?? []).toEqual([]);
        expect(kinds).toEqual([...new Set(kinds)]);
      }),
    );
  });
});

describe('the doubts of an account are those that the rules say bite', () => {
  const doubts = (rest: Partial<Inputs>) => {
    const { account } = resultsOf(form({ today, ...rest }), catalog);
    return account && materialAssumptionsOf(account);
  };

  test('with a balance', () => {
    const rest = { start, used: '3', end: '2026-05-20', packs };
    const { account } = resultsOf(form({ today, ...rest }), catalog);
    const found = doubts(rest);
    expect(found?.map(({ kind }) => kind)).toEqual(['order', 'end']);
    expect(found).toEqual(account?.input && materialAssumptions(account.plan, account.input));
  });

  test.each<{ what: string; rest: Partial<Inputs> }>([
    { what: 'nothing that could be read otherwise', rest: { start } },
    { what: 'before the start is known', rest: { used: '3', packs } },
    { what: 'while a field is wrong', rest: { start, used: 'x', packs } },
  ])('none: $what', ({ rest }) => {
    expect(doubts(rest)).toEqual([]);
  });
});
