import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { advancesOf } from './woff.ts';

export type Weight = 400 | 700;

const require = createRequire(import.meta.url);

function read(name: string, subset: string, weight: Weight) {
  const data = readFileSync(require.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));
  return { name, weight, data, advances: advancesOf(data) };
}

/** Inter as cards use it: two weights, each in two files for the Latin letters. Of fonts of one name satori asks only one. */
export const inter = ([400, 700] as const).flatMap((weight) => [
  read('Inter', 'latin', weight),
  read('Inter Extended', 'latin-ext', weight),
]);
export const FAMILY = 'Inter, Inter Extended';

/** Advances by code point, of all files of a weight. */
const advances = new Map(
  inter.map(({ weight }) => [weight, new Map(inter.filter((font) => font.weight === weight).flatMap((font) => [...font.advances]))]),
);
const advance = (letter: string, weight: Weight) => advances.get(weight)?.get(letter.codePointAt(0) ?? 0);

/** Whether Inter has a shape for a letter, in each weight. */
export const isDrawn = (letter: string): boolean => advance(letter, 400) !== undefined && advance(letter, 700) !== undefined;

/** How wide a text is at size 1, kerning aside. `tracking` is what is added to each letter. */
export function widthOf(text: string, weight: Weight, tracking: number): number {
  return [...text].reduce((sum, letter) => sum + (advance(letter, weight) ?? 0) + tracking, 0);
}
