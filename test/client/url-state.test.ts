import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { urlSync } from '../../src/client/url-state.ts';

// A window with an address and its events, since the unit tests run without a browser.
let page: EventTarget;
let queries: string[];

beforeEach(() => {
  vi.useFakeTimers();
  page = new EventTarget();
  queries = [];
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('location', { pathname: '/calculator/', hash: '' });
  vi.stubGlobal('history', { state: null, replaceState: (_: unknown, __: string, address: string) => queries.push(address) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the address is written once changes pause, and at once when the page is left before', () => {
  const keeper = urlSync(() => 'used=12');
  keeper.soon();
  keeper.soon();
  expect(queries).toEqual([]);
  vi.runAllTimers();
  expect(queries).toEqual(['/calculator/?used=12']);
  keeper.soon();
  page.dispatchEvent(new Event('pagehide'));
  expect(queries).toEqual(['/calculator/?used=12', '/calculator/?used=12']);
  vi.runAllTimers();
  expect(queries).toHaveLength(2);
});

test('after its end it writes nothing', () => {
  const keeper = urlSync(() => 'used=12');
  keeper.soon();
  keeper.end();
  page.dispatchEvent(new Event('pagehide'));
  vi.runAllTimers();
  expect(queries).toEqual([]);
});
