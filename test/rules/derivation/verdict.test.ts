import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explainVerdict, verdict } from '../../../src/rules/index.ts';
import { forAny } from '../for-any.ts';
import { proseIn, untold } from './lines.ts';

const drawn = { low: 32, high: 64, because: ['estimate.illustrative-rates', 'estimate.round-up'] };
const explained = (cost: typeof drawn, credits: number, count: number) =>
  explainVerdict(cost, { ...verdict(cost, credits, false, count), credits }, count);

describe('the derivation of a verdict', () => {
  const ground = { rule: 'estimate.illustrative-rates' };

  test('eight videos on 30 credits: what there is, what they take, how many that is enough for, and the answer last', () => {
    expect(explained(drawn, 30, 8)).toEqual([
      { step: 'at-hand', rule: 'credit.remaining', credits: 30 },
      { step: 'takes', ...ground, count: 8, low: 32, high: 64 },
      { step: 'enough-for', ...ground, credits: 30, count: 8, low: 32, high: 64, fewest: 3, most: 7 },
      { step: 'answer', ...ground, credits: 30, low: 32, high: 64, answer: 'probably-not' },
    ]);
  });

  test('what costs nothing sets no limit', () => {
    expect(explained({ ...drawn, low: 0, high: 0 }, 5, 2).map(({ step }) => step)).toEqual(['at-hand', 'takes', 'answer']);
  });

  test.each([
    { because: ['estimate.own-figure'], rule: 'estimate.own-figure', yours: true },
    { because: ['figures.yours'], rule: 'figures.yours', yours: true },
    { because: ['estimate.published-rates', 'estimate.round-up'], rule: 'estimate.published-rates', yours: undefined },
  ])('rests on what the cost rests on: $rule', ({ because, rule, yours }) => {
    const last = explained({ ...drawn, because }, 30, 8).at(-1);
    expect(last?.rule).toBe(rule);
    expect(last?.yours).toBe(yours);
  });

  test('of any verdict: each figure of it is told, and no word of prose', () => {
    const amount = fc.nat(10_000);
    forAny(100, [amount, amount, amount, fc.integer({ min: 1, max: 500 })], (low, more, credits, count) => {
      const cost = { ...drawn, low, high: low + more };
      const lines = explained(cost, credits, count);
      expect(untold({ ...verdict(cost, credits, false, count), credits }, lines)).toEqual([]);
      expect(proseIn(lines)).toEqual([]);
    });
  });
});
