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

/** Inter for cards: two weights, each in two files for the Latin letters. Each has its own name: satori uses only one font of a name. */
export const inter = ([400, 700] as const).flatMap((weight) => [
  read('Inter', 'latin', weight),
  read('Inter Extended', 'latin-ext', weight),
]);
export const FAMILY = 'Inter, Inter Extended';

const known = new Map<string, number | undefined>();

/** The advance width of a letter at size 1; undefined if no file has its glyph. Reading a glyph is slow, so each is read once. */
function advance(letter: string, weight: Weight): number | undefined {
  const key = `${weight}${letter}`;
  if (known.has(key)) return known.get(key);
  const code = letter.codePointAt(0) ?? 0;
  const font = inter.find((one) => one.weight === weight && one.font.hasGlyphForCodePoint(code))?.font;
  const glyph = font?.glyphForCodePoint(code);
  // Glyph 0 stands for a missing character.
  const width = font && glyph?.id ? glyph.advanceWidth / font.unitsPerEm : undefined;
  known.set(key, width);
  return width;
}

/** Whether Inter has a glyph for a letter in each weight. */
export const isDrawn = (letter: string): boolean => advance(letter, 400) !== undefined && advance(letter, 700) !== undefined;

/** The width of a text at size 1, without kerning. `tracking` is the letter spacing. */
export function widthOf(text: string, weight: Weight, tracking: number): number {
  return [...text].reduce((sum, letter) => sum + (advance(letter, weight) ?? 0) + tracking, 0);
}
