import { mended } from '../search/mend.ts';
import { isFiller, stemOf, wordsOf } from '../search/words.ts';

/** What of a row is looked at: its title, the words that customers use for it, and its note. */
export type RowText = { title: string; words: string; note: string };

/** The rows' words: for each, how much it says of which row. */
export type RowIndex = {
  size: number;
  rows: ReadonlyMap<string, ReadonlyMap<number, number>>;
  vocabulary: readonly string[];
  stems: ReadonlyMap<string, string>;
};

const WORTH = { title: 3, words: 2, note: 1 };
/** What customers say in several ways is what the row is about: each time counts, up to a title's worth. */
const AGAIN = 0.25;
/** A word that the typed one begins counts less than the word itself. */
const BEGUN = 0.8;

/** Reads the rows once. */
export function indexRows(texts: readonly RowText[]): RowIndex {
  const rows = new Map<string, Map<number, number>>();
  texts.forEach((text, row) => {
    for (const part of ['title', 'words', 'note'] as const) {
      for (const word of wordsOf(text[part])) {
        const found = rows.get(word) ?? new Map<number, number>();
        const before = found.get(row);
        const again = part === 'words' && before !== undefined && before < WORTH.title ? before + AGAIN : 0;
        found.set(row, Math.max(before ?? 0, WORTH[part], again));
        rows.set(word, found);
      }
    }
  });
  const vocabulary = [...rows.keys()];
  return { size: texts.length, rows, vocabulary, stems: new Map(vocabulary.map((word) => [word, stemOf(word)])) };
}

/** As often as a word of customers counts in a row. */
const OFTEN = 1 + (WORTH.title - WORTH.words) / AGAIN;

/** The words of customers that a row is found by: no fillers, none that its title holds already, each as often as it counts. */
export function tellingWords({ title, words }: Pick<RowText, 'title' | 'words'>): string {
  const titled = new Set(wordsOf(title));
  const times = new Map<string, number>();
  const telling = wordsOf(words).filter((word) => {
    const time = (times.get(word) ?? 0) + 1;
    times.set(word, time);
    return time <= OFTEN && !isFiller(word) && !titled.has(word);
  });
  return telling.join(' ');
}

/** The rows that a typed word is in, and how much it says of each: in any of its forms, or begun; else as the word that it was meant to be. */
function rowsWith(typed: string, { rows, vocabulary, stems }: RowIndex): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const take = (word: string, counts: number) => {
    for (const [row, worth] of rows.get(word) ?? []) found.set(row, Math.max(found.get(row) ?? 0, worth * counts));
  };
  const stem = stemOf(typed);
  for (const word of vocabulary) {
    if (word === typed || stems.get(word) === stem) take(word, 1);
    else if (word.startsWith(typed)) take(word, BEGUN);
  }
  if (found.size > 0) return found;
  const meant = mended(typed, { words: vocabulary, has: (word) => rows.has(word), begins: () => false });
  if (meant !== undefined) take(meant, 1);
  return found;
}

/**
 * The rows that answer to a query, by their place in the list, best first: those that hold as many of its words as any row does.
 * All of them, in their order, for an empty query.
 */
export function rankRows(query: string, index: RowIndex): number[] {
  const words = wordsOf(query);
  const telling = words.filter((word) => !isFiller(word));
  const sought = (telling.length > 0 ? telling : words).map((word) => rowsWith(word, index));
  if (sought.length === 0) return Array.from({ length: index.size }, (_, row) => row);
  const held = new Map<number, { words: number; score: number }>();
  for (const found of sought) {
    const rarity = Math.log(1 + index.size / (found.size + 0.5));
    for (const [row, worth] of found) {
      const before = held.get(row) ?? { words: 0, score: 0 };
      held.set(row, { words: before.words + 1, score: before.score + worth * rarity });
    }
  }
  const most = Math.max(0, ...[...held.values()].map((entry) => entry.words));
  return [...held]
    .filter(([, entry]) => entry.words === most)
    .sort(([a, left], [b, right]) => right.score - left.score || a - b)
    .map(([row]) => row);
}
