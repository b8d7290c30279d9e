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
  // The page that Firefox starts with never gets the focus of the window.
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  return {
    downloads,
    goTo: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    press: async (key, held) => {
      for (const one of held) await page.keyboard.down(one as KeyInput);
      await page.keyboard.press(key as KeyInput);
      for (const one of held) await page.keyboard.up(one as KeyInput);
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    print: () => page.pdf({ format: 'a4' }),
    close: async () => {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}
