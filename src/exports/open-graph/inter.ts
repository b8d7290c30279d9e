import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';

export type Weight = 400 | 700;

const require = createRequire(import.meta.url);

function read(name: string, subset: string, weight: Weight) {
  const data = readFileSync(require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));
  const font = create(data);
  if (font.isCollection) throw new Error(`The file of Inter for ${subset}, ${weight} holds several fonts.`);
  return { name, weight, data, font };
}

/** Inter as cards use it: two weights, each in two files for the Latin letters. Of fonts of one name satori asks only one. */
export const inter = ([400, 700] as const).flatMap((weight) => [
  read('Inter', 'latin', weight),
  read('Inter Extended', 'latin-ext', weight),
]);
export const FAMILY = 'Inter, Inter Extended';

const known = new Map<string, number | undefined>();

/** How wide a letter is at size 1, by the file that has it; undefined if none has. A glyph takes a moment to read, and is read once. */
function advance(letter: string, weight: Weight): number | undefined {
  const key = `${weight}${letter}`;
  if (known.has(key)) return known.get(key);
  const code = letter.codePointAt(0) ?? 0;
  const font = inter.find((one) => one.weight === weight && one.font.hasGlyphForCodePoint(code))?.font;
  const glyph = font?.glyphForCodePoint(code);
  // The glyph 0 stands for what a font does not have.
  const width = font && glyph?.id ? glyph.advanceWidth / font.unitsPerEm : undefined;
  known.set(key, width);
  return width;
}

/** Whether Inter has a shape for a letter, in each weight. */
export const isDrawn = (letter: string): boolean => advance(letter, 400) !== undefined && advance(letter, 700) !== undefined;

/** How wide a text is at size 1, kerning aside. `tracking` is what is added to each letter. */
export function widthOf(text: string, weight: Weight, tracking: number): number {
  return [...text].reduce((sum, letter) => sum + (advance(letter, weight) ?? 0) + tracking, 0);
}
