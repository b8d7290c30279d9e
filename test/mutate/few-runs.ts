import type { IRawProperty, Parameters } from 'fast-check';
import { vi } from 'vitest';

/**
 * Runs properties a few times, always with the same inputs, and without shrinking. So the result for a mutant is fast and does not change
 * between days. A mutant that only the thousandth input would catch needs a table.
 */
vi.mock(import('fast-check'), async (original) => {
  const real = await original();
  const few = <Ts>(property: IRawProperty<Ts>, { numRuns = 100, ...rest }: Parameters<Ts> = {}) =>
    real.assert(property, { ...rest, numRuns: Math.min(numRuns, 25), seed: 14, endOnFailure: true });
  const assert = few as typeof real.assert;
  return { ...real, assert, default: { ...real.default, assert } };
});
