import { beforeEach, describe, expect, test, vi } from 'vitest';
import { filesOf } from '../../src/exports/index-parts.ts';
import type { Entry, QuestionIndex } from '../../src/search/question-index.ts';
import { textOf } from '../../src/search/results.ts';
import { ENTRIES, entry, gateOf, indexOf } from './small-index.ts';

const CASES = {
  plans: [{ id: 'pro', name: 'Pro', credits: 60, recurs: 'billing-period' }],
  rates: { status: 'illustrative', workflows: [], qualities: [], resolutions: [] },
  recipes: [],
};

const sent = (file: unknown) => async () => Response.json(file);
const missing = async () => new Response('', { status: 404 });
const offline = () => Promise.reject(new TypeError('Failed to fetch'));

type Answer = () => Promise<Response>;
/** Serves the files of a site below `/help/`. Each request for the questions takes the next answer of the list. */
function serving({ questions = [sent(indexOf())], cases = sent(CASES) }: { questions?: Answer[]; cases?: Answer }) {
  const fetch = vi.fn((address: string) => (address.endsWith('cases.json') ? cases : (questions.shift() ?? offline))());
  vi.stubGlobal('fetch', fetch);
  return fetch;
}
const index = (rest: Partial<QuestionIndex>) => serving({ questions: [sent(indexOf(rest))] });

let engine: typeof import('../../src/search/engine.ts');
/** Starts each test like a page that has just opened: nothing is loaded yet. */
beforeEach(async () => {
  vi.resetModules();
  engine = await import('../../src/search/engine.ts');
  return () => {
    vi.unstubAllGlobals();
    vi.doUnmock('../../src/search/cases.ts');
    // Other files of the worker load a fresh one.
    vi.resetModules();
  };
});
/** The final results of a query. A case may come after the answers. */
async function search(query: string, literally?: boolean) {
  const atFirst = await engine.search(query, '/help/', literally);
  return (await atFirst.later) ?? atFirst;
}
const hrefs = async (query: string) => (await search(query)).results.map(({ href }) => href);

describe('the index', () => {
  test('is asked for once', async () => {
    const fetch = serving({});
    await Promise.all([search('credits'), search('packs')]);
    await search('refund');
    expect(fetch.mock.calls).toEqual([['/help/search/questions.json']]);
  });

  test.each([
    { what: 'is not there', answer: missing, says: '/help/search/questions.json answered 404.' },
    { what: 'is out of reach', answer: offline, says: 'Failed to fetch' },
  ])('that $what is asked for again', async ({ answer, says }) => {
    serving({ questions: [answer, sent(indexOf())] });
    await expect(search('credits')).rejects.toThrow(says);
    await expect(search('do credits roll over')).resolves.toMatchObject({ isAnswered: true });
  });
});

describe('a sharded index', () => {
  /** The files of a deployment by address, in parts. */
  const deployed = (entries: readonly Entry[]) =>
    new Map([...filesOf(indexOf({ entries: [...entries] }), 0)].map(([name, file]) => [`/help/search/${name}.json`, file]));
  /** Serves the files of the deployment that `now` returns. */
  function serveDeployed(now: () => ReadonlyMap<string, unknown>) {
    const fetch = vi.fn(async (address: string) => (now().has(address) ? Response.json(now().get(address)) : missing()));
    vi.stubGlobal('fetch', fetch);
    return fetch;
  }

  test('is loaded by what a query needs', async () => {
    const files = deployed(ENTRIES);
    const fetch = serveDeployed(() => files);
    expect((await hrefs('do credits roll over'))[0]).toBe('/help/answers/roll-over/');
    expect(fetch.mock.calls.flat().filter((address) => !files.has(address))).toEqual([]);
    expect(fetch.mock.calls.flat()).toEqual(
      expect.arrayContaining([expect.stringContaining('/questions.'), expect.stringContaining('/entries-0.')]),
    );
  });

  test('that another has replaced since is not mixed with it: the query fails, and the next one finds what the new one has', async () => {
    const [before, after] = [deployed(ENTRIES), deployed(ENTRIES.toReversed())];
    let now = before;
    serveDeployed(() => now);
    await hrefs('refund');
    now = after;
    await expect(search('do credits roll over')).rejects.toThrow('answered 404');
    expect((await hrefs('do credits roll over'))[0]).toBe('/help/answers/roll-over/');
  });
});

describe('a query that something answers', () => {
  test('the best first, and none that is far behind', async () => {
    serving({});
    expect(await hrefs('do credits roll over')).toEqual(['/help/answers/roll-over/']);
    expect((await hrefs('pack')).toSorted()).toEqual(['/help/answers/buy/', '/help/answers/expire/']);
  });

  test('six of many', async () => {
    index({ entries: Array.from({ length: 20 }, (_, k) => entry(`${k}/`, 'What is a credit?')) });
    expect(await hrefs('what is a credit')).toHaveLength(6);
  });

  test('two sections of one article', async () => {
    serving({});
    const found = await hrefs('annual custom free plans refresh');
    expect(found.filter((href) => href.includes('#'))).toHaveLength(2);
  });

  test('the way to a person stands last, with the query in its address', async () => {
    serving({});
    vi.stubGlobal('location', { pathname: '/answers/' });
    const { support, results } = await search('refund & "$&"');
    expect(support.isFirst).toBe(false);
    expect(support.result).toMatchObject({
      kind: 'Support',
      href: '/help/contact/?about=refund+%26+%22%24%26%22&from=%2Fanswers%2F',
    });
    expect(textOf(support.result.title)).toBe('Contact support');
    expect(results.map(({ kind }) => kind)).not.toContain('Support');
  });

  test('and first, where a person is asked for', async () => {
    serving({});
    expect(await search('can i talk to a human')).toMatchObject({ isAnswered: true, support: { isFirst: true } });
  });
});

test('of a query that nothing answers, the three nearest', async () => {
  index({ gate: gateOf({}, -1) });
  const { isAnswered, results, support } = await search('credits');
  expect([isAnswered, results.length, support.isFirst]).toEqual([false, 3, false]);
  expect((await search('價格')).results).toEqual([]);
});

describe('what a query was taken for', () => {
  test.each([
    { what: 'nothing where every word is known', query: 'Credits refund?', corrected: undefined },
    { what: 'a misspelt word', query: 'refnud now', corrected: 'refund now' },
    { what: 'words typed as one', query: 'Howmany credits', corrected: 'how many credits' },
    { what: 'nothing of a beginning', query: 'credits refr', corrected: undefined },
    { what: 'nothing of an unknown word', query: 'zebra', corrected: undefined },
  ])('is told: $what', async ({ query, corrected }) => {
    serving({});
    expect((await search(query)).corrected).toBe(corrected);
    expect((await search(query, true)).corrected).toBe(undefined);
  });

  test('is what the full text is searched for, but for stopwords: it may hold what no question does', async () => {
    serving({});
    const { text } = await search('when does my zebra refnud');
    expect([text.words, [...text.queryStems]]).toEqual(['zebra refund', ['zebra', 'refund']]);
  });
});

describe('the case of a query', () => {
  const asked = 'pro 80 credits';
  const shown = async (query: string) => (await search(query)).results.map(({ title }) => textOf(title));

  test('comes second to what answers it, with its figure', async () => {
    index({ entries: [...ENTRIES, entry('answers/pro/', 'How many credits does Pro include?')] });
    const { results } = await search(asked);
    expect(results[1]).toMatchObject({ href: '/help/calculator/?make=credits&need=80&plan=pro', kind: 'Calculator' });
    expect(textOf(results[1]?.title ?? [])).toBe('Calculate: Pro, 80 credits needed: no, it includes 60');
  });

  test('comes first, if it says what was used', async () => {
    index({ entries: [...ENTRIES, entry('answers/pro/', 'How many credits does Pro include?')] });
    const { results } = await search('pro 60 credits, 20 used');
    expect(results[0]?.href).toBe('/help/calculator/?make=nothing&plan=pro&used=20');
  });

  test('is the one result where nothing else answers it', async () => {
    index({ gate: gateOf({}, -1) });
    expect(await shown(asked)).toEqual(['Calculate: Pro, 80 credits needed: no, it includes 60']);
    expect((await search(asked)).isAnswered).toBe(true);
  });

  test('comes later than the answers where the catalog is late', async () => {
    const { promise: catalog, resolve: send } = Promise.withResolvers<Response>();
    serving({ cases: () => catalog });
    const atFirst = await engine.search(asked, '/help/');
    expect(atFirst.results.length).toBeGreaterThan(0);
    send(Response.json(CASES));
    const whole = await atFirst.later;
    expect(whole?.results.map(({ kind }) => kind)).toContain('Calculator');
    expect(atFirst.results.map(({ kind }) => kind)).not.toContain('Calculator');
  });

  test('is none where the query is of another subject', async () => {
    index({ elsewhere: ['mp4'] });
    expect((await shown(`${asked} mp4`)).join()).not.toContain('Calculate');
  });

  test('is not read for a query without a figure', async () => {
    const fetch = serving({});
    await search('pro credits');
    expect(fetch).toHaveBeenCalledTimes(1);
    await search(asked);
    expect(fetch.mock.calls[1]).toEqual(['/help/search/cases.json']);
  });

  test.each([
    { what: 'the catalog', break: () => serving({ cases: offline }) },
    {
      what: 'what reads it',
      break: () => {
        serving({});
        vi.doMock('../../src/search/cases.ts', () => Promise.reject(new TypeError('Failed to fetch')));
      },
    },
  ])('is left out where $what does not load', async ({ break: fail }) => {
    fail();
    const found = await shown(asked);
    expect(found.length).toBeGreaterThan(0);
    expect(found.join()).not.toContain('Calculate');
  });
});

describe('what the desk shows', () => {
  test('are rows with the base path, best first, and no link to support', async () => {
    serving({});
    const { paths, isAnswered } = await engine.searchDesk('when do credits refresh', '/help/');
    expect(isAnswered).toBe(true);
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.every((path) => ENTRIES.some((one) => `/help/${one.path}` === path && one.kind === 'Answer'))).toBe(true);
    expect((await engine.searchDesk('', '/help/')).paths).toEqual([]);
  });

  test('is a person first, where one is asked for', async () => {
    serving({});
    expect((await engine.searchDesk('can i talk to a human', '/help/')).asksPerson).toBe(true);
    expect((await engine.searchDesk('when do credits refresh', '/help/')).asksPerson).toBe(false);
  });

  test('are three at most where nothing answers the query, and ten where something does', async () => {
    const many = Array.from({ length: 30 }, (_, k) => entry(`answers/${k}/`, 'How do credits refresh?'));
    index({ entries: many });
    expect((await engine.searchDesk('credits refresh', '/')).paths).toHaveLength(10);
    index({ entries: many, gate: gateOf({}, -1) });
    const nearest = await engine.searchDesk('credits refresh', '/help/');
    expect([nearest.paths.length, nearest.isAnswered]).toEqual([3, false]);
  });

  test('is the case of the query, also if it comes late', async () => {
    serving({});
    expect((await engine.searchDesk('pro 80 credits', '/help/')).found?.query).toBe('make=credits&need=80&plan=pro');
    const { promise: catalog, resolve: send } = Promise.withResolvers<Response>();
    vi.resetModules();
    engine = await import('../../src/search/engine.ts');
    serving({ cases: () => catalog });
    const atFirst = await engine.searchDesk('pro 80 credits', '/help/');
    expect(atFirst.found).toBe(undefined);
    send(Response.json(CASES));
    expect((await atFirst.later)?.query).toBe('make=credits&need=80&plan=pro');
  });
});
