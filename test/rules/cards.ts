import fc from 'fast-check';
import type { RateCard, Step } from '../../src/rules/index.ts';
import { card, step } from './fixtures.ts';

export const count = fc.integer({ min: 0, max: 500 });
const hundredths = fc.integer({ min: 0, max: 2000 });

/** A card with one workflow that varies with both choices, in hundredths. Each group is sorted, and one of its choices has factor 1. */
const cards = fc
  .record({
    rates: fc.tuple(hundredths, hundredths).map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) })),
    qualities: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }),
    resolutions: fc.array(fc.integer({ min: 1, max: 300 }), { maxLength: 3 }),
  })
  .map(({ rates, qualities, resolutions }) => {
    const choices = (factors: number[]) =>
      [...factors, 100].sort((a, b) => a - b).map((factor, k) => ({ id: `c${k}`, name: `C${k}`, factor: factor / 100, basis: [] }));
    const clip = { name: 'Clip', unit: 'second-of-output' as const, factors: ['quality' as const, 'resolution' as const], usualLength: 1 };
    const workflows = [{ ...clip, id: 'clip', credits: { low: rates.low / 100, high: rates.high / 100 } }];
    return { ...card, workflows, qualities: choices(qualities), resolutions: choices(resolutions) };
  });

/** A card and a step: any of its choices, a length and a number of runs. */
export const cases = cards.chain((rates) =>
  fc.record({
    rates: fc.constant<RateCard>(rates),
    quality: fc.nat({ max: rates.qualities.length - 1 }),
    resolution: fc.nat({ max: rates.resolutions.length - 1 }),
    length: count,
    runs: count,
  }),
);
export type Case = typeof cases extends fc.Arbitrary<infer Value> ? Value : never;

export const stepOf = ({ quality, resolution, length, runs }: Case, rest: Partial<Step> = {}) =>
  step('clip', { quality: `c${quality}`, resolution: `c${resolution}`, length, runs, ...rest });

/** A workflow's cost that is known within bounds. */
export const costs = fc.tuple(fc.nat({ max: 45 }), fc.nat({ max: 45 })).map(([a, b]) => ({
  low: Math.min(a, b),
  high: Math.max(a, b),
  because: ['estimate.illustrative-rates', 'estimate.round-up'],
}));
