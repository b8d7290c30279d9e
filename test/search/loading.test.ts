import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Index, IndexedPage } from '../../src/search/pagefind/open.ts';
import { lexiconOf } from './knowledge.ts';

/** Stands in for the index: twelve answers to anything. */
const INDEX: Index = {
  search: async () => Array.from({ length: 12 }, (_, k) => ({ id: `page${k}`, score: 12 - k })),
  page: async (id): Promise<IndexedPage> => ({
    url: `/${id}/`,
    content: 'Packs expire.',
    meta: { title: id },
    filters: { kind: ['Answer'] },
    anchors: [],
  }),
};

const openIndex = vi.fn<(base: string) => Promise<Index>>();

const lexicon = async () => ({ ok: true, json: async () => lexiconOf({ words: 'packs credits', pages: 12 }) });
/** What the lexicon answers, one time after another. */
function answering(...answers: (() => Promise<unknown>)[]) {
  const fetch = vi.fn(() => (answers.shift() ?? (() => Promise.reject(new Error('asked again'))))());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

let search: typeof import('../../src/search/engine.ts').search;
beforeEach(async () => {
  vi.resetModules();
  vi.doMock('../../src/search/pagefind/open.ts', () => ({ openIndex: (base: string) => openIndex(base) }));
  openIndex.mockReset().mockResolvedValue(INDEX);
  ({ search } = await import('../../src/search/engine.ts'));
  return () => {
    vi.unstubAllGlobals();
    // Other files of the worker load the real one.
    vi.doUnmock('../../src/search/pagefind/open.ts');
    vi.resetModules();
  };
});

test('an index that was out of reach is asked for again, and one that came is set up once', async () => {
  const fetch = answering(lexicon, lexicon);
  openIndex.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await expect(search('credits', '/help/')).rejects.toThrow('Failed to fetch');
  await search('credits', '/help/');
  const { found, nearest, mends } = await search('packs', '/help/');
  // No more than eight are shown.
  expect(found.map(({ href }) => href)).toEqual(Array.from({ length: 8 }, (_, k) => `/page${k}/`));
  expect([nearest, mends]).toEqual([[], []]);
  expect(fetch.mock.calls).toEqual([['/help/search/lexicon.json'], ['/help/search/lexicon.json']]);
  expect(openIndex.mock.calls).toEqual([['/help/'], ['/help/']]);
});

test.each([
  { what: 'is not there', answer: async () => ({ ok: false, status: 404 }), says: 'The lexicon answered 404.' },
  { what: 'is out of reach', answer: () => Promise.reject(new TypeError('Failed to fetch')), says: 'Failed to fetch' },
])('so is a lexicon that $what', async ({ answer, says }) => {
  answering(answer, lexicon);
  await expect(search('credits', '/')).rejects.toThrow(says);
  await expect(search('credits', '/')).resolves.toMatchObject({ mends: [] });
});

test('an engine that broke down is set up again', async () => {
  answering(lexicon, lexicon);
  openIndex.mockResolvedValueOnce({ ...INDEX, search: () => Promise.reject(new Error('unreachable')) });
  await expect(search('packs', '/')).rejects.toThrow('unreachable');
  await expect(search('packs', '/')).resolves.toMatchObject({ mends: [] });
});

describe('the case of a query', () => {
  const plans = [{ id: 'pro', name: 'Pro', credits: 60, recurs: 'billing-period' as const }];
  const withPlans = async () => ({ ok: true, json: async () => lexiconOf({ words: 'pro credits', pages: 12, plans }) });
  afterEach(() => vi.doUnmock('../../src/search/presets.ts'));

  test('comes second, with its figure', async () => {
    answering(withPlans);
    const { found } = await search('pro 80 credits', '/help/');
    expect(found[1]).toMatchObject({
      href: '/help/calculator/?make=credits&need=80&plan=pro',
      title: 'Calculate: Pro, 80 credits needed: no, it includes 60',
    });
  });

  test('is not read for a query without a figure', async () => {
    const read = vi.fn();
    vi.doMock('../../src/search/presets.ts', () => ({ presetIn: read }));
    answering(withPlans);
    await search('pro credits', '/');
    expect(read).not.toHaveBeenCalled();
    await search('pro 80 credits', '/');
    expect(read).toHaveBeenCalledOnce();
  });

  test('is left out where what reads it does not load', async () => {
    vi.doMock('../../src/search/presets.ts', () => {
      throw new TypeError('Failed to fetch');
    });
    answering(withPlans);
    const { found } = await search('pro 80 credits', '/');
    expect(found.map(({ kind }) => kind)).toEqual(Array.from({ length: 8 }, () => 'Answer'));
  });
});
