import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { lexiconOf } from './knowledge.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Stands in for Pagefind: tells what it was called with, and finds twelve answers to anything. */
const PAGEFIND = `
  const calls = [];
  export const createInstance = (given) => {
    calls.push(given);
    return {
      init: async () => { calls.push('init'); },
      search: async (query) => ({
        results: Array.from({ length: 12 }, (_, k) => ({
          id: 'page' + k,
          score: 12 - k,
          data: async () => ({ url: '/' + k, excerpt: query, meta: { title: JSON.stringify(calls) }, filters: { kind: ['Answer'] }, sub_results: [] }),
        })),
      }),
    };
  };
`;

/** A site of its own: its engine, and what its lexicon answers, one after another. */
function site(name: string, ...answers: (() => Promise<unknown>)[]) {
  const base = `${pathToFileURL(path.join(folder, name))}/`;
  const fetch = vi.fn(() => (answers.shift() ?? (() => Promise.reject(new Error('asked again'))))());
  vi.stubGlobal('fetch', fetch);
  return { base, fetch };
}

const write = (name: string) => {
  mkdirSync(path.join(folder, name, 'pagefind'), { recursive: true });
  writeFileSync(path.join(folder, name, 'pagefind/pagefind.js'), PAGEFIND);
};
const lexicon = async () => ({ ok: true, json: async () => lexiconOf({ words: 'packs credits', pages: 12 }) });

let search: typeof import('../../src/search/engine.ts').search;
beforeEach(async () => {
  vi.resetModules();
  ({ search } = await import('../../src/search/engine.ts'));
  return () => vi.unstubAllGlobals();
});

test('an index that was out of reach is asked for again, and one that came is set up once', async () => {
  const { base, fetch } = site('late', lexicon, lexicon);
  await expect(search('credits', base)).rejects.toThrow();
  write('late');
  await search('credits', base);
  const { found, nearest, mends } = await search('packs', base);
  const options = { basePath: `${base}pagefind/`, baseUrl: base, excerptLength: 24, noWorker: true };
  const ranking = { termSimilarity: 10, metaWeights: { title: 4, words: 4 } };
  const title = JSON.stringify([{ ...options, ranking }, 'init']);
  const excerpt = ['… ', 'packs', ' …'].map((text) => ({ text, hit: false }));
  // The text of six pages is looked at.
  expect(found.map(({ titled: _, ...rest }) => rest)).toEqual(
    Array.from({ length: 6 }, (_, k) => ({ href: `/${k}`, title, kind: 'Answer', excerpt })),
  );
  expect([nearest, mends]).toEqual([[], []]);
  expect(fetch.mock.calls).toEqual([[`${base}search/lexicon.json`], [`${base}search/lexicon.json`]]);
});

test.each([
  { what: 'is not there', answer: async () => ({ ok: false, status: 404 }), says: 'The lexicon answered 404.' },
  { what: 'is out of reach', answer: () => Promise.reject(new TypeError('Failed to fetch')), says: 'Failed to fetch' },
])('so is a lexicon that $what', async ({ what, answer, says }) => {
  write(what);
  const { base } = site(what, answer, lexicon);
  await expect(search('credits', base)).rejects.toThrow(says);
  await expect(search('credits', base)).resolves.toMatchObject({ mends: [] });
});
