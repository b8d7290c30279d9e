import type { Page } from 'playwright-core';
import { brotli } from './pages.ts';

/** A file that a page requested, and its size in brotli. */
export type Fetched = { url: string; bytes: number };

/** Records what the page requests from now on. The returned function waits until no request is pending. Sizes are in brotli. */
export function record(page: Page): () => Promise<Fetched[]> {
  const requested: Promise<Fetched>[] = [];
  page.on('request', (request) => {
    const body = request.response().then((response) => response?.body());
    requested.push(body.then((bytes) => ({ url: request.url(), bytes: bytes ? brotli(bytes) : 0 })));
  });
  return async () => {
    let count = 0;
    do {
      count = requested.length;
      await Promise.all(requested);
      // A file that has arrived may lead to further requests before the page is idle again.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    } while (requested.length > count);
    return Promise.all(requested);
  };
}
