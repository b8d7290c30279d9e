import { brotliCompressSync } from 'node:zlib';
import type { Kind, QuestionIndex } from '../search/question-index.ts';
import { shardedFiles } from '../search/sharded-index.ts';
import { contentHash } from './content-hash.ts';

/** An index that is larger than this when compressed is split, so that a query loads only what it needs. In bytes. */
const LARGEST = 60_000;
/** The entries in the first file of a split index. */
const PAGES = new Set<Kind>(['Calculator', 'Changes', 'Support']);

/** The files of a question index by name, without `.json`: `questions` alone, or with its parts. `largest`: in bytes, compressed. */
export function filesOf(index: QuestionIndex, largest = LARGEST): Map<string, unknown> {
  if (brotliCompressSync(JSON.stringify(index)).length <= largest) return new Map([['questions', index]]);
  const pages = index.entries.filter(({ kind }) => PAGES.has(kind));
  const { sharded, files } = shardedFiles(index.entries.filter(({ kind }) => !PAGES.has(kind)));
  const version = contentHash([...files]);
  const parts = [...files].map(([name, file]): [string, unknown] => [`${name}.${version}`, file]);
  return new Map<string, unknown>([['questions', { ...index, entries: pages, sharded: { ...sharded, version } }], ...parts]);
}
