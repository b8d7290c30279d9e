import { afterEach, expect, test, vi } from 'vitest';
import { searchText } from '../../src/search/full-text.ts';
import { textOf } from '../../src/search/results.ts';

/** A base path under which `pagefind/pagefind.js` is this script. */
const baseOf = (script: string) => `data:text/javascript,${encodeURIComponent(script)}//`;

const place = (url: string, title: string, excerpt: string) => ({ url, title, excerpt });
const page = (title: string, ...places: ReturnType<typeof place>[]) => ({ url: '', meta: { title }, sub_results: places });
const PAGES = [
  page('Credits', place('/a/#c', 'C', 'Some packs'), place('/a/#b', 'Packs', 'A <mark>pack</mark> to buy &lt;b&gt; &amp;amp; more')),
  page('Plans', place('/b/', 'Plans', 'its packs.')),
  page('Nothing'),
  page('Fourth', place('/d/', 'Fourth', '')),
];
const PAGEFIND = `
  export const options = async (all) => { told.push(all); };
  export const destroy = async () => { told.push('destroyed'); };
  export const search = async (words) => {
    told.push(words);
    if (words === 'offline') throw new TypeError('Failed to fetch');
    return { results: ${JSON.stringify(PAGES)}.map((page) => ({ data: async () => page })) };
  };`;

afterEach(() => vi.unstubAllGlobals());

test('the full text: the place of each of two pages that holds most of the words, and what did not load is asked for again', async () => {
  const told: unknown[] = [];
  vi.stubGlobal('told', told);
  await expect(searchText('packs', baseOf('throw new TypeError("Failed to fetch");'), new Set())).rejects.toThrow('Failed to fetch');

  const base = baseOf(PAGEFIND);
  await expect(searchText('offline', base, new Set())).rejects.toThrow('Failed to fetch');
  const found = await searchText('packs', base, new Set(['pack', 'buy']));
  await searchText('packs', base, new Set());
  expect(found.map(({ href, title, kind, excerpt }) => [href, textOf(title), kind, textOf(excerpt)])).toEqual([
    ['/a/#b', 'Packs · Credits', 'Text', 'A pack to buy <b> &amp; more …'],
    ['/b/', 'Plans', 'Text', '… its packs.'],
  ]);
  expect(found[0]?.excerpt.filter(({ hit }) => hit)).toEqual([
    { text: 'pack', hit: true },
    { text: 'buy', hit: true },
  ]);
  // The pages' policy forbids Pagefind's worker.
  const options = expect.objectContaining({ baseUrl: base, noWorker: true });
  expect(told).toEqual([options, 'offline', 'destroyed', options, 'packs', 'packs']);
});

test('a text that holds none of the words is no result: Pagefind takes a word that it lacks for its beginning', async () => {
  vi.stubGlobal('told', []);
  expect(await searchText('webhook', baseOf(PAGEFIND), new Set(['webhook']))).toEqual([]);
});
