import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser, type KeyInput, type LaunchOptions } from 'puppeteer-core';
import { type Driver, PATIENCE, VIEWPORT } from './engine.ts';

/** A folder for the downloads of one browser, which `close` removes. */
export const downloadsFolder = (): string => mkdtempSync(path.join(tmpdir(), 'engine-'));

/** Chromium or Firefox with one page. `prepare`: runs before that page opens anything. */
export async function startPuppeteer(
  downloads: string,
  options: LaunchOptions,
  prepare: (browser: Browser) => Promise<unknown> = async () => undefined,
): Promise<Driver> {
  const browser = await puppeteer.launch({
    defaultViewport: VIEWPORT,
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
    ...options,
  });
  await prepare(browser);
  const newPage = async () => {
    const opened = await browser.newPage();
    opened.setDefaultTimeout(PATIENCE);
    return opened;
  };
  // The page that Firefox starts with never gets the focus of the window.
  let page = await newPage();
  let site = '';
  return {
    downloads,
    goTo: async (url) => {
      const { origin } = new URL(url);
      // Each test has a site of its own, and gets a page of its own: after going back, Firefox may wait in vain for the next one.
      if (site !== '' && site !== origin) {
        await page.close();
        page = await newPage();
      }
      site = origin;
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    // In Chromium, a step that puppeteer has not made itself may lose it the page.
    ...(options.browser !== 'firefox' && { go: (where) => (where === 'back' ? page.goBack() : page.goForward()) }),
    press: async (key, held) => {
      for (const one of held) await page.keyboard.down(one as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const one of held) await page.keyboard.up(one as KeyInput);
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
