import type { Page, Request } from 'playwright-core';
import { brotli } from './pages.ts';

/** A file that a page requested, and its size in brotli. */
export type Fetched = { url: string; bytes: number };

/**
 * Records what the page requests from now on. The returned function waits until no request is pending. Sizes are in brotli; a request
 * that failed has none. A body is read after its request has finished: the body of one that was aborted half way would never come.
 */
export function record(page: Page): () => Promise<Fetched[]> {
  const requested = new Map<Request, PromiseWithResolvers<Fetched>>();
  page.on('request', (request) => requested.set(request, Promise.withResolvers()));
  page.on('requestfinished', async (request) => {
    const body = await request.response().then((response) => response?.body());
    requested.get(request)?.resolve({ url: request.url(), bytes: body ? brotli(body) : 0 });
  });
  page.on('requestfailed', (request) => requested.get(request)?.resolve({ url: request.url(), bytes: 0 }));
  const all = () => Promise.all([...requested.values()].map(({ promise }) => promise));
  return async () => {
    let count = 0;
    do {
      count = requested.size;
      await all();
      // A file that has arrived may lead to further requests before the page is idle again.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    } while (requested.size > count);
    return all();
  };
}
