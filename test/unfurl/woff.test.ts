import { describe, expect, test } from 'vitest';
import { inter, isDrawn, widthOf } from '../../src/unfurl/inter.ts';
import { advancesOf } from '../../src/unfurl/woff.ts';

const [latin, extended] = inter.filter((font) => font.weight === 700);

describe('what a font file says of its letters', () => {
  test('a letter stands in the file of its subset', () => {
    expect([latin?.advances.has(0x41), latin?.advances.has(0x10d), extended?.advances.has(0x10d)]).toEqual([true, false, true]);
  });

  test.each([
    { letter: 'W', weight: 700, advance: 1.06 },
    { letter: 'i', weight: 700, advance: 0.27 },
    { letter: 'W', weight: 400, advance: 1.01 },
    { letter: '…', weight: 400, advance: 0.87 },
  ] as const)('$letter at $weight is $advance wide', ({ letter, weight, advance }) => {
    expect(widthOf(letter, weight, 0)).toBeCloseTo(advance, 1);
  });

  test('tracking is added to each letter', () => {
    expect(widthOf('Wi', 700, 0) - widthOf('Wi', 700, -0.25)).toBeCloseTo(0.5, 9);
  });

  test.each(['漢', 'ع', '🎉', '\u2011', '\ufffe'])('%j is not drawn', (letter) => {
    expect(isDrawn(letter)).toBe(false);
  });

  test('a file without its tables is named for what it lacks', () => {
    expect(() => advancesOf(Buffer.alloc(44))).toThrow(new Error('A font has no table "head".'));
  });
});
