import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ADDRESS = 'https://searches.example/none?site=1';

let tell: typeof import('../../src/search/log-unanswered.ts').logUnanswered;

/** Starts each test like a page that has just opened: nothing is logged yet. */
beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal('location', { pathname: '/help/articles/credits-by-plan/' });
  tell = (await import('../../src/search/log-unanswered.ts')).logUnanswered;
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function network(answer: () => Promise<unknown> = () => Promise.resolve({})) {
  const fetch = vi.fn(answer);
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

const sent = (fetch: ReturnType<typeof network>) =>
  fetch.mock.calls.map(([, options]: unknown[]) => JSON.parse(String((options as RequestInit).body)));

test('a query that finds nothing is one request: the query and the page, and nothing of the person', () => {
  const fetch = network();
  tell('pizza & "flight"', ADDRESS, '/help/');
  expect(fetch.mock.calls).toEqual([
    [
      ADDRESS,
      {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        keepalive: true,
        body: '{"page":"/articles/credits-by-plan/","query":"pizza & \\"flight\\""}',
      },
    ],
  ]);
});

test('each query is told once, whatever stands between', () => {
  const fetch = network();
  for (const query of ['pizza', 'flight', 'pizza', 'pizza', 'flight']) tell(query, ADDRESS, '/help/');
  expect(sent(fetch).map(({ query }) => query)).toEqual(['pizza', 'flight']);
});

test.each([
  { base: '/', pathname: '/', page: '/' },
  { base: '/', pathname: '/search/', page: '/search/' },
  { base: '/help/', pathname: '/help/', page: '/' },
  { base: '/help/', pathname: '/help/a%20b/%E2%80%A6', page: '/a%20b/%E2%80%A6' },
  { base: '/help/', pathname: '/elsewhere/', page: '/elsewhere/' },
  { base: '/', pathname: `/${'a'.repeat(5_000)}`, page: `/${'a'.repeat(299)}` },
])('of a site at $base, the page $pathname', ({ base, pathname, page }) => {
  const fetch = network();
  vi.stubGlobal('location', { pathname });
  tell('pizza', ADDRESS, base);
  expect(sent(fetch)).toEqual([{ page, query: 'pizza' }]);
});

test('nothing is told where nobody collects it', () => {
  const fetch = network();
  tell('pizza', undefined, '/help/');
  expect(fetch).not.toHaveBeenCalled();
});

test('a network that fails is survived, and not tried again', async () => {
  const fetch = network(() => Promise.reject(new TypeError('Failed to fetch')));
  tell('pizza', ADDRESS, '/help/');
  await Promise.resolve();
  tell('pizza', ADDRESS, '/help/');
  expect(fetch).toHaveBeenCalledTimes(1);
});
