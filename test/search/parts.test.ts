import { decode } from 'cborg';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cborOf, partOf } from '../../src/search/pagefind/parts.ts';

type Value = number | string | Value[];

describe('CBOR', () => {
  const edges = [0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295, -1, -24, -25, -256, -257, -65_537];
  test.each(edges)('of %i is read as it was', (number) => {
    expect(decode(cborOf(number))).toBe(number);
  });

  test.each(['', 'a', 'crédits', '日本', '🎬', 'x'.repeat(300), 'y'.repeat(70_000)])('of a text is read as it was', (text) => {
    expect(decode(cborOf(text))).toBe(text);
  });

  test('of lists in lists is read as it was', () => {
    const { value } = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.integer({ min: -4_294_967_296, max: 4_294_967_295 }),
        fc.string({ unit: 'grapheme' }),
        fc.array(tie('value'), { maxLength: 30 }),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        expect(decode(cborOf(one))).toEqual(one);
      }),
    );
  });

  test.each([null, undefined, true, { a: 1 }])('of %j there is none: it is no part of an index', (what) => {
    expect(() => cborOf([what as unknown as number])).toThrow(RangeError);
  });
});

describe('a part of the index', () => {
  test('has a place for each time, at which no word of another length stands', () => {
    const part = partOf([
      ['plan', [[0, [3], []]], []],
      ['plans', [[0, [1], [-2, 2, -4, 1]]], []],
    ]);
    expect(decode(part)).toEqual([
      [
        ['plan', [[0, [1024, 1, 1], []]], []],
        ['plans', [[0, [1280], [-2, 1280, 1, -4, 1]]], []],
      ],
    ]);
  });

  test('of no words is one', () => {
    expect(decode(partOf([]))).toEqual([[]]);
  });
});
