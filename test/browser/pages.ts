import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject } from 'vitest';
import { launch } from '../tools/chromium.ts';
import { holdClock } from './late.ts';

/** How a page is set up. `clock`: its timers are held from the start. `isNew`: the browser has cached nothing for it. */
export type Setup = BrowserContextOptions & { clock?: boolean; isNew?: boolean };

/** A page that a test has taken. `setup`: the options that cannot be changed later. `violations`: what it did against its policy. */
export type Taken = { page: Page; setup: string; violations: string[] };

const DEFAULTS = { reducedMotion: 'reduce', locale: 'en-GB' } as const;
const VIEWPORT = { width: 1280, height: 900 };

/** Longer than anything takes, even on a busy machine. It only stops what hangs. */
const PATIENCE = 60_000;

/** The worker's own browser, kept between test files. It ends with the worker's process. */
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

// Creating a page takes six times as long as navigating one.
const free: Taken[] = [];

/** Returns a page that is like new, in a context that no other test uses. It is a returned page or a new one. */
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

/** Undoes what a test has set up in a page of the site, so that another test can take it. The browser keeps its cached files. */
export async function giveBack(taken: Taken, site: string): Promise<void> {
  const { page } = taken;
  const context = page.context();
  page.removeAllListeners();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await context.setOffline(false);
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  // A page of the same origin without scripts, so that nothing is stored again.
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
