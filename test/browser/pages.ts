import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launch } from '../tools/chromium.ts';
import { holdClock } from './late.ts';

/** How a page is set up. `clock`: its timers are the test's, from before it opens. `isNew`: the browser has kept nothing for it. */
export type Setup = BrowserContextOptions & { clock?: boolean; isNew?: boolean };

/** A page that a test has taken. `setup` is what cannot be set anew; `violations`: what it did that its policy forbids. */
export type Taken = { page: Page; setup: string; violations: string[] };

const DEFAULTS = { reducedMotion: 'reduce', locale: 'en-GB' } as const;
const VIEWPORT = { width: 1280, height: 900 };

/** Longer than anything takes on a machine that is busy with other work: it only ends what hangs. */
const PATIENCE = 60_000;

/** The worker's own browser, which it keeps from file to file. It ends with the worker's process. */
let browser: Promise<Browser> | undefined;
function browserOfWorker(): Promise<Browser> {
  // A new context in the process of another page is a third cheaper.
  browser ??= launch(inject('chromium'), ['--renderer-process-limit=1']);
  return browser;
}

async function newPage(setup: string, clock: boolean, options: BrowserContextOptions): Promise<Taken> {
  const context = await (await browserOfWorker()).newContext({ ...DEFAULTS, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  if (clock) await holdClock(page);
  const violations: string[] = [];
  await page.exposeFunction('tellViolation', (what: string) => violations.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
      const tell = (window as unknown as { tellViolation: (what: string) => void }).tellViolation;
      tell([effectiveDirective, blockedURI, `${sourceFile}:${lineNumber}`, sample].join(' '));
    });
  });
  return { page, setup, violations };
}

// To make a page takes a browser six times as long as to send one to another address.
const free: Taken[] = [];

/** A page as if it were new, in a context that no other test uses: one that was given back, or a new one. */
export async function takePage({ clock = false, isNew = false, viewport, colorScheme, forcedColors, ...rest }: Setup): Promise<Taken> {
  const setup = JSON.stringify([clock, rest]);
  const index = isNew ? -1 : free.findIndex((one) => one.setup === setup);
  const [kept] = index < 0 ? [] : free.splice(index, 1);
  const taken = kept ?? (await newPage(setup, clock, rest));
  taken.violations.length = 0;
  await taken.page.setViewportSize(viewport ?? VIEWPORT);
  await taken.page.emulateMedia({ media: null, colorScheme: colorScheme ?? 'light', forcedColors: forcedColors ?? 'none' });
  return taken;
}

/** Ends what a test has set up in a page of the site, for another test to take it. The browser keeps the files that it has loaded. */
export async function giveBack(taken: Taken, site: string): Promise<void> {
  const { page } = taken;
  const context = page.context();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  // A page of the same origin that has no script to write anything again.
  await page.goto(new URL('robots.txt', site).href);
  await page.evaluate(() => {
    sessionStorage.clear();
    localStorage.clear();
  });
  await context.clearCookies();
  free.push(taken);
}

/** Closes a page that was set up in a way that cannot be undone. */
export async function closePage({ page }: Taken): Promise<void> {
  if (page.isClosed()) return;
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
}
