import { brotliCompressSync } from 'node:zlib';
import { partsOf } from '../../src/search/parts.ts';
import type { QuestionIndex } from '../../src/search/question-index.ts';

/** The largest index that is one file, in bytes of brotli, as in src/machines/questions.ts, which only Astro can load. */
const LARGEST = 60_000;

/** The files of a question index by their names in `/search/`, without `.json`, as the build writes them: in parts where it is large. */
export function questionFiles(index: QuestionIndex, largest = LARGEST): Map<string, unknown> {
  if (brotliCompressSync(JSON.stringify(index)).length <= largest) return new Map([['questions', index]]);
  const isPage = ({ kind }: QuestionIndex['entries'][number]) => kind === 'Calculator' || kind === 'Support';
  const { parted, files } = partsOf(index.entries.filter((entry) => !isPage(entry)));
  return new Map<string, unknown>([...files, ['questions', { ...index, entries: index.entries.filter(isPage), parted }]]);
}
