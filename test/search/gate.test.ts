import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import fitted from '../../src/search/gate.json' with { type: 'json' };
import { FEATURES, type Features, probabilityOf } from '../../src/search/gate.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const features = fc.record(Object.fromEntries(FEATURES.map((name) => [name, share]))) as fc.Arbitrary<Features>;

test('the fitted gate has a weight for each feature, and for nothing else', () => {
  expect(Object.keys(fitted.weights)).toEqual([...FEATURES]);
  expect(Object.values({ ...fitted.weights, bias: fitted.bias }).every(Number.isFinite)).toBe(true);
  expect(fitted.threshold > 0 && fitted.threshold < 1).toBe(true);
});

describe('the probability', () => {
  test.each([
    { bias: 0, is: 0.5 },
    { bias: Math.log(3), is: 0.75 },
    { bias: -1_000, is: 0 },
    { bias: 1_000, is: 1 },
  ])('of a bias of $bias alone is $is', ({ bias, is }) => {
    const none = Object.fromEntries(FEATURES.map((name) => [name, 0])) as Features;
    expect(probabilityOf(none, { ...fitted, bias })).toBeCloseTo(is, 10);
  });

  test.each(FEATURES)('is not counted without the weight of “%s”, as in the index of another deployment', (name) => {
    const none = Object.fromEntries(FEATURES.map((one) => [one, 0])) as Features;
    expect(() => probabilityOf(none, { ...fitted, weights: { ...fitted.weights, [name]: undefined as unknown as number } })).toThrow(
      'other features',
    );
  });

  test.each(FEATURES)('moves with “%s” by the sign of its weight', (name) => {
    fc.assert(
      fc.property(features, share, (some, other) => {
        const [less, more] = [Math.min(some[name], other), Math.max(some[name], other)];
        const change = probabilityOf({ ...some, [name]: more }, fitted) - probabilityOf({ ...some, [name]: less }, fitted);
        expect(change * Math.sign(fitted.weights[name])).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
