import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, isBetter, isSure, verdict } from '../../src/rules/index.ts';
import { badCount, badCredits, faultOf } from './fixtures.ts';
import { forAny } from './for-any.ts';

const eight = { low: 32, high: 64 };

describe('eight videos for 32 to 64 credits', () => {
  test.each([
    { credits: 64, answer: 'yes', fewest: 8, most: 16 },
    { credits: 63, answer: 'maybe', fewest: 7, most: 15 },
    { credits: 32, answer: 'maybe', fewest: 4, most: 8 },
    { credits: 31, answer: 'probably-not', fewest: 3, most: 7 },
    { credits: 30, answer: 'probably-not', fewest: 3, most: 7 },
    { credits: 0, answer: 'probably-not', fewest: 0, most: 0 },
  ])('$credits credits: $answer, enough for $fewest to $most', ({ credits, answer, fewest, most }) => {
    expect(verdict(eight, credits, false, 8)).toEqual({ answer, fits: { fewest, most } });
  });

  test('on a cost that is sure, not even the low one is a plain no', () => {
    expect(verdict(eight, 31, true, 8).answer).toBe('no');
    expect(verdict(eight, 32, true, 8).answer).toBe('maybe');
  });
});

test('what may cost nothing has no most, and what costs nothing no count', () => {
  expect(verdict({ low: 0, high: 4 }, 3, false, 2)).toEqual({ answer: 'maybe', fits: { fewest: 1, most: undefined } });
  expect(verdict({ low: 0, high: 0 }, 0, true)).toEqual({ answer: 'yes', fits: undefined });
});

test('a product past what a double holds is counted exactly', () => {
  const credits = Number.MAX_SAFE_INTEGER;
  expect(verdict({ low: credits, high: credits }, credits, true, 9_999).fits).toEqual({ fewest: 9_999, most: 9_999 });
});

test.each([-1, 1.5, '5'])('%s are no credits, and no count', (value) => {
  expect(faultOf(() => verdict(eight, value as number, false))).toEqual(badCredits(value));
  expect(faultOf(() => verdict(eight, 5, false, value as number))).toEqual(badCount(value));
});

const amount = fc.nat({ max: 200 });
const costs = fc.tuple(amount, amount).map(([low, more]) => ({ low, high: low + more }));

test('more credits never make it worse, and a higher estimate never better', () => {
  const counts = fc.integer({ min: 1, max: 20 });
  forAny(100, [costs, amount, amount, amount, fc.boolean(), counts], (cost, credits, more, dearer, sure, count) => {
    const now = verdict(cost, credits, sure, count);
    const richer = verdict(cost, credits + more, sure, count);
    expect(isBetter(now.answer, richer.answer)).toBe(false);
    expect(richer.fits?.fewest ?? 0).toBeGreaterThanOrEqual(now.fits?.fewest ?? 0);
    const higher = verdict({ low: cost.low + dearer, high: cost.high + dearer }, credits, sure, count);
    expect(isBetter(higher.answer, now.answer)).toBe(false);
  });
});

test('as many as fit at the high cost are a yes, and one more is not', () => {
  const things = fc.integer({ min: 1, max: 20 });
  forAny(100, [things, fc.integer({ min: 1, max: 20 }), fc.nat({ max: 20 }), amount], (count, low, more, credits) => {
    const costOf = (many: number) => ({ low: low * many, high: (low + more) * many });
    const fewest = verdict(costOf(count), credits, false, count).fits?.fewest ?? -1;
    expect(verdict(costOf(fewest), credits, false).answer).toBe('yes');
    expect(verdict(costOf(fewest + 1), credits, false).answer).not.toBe('yes');
  });
});

test('a cost is sure unless a rate of it is illustrative', () => {
  expect(isSure({ because: ['estimate.published-rates', 'estimate.own-figure'] })).toBe(true);
  expect(isSure({ because: ['estimate.own-figure', 'estimate.illustrative-rates'] })).toBe(false);
});

test('yes is better than maybe, maybe than either no, and neither no than the other', () => {
  const ranks: Answer[][] = [['yes'], ['maybe'], ['probably-not', 'no']];
  for (const [place, answers] of ranks.entries())
    for (const [other, others] of ranks.entries())
      for (const answer of answers) for (const than of others) expect(isBetter(answer, than)).toBe(place < other);
});
