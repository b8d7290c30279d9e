import { describe, expect, test } from 'vitest';
import { isDrawn, widthOf } from '../../../src/exports/open-graph/inter.ts';

describe('what a font file says of its letters', () => {
  test.each(['A', 'č', 'Ł', '€'])('%s is drawn, from either file', (letter) => {
    expect(isDrawn(letter)).toBe(true);
  });

  test.each([
    { letter: 'W', weight: 700, advance: 1.06 },
    { letter: 'i', weight: 700, advance: 0.27 },
    { letter: 'W', weight: 400, advance: 1.01 },
    { letter: '…', weight: 400, advance: 0.87 },
    { letter: 'č', weight: 400, advance: 0.57 },
  ] as const)('$letter at $weight is $advance wide', ({ letter, weight, advance }) => {
    expect(widthOf(letter, weight, 0)).toBeCloseTo(advance, 1);
  });

  test('tracking is added to each letter', () => {
    expect(widthOf('Wi', 700, 0) - widthOf('Wi', 700, -0.25)).toBeCloseTo(0.5, 9);
  });

  test.each(['漢', 'ع', '🎉', '\u2011', '\ufffe', '\uffff'])('%j is not drawn', (letter) => {
    expect(isDrawn(letter)).toBe(false);
  });
});
