import { expect } from 'vitest';
import type { CalculatorCatalog } from '../../src/calculator/catalog.ts';
import { createFormat } from '../../src/calculator/format.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { plain } from '../../src/calculator/messages/parts.ts';
import { verdictWords } from '../../src/calculator/messages/verdict.ts';
import { form, ruled } from './fixtures.ts';
import { shownOf } from './shown.ts';

const today = '2026-03-01';
/** The facts behind the words of a verdict, on the first of March. */
export const factsOf = (rest: Partial<Inputs>, catalog: CalculatorCatalog = ruled, locale?: string) => ({
  ...shownOf(form({ today, ...rest }), catalog),
  format: createFormat(locale),
});
/** The head and the sentences, in one line. */
export function verdictText(rest: Partial<Inputs>, catalog?: CalculatorCatalog, locale?: string): string {
  const { head, parts } = verdictWords(factsOf(rest, catalog, locale));
  return [`${head}.`, ...parts.map(plain)].join(' ');
}

export const films = (count: string, values: Record<string, string> = {}): Partial<Inputs> => ({
  make: 'films',
  values: { films: { films: count, ...values } },
});
/** What a form says. */
export type Case = { rest: Partial<Inputs>; words: string; catalog?: CalculatorCatalog };
export const check = ({ rest, words, catalog }: Case) => expect(verdictText(rest, catalog)).toBe(words);
