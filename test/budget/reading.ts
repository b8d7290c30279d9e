import type { Browser, Page } from 'playwright-core';
import { type Fetched, record } from './record.ts';
import { PATIENCE_MS, type Row } from './row.ts';
import { observeShift } from './shift.ts';

const ARTICLE = '/articles/credits-by-plan/';
const island = (url: string) => /\/_astro\/(Calculator|client|react)/.test(url);
const search = (url: string) => /\/pagefind\/|\/search\/|\/_astro\/(dialog|search-box|attach-search|engine)/.test(url);
const fullText = (url: string) => /\/pagefind\/|\/_astro\/full-text/.test(url);
const script = (url: string) => /\.js$/.test(url);

/** Scrolls to the end like a reader, half a screen per frame. */
const scrollToEnd = (page: Page) =>
  page.evaluate(async () => {
    const root = document.documentElement;
    while (root.scrollTop + innerHeight < root.scrollHeight - 1) {
      scrollBy({ top: innerHeight / 2, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });

/** What it costs to read the article to its end and then search: bytes, requests and layout shift. */
export async function readingRows(browser: Browser, origin: string): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(PATIENCE_MS);
  const fetched = record(page);
  const shift = await observeShift(page);
  await page.goto(origin + ARTICLE);
  const before = await fetched();
  await scrollToEnd(page);
  await page.locator('.calc-controls:not([disabled])').waitFor();
  // The calculator may have made the page longer.
  await scrollToEnd(page);
  const calculator = (await fetched()).slice(before.length);
  const readingShift = await shift();
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('roll over');
  await page.getByRole('dialog').getByText('In the text', { exact: true }).waitFor();
  const all = await fetched();
  const searched = all.slice(before.length + calculator.length);
  const allShift = await shift();
  await page.close();
  const sum = (files: readonly Fetched[]) => files.reduce((total, file) => total + file.bytes, 0);
  const bytes = (what: string, files: readonly Fetched[], limit: number): Row => ({ what, value: sum(files), limit, unit: 'B' });
  const count = (what: string, value: number, limit: number): Row => ({ what, value, limit, unit: '' });
  return [
    bytes('the article transfers before the calculator or the search is wanted', before, 20_000),
    bytes(
      'of that, scripts',
      before.filter(({ url }) => script(url)),
      2_500,
    ),
    count('requests by then', before.length, 12),
    count('files of React, the calculator or the search by then', before.filter(({ url }) => island(url) || search(url)).length, 0),
    bytes('the calculator, when it nears the screen', calculator, 100_000),
    count('its requests', calculator.length, 8),
    bytes(
      'the search, until the answers of a first query stand there',
      searched.filter(({ url }) => !fullText(url)),
      30_000,
    ),
    count('its requests', searched.filter(({ url }) => !fullText(url)).length, 8),
    bytes('the search with the full text', searched, 110_000),
    count('its requests', searched.length, 18),
    count('requests to third parties', all.filter(({ url }) => /^https?:/.test(url) && !url.startsWith(origin)).length, 0),
    count('cumulative layout shift, from load to the end of the article', readingShift, 0),
    count('cumulative layout shift, with the search opened and used', allShift, 0),
  ];
}
