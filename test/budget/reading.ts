import type { Browser, Page } from 'playwright-core';
import { deskKeyTime } from './desk.ts';
import { brotli } from './pages.ts';
import type { Row } from './row.ts';

const ARTICLE = '/articles/credits-by-plan/';
const island = (url: string) => /\/_astro\/(Calculator|client|react)/.test(url);
const search = (url: string) => /\/pagefind\/|\/_astro\/(dialog|box)/.test(url);
const script = (url: string) => /\.js$/.test(url);

type Fetched = { url: string; bytes: number };

/** Everything that the page fetches from now on, each with its size in brotli. */
function record(page: Page): () => Promise<Fetched[]> {
  const pending: Promise<Fetched>[] = [];
  page.on('response', (response) => {
    pending.push(response.body().then((body) => ({ url: response.url(), bytes: brotli(body) })));
  });
  return () => Promise.all(pending);
}

async function measureShift(page: Page) {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift);
}

/** What a reader of the article fetches who reads it to its end, then searches: bytes, requests and what moves. */
export async function readingRows(browser: Browser, origin: string): Promise<Row[]> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  const fetched = record(page);
  const shift = await measureShift(page);
  await page.goto(origin + ARTICLE, { waitUntil: 'networkidle' });
  const before = await fetched();
  for (let y = 0; y < 12_000; y += 400) {
    await page.mouse.wheel(0, 400);
    await page.waitForTimeout(30);
  }
  await page.locator('.calc-part:not([disabled])').first().waitFor();
  await page.waitForLoadState('networkidle');
  const calculator = (await fetched()).slice(before.length);
  const readingShift = await shift();
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('roll over');
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
  await page.waitForLoadState('networkidle');
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
    bytes('the search, at its first query', searched, 80_000),
    count('its requests', searched.length, 22),
    count('requests to third parties', all.filter(({ url }) => /^https?:/.test(url) && !url.startsWith(origin)).length, 0),
    count('cumulative layout shift, from load to the end of the article', readingShift, 0),
    count('cumulative layout shift, with the search opened and used', allShift, 0),
    {
      what: 'from a key to what the desk shows, with 2,000 answers (95th percentile)',
      value: await deskKeyTime(browser, origin),
      limit: 100,
      unit: 'ms',
    },
  ];
}
