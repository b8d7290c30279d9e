import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openIndex } from '../../src/search/pagefind/open.ts';
import { type IndexedWord, partOf } from '../../src/search/pagefind/parts.ts';
import { pagefindOf } from '../sites/build.ts';
import { REAL } from '../sites/sites.ts';

// Our client of Pagefind's engine against the script that comes with the engine, on the index of the built site.

type Theirs = {
  createInstance: (options: object) => {
    init: () => Promise<void>;
    search: (word: string) => Promise<{ results: { id: string; score: number }[] }>;
  };
};

type Found = { id: string; score: number }[];

const SITE = 'http://search.test/';
const folder = mkdtempSync(path.join(tmpdir(), 'engine-'));
const light = REAL.directory;
const plain = path.join(folder, 'plain');

/** Answers requests with the files of a folder, but for those that `instead` has something else for. */
function serveFrom(site: string, instead: (name: string, bytes: Buffer) => Buffer = (_, bytes) => bytes) {
  vi.stubGlobal('fetch', async (address: string | URL) => {
    const name = new URL(address, SITE).pathname;
    return new Response(new Uint8Array(instead(name, readFileSync(path.join(site, name)))));
  });
}

const words = () => [
  ...new Set((JSON.parse(readFileSync(path.join(light, 'search/lexicon.json'), 'utf8')) as { words: string }).words.split(' ')),
];

beforeAll(async () => {
  cpSync(light, plain, { recursive: true, filter: (file) => !file.includes(`${path.sep}pagefind`) });
  await pagefindOf(plain);
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

/** What Pagefind's own script finds in a folder for each of the words. */
async function theirs(site: string, asked: readonly string[]): Promise<Map<string, Found>> {
  serveFrom(site);
  const { createInstance } = (await import(`${pathToFileURL(site)}/pagefind/pagefind.js`)) as Theirs;
  const ranking = { termSimilarity: 10, metaWeights: { title: 4, words: 4 } };
  const pagefind = createInstance({ basePath: '/pagefind/', baseUrl: '/', noWorker: true, ranking });
  await pagefind.init();
  const found = new Map<string, Found>();
  for (const word of asked)
    found.set(
      word,
      (await pagefind.search(word)).results.map(({ id, score }) => ({ id, score })),
    );
  return found;
}

async function ours(asked: readonly string[]): Promise<Map<string, Found>> {
  serveFrom(light);
  const index = await openIndex('/');
  const found = new Map<string, Found>();
  for (const word of asked) found.set(word, await index.search(word));
  return found;
}

test('every word of the site finds the same pages with the same scores, and so do their beginnings and what no page has', async () => {
  const asked = [...words(), ...words().map((word) => word.slice(0, 3)), 'zzqq', 'x', '7', 'naïve', '日本'];
  // Theirs, on the index without places, in their own form.
  const mixed = path.join(folder, 'mixed');
  cpSync(plain, mixed, { recursive: true });
  const parts = path.join(light, 'pagefind/index');
  for (const name of readdirSync(parts).filter((one) => one.endsWith('.json'))) {
    const words = JSON.parse(readFileSync(path.join(parts, name), 'utf8')) as IndexedWord[];
    const file = path.join(mixed, 'pagefind/index', name.replace(/json$/, 'pf_index'));
    expect(existsSync(file)).toBe(true);
    writeFileSync(file, Buffer.concat([Buffer.from('pagefind_dcd'), partOf(words)]));
  }
  const found = await ours(asked);
  expect(found).toEqual(await theirs(mixed, asked));
  expect(found.get('rollover')).not.toEqual([]);
});

test('without the places of words, every word finds the pages that it found, nearly all with the score that they had', async () => {
  const [light, full] = [await ours(words()), await theirs(plain, words())];
  const ids = (found: Found) => found.map(({ id }) => id).sort();
  let scores = 0;
  let same = 0;
  for (const [word, found] of light) {
    const before = full.get(word) ?? [];
    expect(ids(found), word).toEqual(ids(before));
    const scoreOf = new Map(before.map(({ id, score }) => [id, score]));
    for (const { id, score } of found) {
      scores += 1;
      // Words that stood at one place, as in "add-on", no longer do.
      if (Math.abs(score / (scoreOf.get(id) ?? 0) - 1) < 0.02) same += 1;
    }
  }
  expect(same / scores).toBeGreaterThan(0.98);
});

test('a page has its address under the base path', async () => {
  serveFrom(light, (_, bytes) => bytes);
  const index = await openIndex('/');
  const [first] = await index.search('minutes');
  expect((await index.page(first?.id ?? '')).url).toMatch(/^\/(answers|articles|calculator)\//);
});

describe('a file that is not what it should be', () => {
  const files = ['entry.json', '.wasm', 'pages.', 'index/', 'fragment/'];
  test.each(
    files.flatMap((file) => [
      { file, how: 'cut in half', instead: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2) },
      { file, how: 'a page', instead: () => Buffer.from('<!doctype html><title>Not found</title>') },
      { file, how: 'empty', instead: () => Buffer.alloc(0) },
    ]),
  )('$file: $how, and the search says so by failing', async ({ file, instead }) => {
    serveFrom(light, (name, bytes) => (name.includes(file) ? instead(bytes) : bytes));
    const used = async () => {
      const index = await openIndex('/');
      return Promise.all((await index.search('refresh')).map(({ id }) => index.page(id)));
    };
    await expect(used()).rejects.toThrow();
  });
});

test('nothing is served that the search does not ask for', () => {
  const names = readdirSync(path.join(light, 'pagefind'), { recursive: true, encoding: 'utf8' });
  // Each with its packed copies beside it.
  const files = names.filter((name) => name.includes('.') && !/\.(br|gz)$/.test(name));
  const kinds = new Set(files.map((name) => name.replace(/^.*\./, '')));
  expect([...kinds].sort()).toEqual(['json', 'wasm']);
});
