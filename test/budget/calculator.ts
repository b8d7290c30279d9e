import type { Browser, Page } from 'playwright-core';
import { brotli } from './pages.ts';
import { PATIENCE_MS, type Row } from './row.ts';

/** The two forms that the limits apply to, and others whose verdict must also be on the first screen. */
const EMPTY = '/calculator/';
const FULL =
  '/calculator/?plan=pro&start=2026-01-31&today=2026-11-20&used=37&pack=50.2026-06-10&step=text-to-video...10.8&step=captioning...10.8';
const OTHERS = [
  '/calculator/?make=short-videos&plan=creator&seconds=10&videos=8',
  '/calculator/?plan=pro&start=2026-01-31&today=2026-11-20&used=37&pack=50.2026-06-10',
  '/calculator/?plan=custom&make=nothing',
  '/calculator/?plan=pro&start=2027-01-31&today=2026-11-20',
  '/calculator/?make=credits&need=500&plan=none',
];
const SCREENS: { name: string; width: number; height: number; verdict: string; heights: Record<string, number> }[] = [
  { name: 'desktop', width: 1280, height: 800, verdict: '.calc output', heights: { [EMPTY]: 1_200, [FULL]: 1_500 } },
  { name: 'phone', width: 390, height: 844, verdict: '.calc-bar', heights: { [EMPTY]: 1_600, [FULL]: 2_400 } },
];
const WORDS = 300;
const NAMES: Record<string, string> = { [EMPTY]: 'nothing entered', [FULL]: 'an account with a pack and two steps' };

/** Opens a page of the calculator and waits until its island has hydrated. Every fold is closed. */
async function opened(page: Page, url: string) {
  await page.goto(url);
  await page.locator('.calc-controls:not([disabled])').waitFor();
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.calc details')) fold.open = false;
  });
}

const isInFirstScreen = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    // The head of a long verdict is enough.
    return height > 0 && top >= 0 && Math.min(bottom, top + 40) <= innerHeight;
  });

/** The visible words, without what is folded. */
// biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not counted
const textOf = (page: Page) => page.locator('main').innerText();

const wordsShown = async (page: Page) => (await textOf(page)).split(/\s+/).filter(Boolean).length;

/** How many sentences of a page are repeated on it. */
async function repeated(page: Page): Promise<number> {
  const sentences = (await textOf(page)).split(/(?<=[.:?])\s+|\n+/).filter((text) => text.split(/\s+/).length >= 4);
  return sentences.filter((text, k) => sentences.indexOf(text) < k).length;
}

async function screenRows(browser: Browser, origin: string, screen: (typeof SCREENS)[number]): Promise<Row[]> {
  const { name, width, height, verdict, heights } = screen;
  const page = await browser.newPage({ viewport: { width, height } });
  page.setDefaultTimeout(PATIENCE_MS);
  const rows: Row[] = [];
  let unseen = 0;
  for (const path of [EMPTY, FULL, ...OTHERS]) {
    await opened(page, origin + path);
    if (!(await isInFirstScreen(page, verdict))) unseen += 1;
    const limit = heights[path];
    if (limit === undefined) continue;
    const what = `${name}, ${NAMES[path]}`;
    const tall = await page.evaluate(() => document.documentElement.scrollHeight);
    rows.push({ what: `${what}: height of the page`, value: tall, limit, unit: 'px' });
    rows.push({ what: `${what}: words shown`, value: await wordsShown(page), limit: WORDS, unit: '' });
    rows.push({ what: `${what}: sentences that stand twice`, value: await repeated(page), limit: 0, unit: '' });
  }
  await page.close();
  return [...rows, { what: `${name}: forms whose verdict is not in the first screen`, value: unseen, limit: 0, unit: '' }];
}

/** What the calculator needs to hydrate: its scripts, its data, and its styles, which are both in the page and in a script. */
async function islandRow(browser: Browser, origin: string): Promise<Row> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    if (/\/_astro\/.*\.js$/.test(response.url())) scripts.set(response.url(), response.body());
  });
  await opened(page, origin + EMPTY);
  const props = await page.locator('astro-island').evaluate((island) => island.getAttribute('props') ?? '');
  const others = await page.locator('script[src]').evaluateAll((elements) => elements.map((element) => (element as HTMLScriptElement).src));
  const css = await page.locator('style').evaluateAll((elements) => elements.map((element) => element.textContent).join(''));
  const styles = (css.match(/[^{}]*\.calc[^{}]*\{[^{}]*\}/g) ?? []).join('');
  const island = await Promise.all([...scripts].filter(([url]) => !others.includes(url)).map(([, body]) => body));
  await page.close();
  const value = [...island, Buffer.from(props), Buffer.from(styles)].reduce((sum, body) => sum + brotli(body), 0);
  return { what: 'the island, its data and styles', value, limit: 93_000, unit: 'B' };
}

/** The calculator in the article, on a phone: no more than one screen and a half until it is used. */
async function compactRow(browser: Browser, origin: string): Promise<Row> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${origin}/articles/credits-by-plan/`);
  const value = await page.locator('.calc').evaluate((calc) => Math.round(calc.getBoundingClientRect().height));
  await page.close();
  return { what: 'phone, the calculator in the article: height', value, limit: 844 * 1.5, unit: 'px' };
}

/** How much of the calculator fits on a screen, and how large it is. */
export async function calculatorRows(browser: Browser, origin: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const screen of SCREENS) rows.push(...(await screenRows(browser, origin, screen)));
  return [...rows, await compactRow(browser, origin), await islandRow(browser, origin)];
}
