import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, estimate, type Plan, type Step } from '../../src/rules/index.ts';
import { type Case, cases, count, stepOf } from './cards.ts';
import { small } from './fixtures.ts';
import { forAny } from './for-any.ts';

const of = (one: Case, rest: Partial<Step> = {}) => estimate([stepOf(one, rest)], one.rates);
const atLeast = (more: { low: number; high: number }, less: { low: number; high: number }) =>
  more.low >= less.low && more.high >= less.high;

describe('an estimate', () => {
  const more: { input: string; change: (one: Case) => Partial<Step> }[] = [
    { input: 'a longer run', change: ({ length }) => ({ length: length + 1 }) },
    { input: 'another run', change: ({ runs }) => ({ runs: runs + 1 }) },
    { input: 'the next quality', change: ({ quality, rates }) => ({ quality: `c${Math.min(quality + 1, rates.qualities.length - 1)}` }) },
    {
      input: 'the next resolution',
      change: ({ resolution, rates }) => ({ resolution: `c${Math.min(resolution + 1, rates.resolutions.length - 1)}` }),
    },
  ];

  test.each(more)('$input never uses less', ({ change }) => {
    forAny(100, [cases], (one) => {
      expect(atLeast(of(one, change(one)), of(one))).toBe(true);
    });
  });

  test('a larger figure of your own never uses less, and is used as it stands', () => {
    forAny(100, [cases, count], (one, own) => {
      expect(of(one, { creditsPerRun: own })).toMatchObject({ low: own * one.runs, high: own * one.runs });
      expect(atLeast(of(one, { creditsPerRun: own + 1 }), of(one, { creditsPerRun: own }))).toBe(true);
    });
  });

  test('a run is the smallest whole number that is not below its exact cost', () => {
    const exact = (value: number) => BigInt(Math.round(value * 100));
    forAny(100, [cases], (one) => {
      const { rates, quality, resolution, length } = one;
      const factors = exact(rates.qualities[quality]?.factor ?? 0) * exact(rates.resolutions[resolution]?.factor ?? 0);
      const millionths = exact(rates.workflows[0]?.credits.high ?? 0) * BigInt(length) * factors;
      const credits = BigInt(of(one).lines[0]?.perRun.high ?? -1) * 1_000_000n;
      expect([credits >= millionths, credits - millionths < 1_000_000n]).toEqual([true, true]);
    });
  });

  test('lines sum to the total, and high is at least low, line by line and in all', () => {
    forAny(100, [cases, fc.array(fc.record({ length: count, runs: count }), { maxLength: 5 })], (one, rest) => {
      const { lines, low, high } = estimate([stepOf(one), ...rest.map((other) => stepOf({ ...one, ...other }))], one.rates);
      expect(lines.reduce((total, line) => total + line.low, 0)).toBe(low);
      expect(lines.reduce((total, line) => total + line.high, 0)).toBe(high);
      expect(lines.filter((line) => line.high < line.low || line.perRun.high < line.perRun.low)).toEqual([]);
      expect(high).toBeGreaterThanOrEqual(low);
    });
  });
});

test('the smallest plan covers the high estimate, and no smaller plan with a period does', () => {
  const recurs = fc.constantFrom('once' as const, 'billing-period' as const, 'negotiated' as const);
  const figures = fc.array(fc.record({ credits: fc.oneof(fc.nat({ max: 40 }), fc.constant('negotiated' as const)), recurs }), {
    maxLength: 6,
  });
  const costs = fc
    .tuple(fc.nat({ max: 45 }), fc.nat({ max: 45 }))
    .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), because: [] }));
  forAny(500, [figures, costs], (entries, cost) => {
    const plans = entries.map((entry, k): Plan => ({ ...small, id: `p${k}`, ...entry }));
    const { smallest } = compare(cost, plans);
    const enough = plans.filter((plan) => plan.recurs !== 'once' && plan.credits !== 'negotiated' && plan.credits >= cost.high);
    const chosen = enough.find(({ id }) => id === smallest);
    expect(chosen === undefined).toBe(enough.length === 0);
    expect(smallest).toBe(chosen?.id);
    expect(enough.filter(({ credits }) => Number(credits) < Number(chosen?.credits))).toEqual([]);
  });
});
