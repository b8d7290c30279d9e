import type { Disposable, Page } from 'playwright-core';
import { afterEach, expect, inject } from 'vitest';
import { closePage, giveBack, type Setup, type Taken, takePage } from './pages.ts';

export type Opened = { page: Page; requests: string[]; errors: string[] };

/**
 * `others`: pages of other sites, by address, that the test itself serves with this HTML. They do not count as third parties,
 * and can be opened by address.
 */
export type OpenOptions = Setup & {
  expectErrors?: RegExp;
  site?: string;
  others?: Record<string, string>;
  /** Adds a script that runs before those of the page. It is removed after the test. */
  before?: (page: Page) => Promise<Disposable>;
};

/**
 * Pages of the worker's browser, for one test file. `open(path, options)` returns a page in its own context, `open(undefined, options)`
 * a blank one. The test fails if the page asked a third party for anything, violated its policy, or reported an error that
 * `expectErrors` does not allow.
 */
export function browserOfFile(): { open: (path?: string, options?: OpenOptions) => Promise<Opened> } {
  type InUse = {
    taken: Taken;
    end: () => Promise<void>;
    allowed: RegExp | undefined;
    errors: string[];
    requests: string[];
    ours: string[];
  };
  let inUse: InUse[] = [];

  afterEach(async () => {
    const used = inUse;
    inUse = [];
    await Promise.all(used.map(({ end }) => end()));
    for (const { taken, allowed, errors, requests, ours } of used) {
      expect(taken.violations).toEqual([]);
      expect(errors.filter((error) => !allowed?.test(error))).toEqual([]);
      expect(requests.filter((url) => /^https?:/.test(url) && !ours.some((address) => url.startsWith(address)))).toEqual([]);
    }
  });

  return {
    open: async (path, { expectErrors, site = inject('site'), others = {}, before, isNew = false, ...setup } = {}) => {
      const addresses = Object.keys(others);
      // By default a page of another site may not reach this machine, where the site is served for the tests.
      const reach = addresses.length > 0 && { permissions: ['local-network-access'] };
      const taken = await takePage({ ...reach, ...setup, isNew });
      const { page } = taken;
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(message.text());
      });
      let script: Disposable | undefined;
      inUse.push({
        taken,
        end: async () => {
          await script?.dispose();
          await (isNew ? closePage(taken) : giveBack(taken, site));
        },
        allowed: expectErrors,
        errors,
        requests,
        ours: [`${new URL(site).origin}/`, ...addresses],
      });
      for (const [url, body] of Object.entries(others)) await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
      script = await before?.(page);
      if (path !== undefined) await page.goto(new URL(path.replace(/^\//, ''), site).href);
      return { page, requests, errors };
    },
  };
}
