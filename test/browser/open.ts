import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterEach, expect, inject } from 'vitest';
import { launch } from '../tools/chromium.ts';

export type Opened = { page: Page; requests: string[]; errors: string[] };

/**
 * `others`: pages of other sites by their address, which the test itself answers with this HTML. They are no third party to
 * the page, and may be opened by their address.
 */
export type OpenOptions = BrowserContextOptions & {
  expectErrors?: RegExp;
  site?: string;
  others?: Record<string, string>;
  /** What to set up in the page before it is sent anywhere. */
  before?: (page: Page) => Promise<unknown>;
};

/** The worker's own browser, which it keeps from file to file. It ends with the worker's process. */
let browser: Promise<Browser> | undefined;
function browserOfWorker(): Promise<Browser> {
  browser ??= launch(inject('chromium'));
  return browser;
}

/** Longer than anything takes on a machine that is busy with other work: it only ends what hangs. */
const PATIENCE = 60_000;

/**
 * Pages of the worker's browser, for one test file. `open(path, options)` gives a page in a context of its own; the test fails if it asked a
 * third party for anything, did what its policy forbids, or reported an error that `expectErrors` does not allow.
 */
export function browserOfFile(): { open: (path: string, options?: OpenOptions) => Promise<Opened> } {
  let opened: {
    context: BrowserContext;
    allowed: RegExp | undefined;
    errors: string[];
    violations: string[];
    requests: string[];
    origin: string;
    others: string[];
  }[] = [];

  afterEach(async () => {
    const seen = opened;
    opened = [];
    await Promise.all(seen.map(({ context }) => context.close()));
    for (const { allowed, errors, violations, requests, origin, others } of seen) {
      expect(violations).toEqual([]);
      expect(errors.filter((error) => !allowed?.test(error))).toEqual([]);
      expect(requests.filter((url) => /^https?:/.test(url) && !url.startsWith(origin) && !others.includes(url))).toEqual([]);
    }
  });

  return {
    open: async (path, { expectErrors, site = inject('site'), others = {}, before, ...options } = {}) => {
      const context = await (await browserOfWorker()).newContext({
        reducedMotion: 'reduce',
        locale: 'en-GB',
        viewport: { width: 1280, height: 900 },
        // A page of another site may not reach into this machine, where the site is served for the tests.
        ...(Object.keys(others).length > 0 && { permissions: ['local-network-access'] }),
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      const requests: string[] = [];
      const errors: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) errors.push(message.text());
      });
      const violations: string[] = [];
      await page.exposeFunction('tellViolation', (what: string) => violations.push(what));
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
          const tell = (window as unknown as { tellViolation: (what: string) => void }).tellViolation;
          tell([effectiveDirective, blockedURI, `${sourceFile}:${lineNumber}`, sample].join(' '));
        });
      });
      opened.push({
        context,
        allowed: expectErrors,
        errors,
        violations,
        requests,
        origin: new URL(site).origin,
        others: Object.keys(others),
      });
      for (const [url, body] of Object.entries(others)) await page.route(url, (route) => route.fulfill({ contentType: 'text/html', body }));
      await before?.(page);
      await page.goto(new URL(path.replace(/^\//, ''), site).href);
      return { page, requests, errors };
    },
  };
}
