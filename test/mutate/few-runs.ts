import type { IRawProperty, Parameters } from 'fast-check';
import { vi } from 'vitest';

/**
 * Properties with few runs, the same ones each time, and without a search for the smallest counterexample: a mutant is then noticed or
 * not whatever the day, and soon. One that only the thousandth input would notice has no table yet.
 */
vi.mock(import('fast-check'), async (original) => {
  const real = await original();
  const few = <Ts>(property: IRawProperty<Ts>, { numRuns = 100, ...rest }: Parameters<Ts> = {}) =>
    real.assert(property, { ...rest, numRuns: Math.min(numRuns, 25), seed: 14, endOnFailure: true });
  const assert = few as typeof real.assert;
  return { ...real, assert, default: { ...real.default, assert } };
});
