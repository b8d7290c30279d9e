import { describe, expect, test } from 'vitest';
import { type Comparison, compare, coverage } from '../../src/rules/index.ts';
import { agreed, badCredits, cost, faultOf, large, negotiated, once, realCatalog, small } from './fixtures.ts';

type Pair = [low: number, high: number];
const range = ([low, high]: Pair) => ({ low, high });
const ids = ({ plans }: Comparison) => plans.map(({ plan }) => plan);

describe('what an amount of credits does for an estimate', () => {
  const amounts: { what: string; credits: number; covers: string; fewest: number; most: number; left: Pair; lacks: Pair }[] = [
    { what: 'less than the low cost', credits: 9, covers: 'no', fewest: 0, most: 0, left: [0, 0], lacks: [1, 11] },
    { what: 'the low cost', credits: 10, covers: 'depends', fewest: 0, most: 1, left: [0, 0], lacks: [0, 10] },
    { what: 'one less than the high cost', credits: 19, covers: 'depends', fewest: 0, most: 1, left: [0, 9], lacks: [0, 1] },
    { what: 'the high cost', credits: 20, covers: 'yes', fewest: 1, most: 2, left: [0, 10], lacks: [0, 0] },
    { what: 'one less than the high cost twice', credits: 39, covers: 'yes', fewest: 1, most: 3, left: [19, 29], lacks: [0, 0] },
    { what: 'the high cost twice', credits: 40, covers: 'yes', fewest: 2, most: 4, left: [20, 30], lacks: [0, 0] },
    { what: 'no credits', credits: 0, covers: 'no', fewest: 0, most: 0, left: [0, 0], lacks: [10, 20] },
  ];

  test.each(amounts)('$what ($credits of 10 to 20): $covers, $fewest to $most runs', ({ credits, covers, fewest, most, left, lacks }) => {
    expect(coverage(cost(10, 20), credits)).toEqual({ runs: { fewest, most }, left: range(left), shortfall: range(lacks), covers });
  });

  test('what may cost nothing has no most', () => {
    expect(coverage(cost(0, 4), 9)).toEqual({
      runs: { fewest: 2, most: undefined },
      left: { low: 5, high: 9 },
      shortfall: { low: 0, high: 0 },
      covers: 'yes',
    });
  });

  test('what costs nothing has no count of runs, and no credits cover it', () => {
    const none = { low: 0, high: 0 };
    expect(coverage(cost(0, 0), 0)).toEqual({ runs: undefined, left: none, shortfall: none, covers: 'yes' });
  });

  test.each([1.5, -1, Number.NaN, '5'])('%s are no credits', (credits) => {
    expect(faultOf(() => coverage(cost(1, 2), credits as number))).toEqual(badCredits(credits));
  });
});

describe('the smallest plan whose period covers the high estimate', () => {
  const plans = [once, small, large];
  const cases = [
    { what: 'fits the small plan exactly', low: 1, high: 20, smallest: 'small' },
    { what: 'is one more than the small plan', low: 1, high: 21, smallest: 'large' },
    { what: 'would fit the credits granted once, which are no period', low: 1, high: 7, smallest: 'small' },
    { what: 'costs nothing', low: 0, high: 0, smallest: 'small' },
    { what: 'fits the large plan exactly', low: 1, high: 60, smallest: 'large' },
    { what: 'is more than all', low: 1, high: 61, smallest: undefined },
  ];

  test.each(cases)('an estimate that $what ($low to $high): $smallest', ({ low, high, smallest }) => {
    expect(compare(cost(low, high), plans).smallest).toBe(smallest);
  });

  test('the order of the plans given does not matter', () => {
    expect(compare(cost(1, 15), [large, small, once]).smallest).toBe('small');
  });

  test('a negotiated plan takes part once its figure is known', () => {
    expect(compare(cost(1, 100), [...plans, negotiated]).smallest).toBeUndefined();
    expect(compare(cost(1, 100), [...plans, agreed(100)]).smallest).toBe('agreed');
    expect(compare(cost(1, 30), [...plans, agreed(40)]).smallest).toBe('agreed');
  });

  test('no plan at all covers nothing', () => {
    expect(compare(cost(1, 1), [])).toEqual({ plans: [], smallest: undefined, because: ['included.by-plan', 'estimate.round-up'] });
  });
});

describe('what is listed', () => {
  test('each plan in the order given, with its credits, how they recur and what they do', () => {
    expect(compare(cost(10, 25), [once, small])).toEqual({
      plans: [
        { plan: 'trial', credits: 7, recurs: 'once', ...coverage(cost(10, 25), 7) },
        { plan: 'small', credits: 20, recurs: 'billing-period', ...coverage(cost(10, 25), 20) },
      ],
      smallest: undefined,
      because: ['included.by-plan', 'estimate.round-up'],
    });
  });

  test('a negotiated plan without a figure is not', () => {
    expect(ids(compare(cost(1, 1), [small, negotiated]))).toEqual(['small']);
    expect(ids(compare(cost(1, 1), [small, agreed(5)]))).toEqual(['small', 'agreed']);
  });

  test('of the catalog as it stands, every plan with a figure', () => {
    const known = realCatalog.plans.filter(({ credits }) => credits !== 'negotiated');
    expect(ids(compare(cost(1, 1), realCatalog.plans))).toEqual(known.map(({ id }) => id));
  });
});
