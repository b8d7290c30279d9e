import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const ADDRESS = 'https://searches.example/none?site=1';

let tell: typeof import('../../src/search/log-unanswered.ts').logUnanswered;

/** Starts each test like a page that has just opened: nothing is logged yet. */
beforeEach(async () => {
  vi.resetModules();
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

test('a query that finds nothing is one request: the query alone, and nothing of the person', () => {
  const fetch = network();
  tell('pizza & "flight"', ADDRESS);
  expect(fetch.mock.calls).toEqual([
    [
      ADDRESS,
      {
        method: 'POST',
        mode: 'no-cors',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        keepalive: true,
        body: 'pizza & "flight"',
      },
    ],
  ]);
});

test('each query is told once, whatever stands between', () => {
  const fetch = network();
  for (const query of ['pizza', 'flight', 'pizza', 'pizza', 'flight']) tell(query, ADDRESS);
  expect(fetch.mock.calls.map(([, options]: unknown[]) => (options as RequestInit).body)).toEqual(['pizza', 'flight']);
});

test('nothing is told where nobody collects it', () => {
  const fetch = network();
  tell('pizza', undefined);
  expect(fetch).not.toHaveBeenCalled();
});

test('a network that fails is survived, and not tried again', async () => {
  const fetch = network(() => Promise.reject(new TypeError('Failed to fetch')));
  tell('pizza', ADDRESS);
  await Promise.resolve();
  tell('pizza', ADDRESS);
  expect(fetch).toHaveBeenCalledTimes(1);
});
