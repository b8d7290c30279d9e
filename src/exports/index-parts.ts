import { brotliCompressSync } from 'node:zlib';
import { partsOf } from '../search/parts.ts';
import type { Kind, QuestionIndex } from '../search/question-index.ts';

/** An index that is larger than this when packed is parted, so that a query loads what it needs. In bytes. */
const LARGEST = 60_000;
/** What stands in the first file of an index in parts. */
const PAGES = new Set<Kind>(['Calculator', 'Support']);

/** The files of a question index by their names, without `.json`: `questions` alone, or with its parts. `largest`: packed, in bytes. */
export function filesOf(index: QuestionIndex, largest = LARGEST): Map<string, unknown> {
  if (brotliCompressSync(JSON.stringify(index)).length <= largest) return new Map([['questions', index]]);
  const pages = index.entries.filter(({ kind }) => PAGES.has(kind));
  const { parted, files } = partsOf(index.entries.filter(({ kind }) => !PAGES.has(kind)));
  return new Map<string, unknown>([['questions', { ...index, entries: pages, parted }], ...files]);
}
