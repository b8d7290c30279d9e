import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import { coverageWords, firstShortWords, timesWords } from '../../src/calculator/messages/coverage.ts';
import { coverage, type FirstShort } from '../../src/rules/index.ts';
import { costs } from '../rules/cards.ts';

const format = createFormat();

describe('how often a workflow fits', () => {
  test.each([
    { what: 'not once', runs: { fewest: 0, most: 0 }, times: '0 times' },
    { what: 'at the low cost alone', runs: { fewest: 0, most: 1 }, times: '0–1 times' },
    { what: 'once', runs: { fewest: 1, most: 1 }, times: '1 time' },
    { what: 'between two numbers', runs: { fewest: 2, most: 1500 }, times: '2–1,500 times' },
    { what: 'a number of times', runs: { fewest: 12_000, most: 12_000 }, times: '12,000 times' },
    { what: 'costs nothing at its low cost', runs: { fewest: 3, most: undefined }, times: '3 times or more' },
    { what: 'the same, once', runs: { fewest: 1, most: undefined }, times: '1 time or more' },
    { what: 'costs nothing', runs: undefined, times: 'any number of times' },
  ])('$what: $times', ({ runs, times }) => {
    expect(timesWords({ runs }, format)).toBe(times);
  });
});

describe('what credits do for a workflow', () => {
  test.each([
    { low: 3, high: 6, credits: 20, words: 'covers it 3–6 times' },
    { low: 6, high: 6, credits: 6, words: 'covers it 1 time' },
    { low: 0, high: 6, credits: 20, words: 'covers it 3 times or more' },
    { low: 0, high: 0, credits: 0, words: 'covers it any number of times' },
    { low: 3, high: 6, credits: 5, words: 'covers it only at the low estimate: up to 1 credit short' },
    { low: 3, high: 6, credits: 3, words: 'covers it only at the low estimate: up to 3 credits short' },
    { low: 3, high: 6, credits: 2, words: 'does not cover it: 1–4 credits short' },
    { low: 6, high: 6, credits: 5, words: 'does not cover it: 1 credit short' },
    { low: 1200, high: 1200, credits: 0, words: 'does not cover it: 1,200 credits short' },
  ])('$credits credits for $low to $high: $words', ({ low, high, credits, words }) => {
    expect(coverageWords(coverage({ low, high }, credits), format)).toBe(words);
  });

  test('any amount is told one of three ways, with nothing of the machine', () => {
    fc.assert(
      fc.property(costs, fc.nat({ max: 100 }), (cost, credits) => {
        const words = coverageWords(coverage(cost, credits), format);
        expect(words).toMatch(
          /^(covers it (any number of times|[\d–]+ times?( or more)?)|covers it only at the low estimate: up to \d+ credits? short|does not cover it: [\d–]+ credits? short)$/,
        );
        expect(words).not.toMatch(/(?<!\d|–)1 (times|credits)/);
      }),
    );
  });
});

describe('when a workflow first runs short', () => {
  test.each<{ first: FirstShort; words: string }>([
    { first: { kind: 'never' }, words: 'Never' },
    { first: { kind: 'never', periods: 13 }, words: 'Not in 13 periods' },
    { first: { kind: 'never', periods: 1 }, words: 'Not in 1 period' },
    { first: { kind: 'run', run: 1, held: 7, short: 4 }, words: 'The 1st time' },
    { first: { kind: 'run', run: 1202, held: 7, short: 4 }, words: 'The 1,202nd time' },
    { first: { kind: 'period', number: 1, start: undefined, short: 4 }, words: 'In each period' },
    { first: { kind: 'period', number: 7, start: '2026-07-31', short: 4 }, words: 'From 31 Jul 2026' },
    { first: { kind: 'period', number: 1, start: '2026-07-20', short: 4 }, words: 'Now' },
  ])('$words', ({ first, words }) => {
    expect(firstShortWords(first, '2026-07-20', format)).toBe(words);
  });
});
