import { describe, expect, test } from 'vitest';
import { type Inputs, NO_PLAN } from '../../src/calculator/inputs.ts';
import { accountResult } from '../../src/calculator/results/account.ts';
import { type Results, resultsOf } from '../../src/calculator/results/all.ts';
import { derivationsOf } from '../../src/calculator/results/derivations.ts';
import { needResult, PERIODS_AHEAD, plansResult, projectionResult } from '../../src/calculator/results/projection.ts';
import {
  coverage,
  type Estimate,
  explainNeed,
  explainPlanComparison,
  explainProjection,
  groundsAtHand,
  type Plan,
  type Projection,
  planComparison,
  projection,
} from '../../src/rules/index.ts';
import { large, negotiated, once, small } from '../rules/fixtures.ts';
import { catalog, form, packRow } from './fixtures.ts';

const cost: Estimate = { lines: [], low: 3, high: 6, because: ['estimate.illustrative-rates', 'estimate.round-up'] };
const dated = { start: '2026-01-31', today: '2026-03-01' };
const accountOf = (rest: Partial<Inputs>) => accountResult(form(rest), catalog).result;

/** The derivations of some results alone, to work of some cost. */
function derived(results: Partial<Results>, planned?: Estimate) {
  const workflow = planned && { made: undefined, cost: planned, workflows: [] };
  return derivationsOf({ ...resultsOf(form({ plan: NO_PLAN }), catalog), workflow, ...results }, catalog);
}

/** An account that has an result. */
function known(rest: Partial<Inputs> = {}) {
  const result = accountOf({ ...dated, ...rest });
  if (!result) throw new Error('There is no such account.');
  return result;
}

describe('the year ahead', () => {
  const periodic = (year: Projection) => (year.kind === 'periods' ? year : undefined);

  test.each<{ what: string; rest: Partial<Inputs>; plan: Plan; left: number }>([
    { what: 'a paid plan', rest: { used: '4', packs: [packRow('5', '2026-02-01')] }, plan: small, left: 21 },
    { what: 'an agreement with its figure', rest: { plan: 'agreed', custom: '900' }, plan: negotiated, left: 900 },
    { what: 'a plan whose subscription ends', rest: { end: '2026-05-01' }, plan: small, left: 20 },
  ])('is what the rules say of $what, with what was entered', ({ rest, plan, left }) => {
    const account = known(rest);
    if (!account.input) throw new Error('The balance is not known.');
    const year = periodic(projection(plan, account.input, cost, PERIODS_AHEAD));
    expect(year?.periods[0]?.opening).toBe(left);
    const result = projectionResult(account, cost);
    expect(result).toEqual({ projection: year, workflow: true, ranged: true });
    const held = groundsAtHand(plan, account.input);
    expect(derived({ account, projection: result }, cost).projection).toEqual(year && explainProjection(cost, year, held));
  });

  test('shows the current period and the next twelve', () => {
    expect(projectionResult(known(), cost)?.projection.periods.map(({ from }) => from)).toEqual([
      ...['2026-03-01', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31'],
      ...['2026-09-30', '2026-10-31', '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28'],
    ]);
  });

  test('tells whether the cost is known only within bounds', () => {
    const ranged = (planned: Estimate | undefined) => projectionResult(known(), planned)?.ranged;
    expect([ranged(cost), ranged({ ...cost, low: 6 }), ranged(undefined)]).toEqual([true, false, false]);
  });

  test.each([
    { what: 'no steps', planned: undefined },
    { what: 'steps that cost nothing', planned: { ...cost, low: 0, high: 0 } },
  ])('is known without a workflow, too: $what', ({ planned }) => {
    const result = projectionResult(known({ used: '4' }), planned);
    expect(result?.workflow).toBe(false);
    expect(result?.projection.periods.slice(0, 2).map(({ opening, after, lapses }) => [opening, after, lapses])).toEqual([
      [16, 16, 16],
      [20, 20, 20],
    ]);
    expect(derived({ projection: result }, planned).projection.at(-1)).toMatchObject({
      step: 'projection-covered',
      periods: 13,
      workflow: false,
    });
  });

  test.each<{ what: string; rest: Partial<Inputs> }>([
    { what: 'before the start is known', rest: { start: '' } },
    { what: 'before today is known', rest: { today: '' } },
    { what: 'while used credits are wrong', rest: { used: 'x' } },
    { what: 'while the figure of an agreement is missing', rest: { plan: 'agreed' } },
    { what: 'before billing has started', rest: { start: '2026-03-02' } },
    { what: 'once the subscription has ended', rest: { end: '2026-03-01' } },
    { what: 'of credits granted once: they have no periods', rest: { plan: 'trial' } },
  ])('is not there $what', ({ rest }) => {
    expect(projectionResult(known(rest), cost)).toBeUndefined();
  });
});

describe('the same workflow on every plan', () => {
  test.each<{ what: string; rest: Partial<Inputs>; held: number | undefined }>([
    { what: 'a paid plan: included and add-on', rest: { used: '12', packs: [packRow('5', '2026-02-01')] }, held: 13 },
    { what: 'credits granted once', rest: { plan: 'trial', used: '2' }, held: 5 },
    { what: 'before the start is known', rest: { start: '' }, held: undefined },
    { what: 'an agreement without its figure', rest: { plan: 'agreed' }, held: undefined },
    { what: 'wrong used credits: the plans alone', rest: { used: 'x' }, held: undefined },
    { what: 'a wrong date: the plans alone', rest: { start: 'x' }, held: undefined },
    { what: 'a wrong figure of an agreement', rest: { plan: 'agreed', custom: 'x' }, held: undefined },
  ])('$what', ({ rest, held }) => {
    const account = known(rest);
    const found = planComparison(cost, catalog.plans, account.input, PERIODS_AHEAD);
    const now = held === undefined ? undefined : { credits: held, ...coverage(cost, held) };
    const isDated = account.input?.anchor !== undefined;
    const seen = account.input && { asOf: isDated || account.addOns.length > 0 ? dated.today : undefined, dated: isDated };
    const plans = plansResult(cost, account, catalog);
    expect(plans).toEqual({ found, now });
    expect(derived({ account, plans }, cost).plans).toEqual(explainPlanComparison(cost, found, { now, account: seen }));
  });

  test('without an account, the plans alone', () => {
    expect(accountOf({ ...dated, plan: 'huge' })).toBeUndefined();
    const found = planComparison(cost, catalog.plans, undefined, PERIODS_AHEAD);
    const plans = plansResult(cost, undefined, catalog);
    expect(plans).toEqual({ found, now: undefined });
    expect(derived({ plans }, cost).plans).toEqual(explainPlanComparison(cost, found));
  });

  test('an agreement takes part with the figure entered, and without one does not', () => {
    const ids = (rest: Partial<Inputs>) => plansResult(cost, known(rest), catalog).found.plans.map(({ plan, credits }) => [plan, credits]);
    const others = [once, small, large].map(({ id, credits }) => [id, credits]);
    expect(ids({ plan: 'agreed', custom: '900', used: '100' })).toEqual([...others, ['agreed', 900]]);
    expect(ids({ plan: 'agreed' })).toEqual(others);
    expect(ids({ plan: 'large', custom: '900' })).toEqual(others);
  });

  test('the dates count only with a balance', () => {
    const dear = { ...cost, low: 21, high: 21 };
    const starts = (rest: Partial<Inputs>) =>
      plansResult(dear, known(rest), catalog).found.plans.map(({ firstShort }) =>
        firstShort.kind === 'period' ? firstShort.start : firstShort.kind,
      );
    expect(starts({})).toEqual(['run', '2026-03-01', 'never']);
    expect(starts({ packs: [packRow('1', '2026-02-01')] })).toEqual(['run', '2026-03-31', 'never']);
    expect(starts({ used: 'x' })).toEqual(['run', undefined, 'never']);
    expect(starts({ start: '' })).toEqual(['run', undefined, 'never']);
  });

  test('the smallest that covers it may be an agreement', () => {
    const dear = { ...cost, low: 61, high: 61 };
    const smallest = (rest: Partial<Inputs>) => plansResult(dear, known(rest), catalog).found.smallest;
    expect([smallest({}), smallest({ plan: 'agreed', custom: '61' }), smallest({ plan: 'agreed', custom: '60' })]).toEqual([
      undefined,
      'agreed',
      undefined,
    ]);
  });
});

describe('the plan that brings the credits needed', () => {
  test.each([
    { what: 'none: the smallest with a billing period', credits: 0, smallest: 'small' },
    { what: 'less than what is granted once: a billing period all the same', credits: 5, smallest: 'small' },
    { what: 'exactly what a plan brings', credits: 20, smallest: 'small' },
    { what: 'one more', credits: 21, smallest: 'large' },
    { what: 'exactly what the largest brings', credits: 60, smallest: 'large' },
    { what: 'more than any brings', credits: 61, smallest: undefined },
  ])('$what: $credits credits, $smallest', ({ credits, smallest }) => {
    const result = needResult(credits, undefined, catalog);
    expect(result.found.smallest).toBe(smallest);
    expect(result).toEqual({ credits, found: result.found });
    expect(derived({ need: result }).need).toEqual(explainNeed(credits, result.found));
  });

  test('an agreement with its figure takes part', () => {
    expect(needResult(61, accountOf({ plan: 'agreed', custom: '900' }), catalog).found.smallest).toBe('agreed');
    expect(needResult(15, accountOf({ plan: 'agreed', custom: '15' }), catalog).found.smallest).toBe('agreed');
  });

  test('what the account holds does not count', () => {
    const account = known({ used: '20', packs: [packRow('1000', '2026-02-01')] });
    expect(needResult(21, account, catalog)).toEqual(needResult(21, undefined, catalog));
  });
});
