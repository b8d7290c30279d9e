import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { search } from '../../src/search/engine.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'search-'));
const base = `${pathToFileURL(folder)}/`;
afterAll(() => rmSync(folder, { recursive: true }));

/** Stands in for Pagefind: tells what it was called with, and finds twelve answers to anything. */
const PAGEFIND = `
  const calls = [];
  export const options = async (given) => { calls.push(given); };
  export const init = async () => { calls.push('init'); };
  export const search = async (query) => ({
    results: Array.from({ length: 12 }, (_, k) => ({
      data: async () => ({ url: '/' + k, excerpt: query, meta: { title: JSON.stringify(calls) }, filters: { kind: ['Answer'] }, sub_results: [] }),
    })),
  });
`;

test('an index that was out of reach is asked for again, and one that came is set up once', async () => {
  await expect(search('credits', base)).rejects.toThrow();
  mkdirSync(path.join(folder, 'pagefind'));
  writeFileSync(path.join(folder, 'pagefind/pagefind.js'), PAGEFIND);
  await search('credits', base);
  const found = await search('packs', base);
  const title = JSON.stringify([{ baseUrl: base, excerptLength: 24 }, 'init']);
  expect(found).toEqual(
    Array.from({ length: 8 }, (_, k) => ({ href: `/${k}`, title, kind: 'Answer', excerpt: [{ text: 'packs', hit: false }] })),
  );
});
