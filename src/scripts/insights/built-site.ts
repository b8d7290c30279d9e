import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'node-html-parser';
import { load, search } from '../../search/engine.ts';
import { textOf } from '../../search/results.ts';
import { stemOf, tokensOf } from '../../search/tokens.ts';
import { vocabularyFrom } from '../../search/vocabulary.ts';

/** What a build answers to a query: an answer, only the nearest page, or nothing. `path` is below the base path, or a whole address. */
export type Today = { state: 'found' | 'nearest'; path: string; title: string } | { state: 'nothing' };

/** What the search makes of a query. `words`: those that are no stopwords, spelling corrected, in the site's own words; and their stems. */
export type Asked = { today: Today; words: string[]; stems: string[] };

/** A built site, of which the search and the titles are read. `titleOf`: of a page by its path, undefined if there is no such page. */
export type BuiltSite = { ask: (query: string) => Promise<Asked>; titleOf: (page: string) => string | undefined };

/** Makes `fetch`, which in Node reads no files, read those of a built site at the root: the search loads its index by it, once a process. */
function readFilesOf(directory: string): void {
  globalThis.fetch = async (address) => new Response(new Uint8Array(readFileSync(path.join(directory, String(address)))));
}

async function todayFor(query: string): Promise<Today & { words: string[] }> {
  const atFirst = await search(query, '/');
  const { isAnswered, results, support, text } = (await atFirst.later) ?? atFirst;
  const words = text.words.split(' ').filter((word) => word !== '');
  const first = support.isFirst ? support.result : results[0];
  if (!first) return { state: 'nothing', words };
  return { state: isAnswered ? 'found' : 'nearest', path: first.href, title: textOf(first.title), words };
}

/** Opens a built site. `directory` holds what the build writes to `dist`. Undefined if no site is built there. */
export async function openSite(directory: string): Promise<BuiltSite | undefined> {
  if (!existsSync(path.join(directory, 'search/questions.json'))) return undefined;
  readFilesOf(directory);
  const { canonical } = vocabularyFrom(new Map(), [], (await load('/')).index.synonyms);
  return {
    async ask(query) {
      const { words: telling, ...today } = await todayFor(query);
      const words = [...new Set((telling.length > 0 ? telling : tokensOf(query)).map(canonical))].sort();
      return { today, words, stems: [...new Set(words.map(stemOf))].sort() };
    },
    titleOf(page) {
      // Any other path could be one that leads out of the folder.
      const file = /^\/([a-z0-9-]+\/)*$/.test(page) ? path.join(directory, page, 'index.html') : '';
      return existsSync(file) ? (parse(readFileSync(file, 'utf8')).querySelector('h1')?.text.trim() ?? page) : undefined;
    },
  };
}
