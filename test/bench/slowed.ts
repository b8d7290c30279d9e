import type { Browser, Page } from 'playwright-core';
import type { Timed } from './row.ts';
import { percentile, shortest } from './samples.ts';
import { prepare, typed } from './typing.ts';

/** How much slower a phone's processor is than this machine's. */
const SLOWDOWN = 4;
const ROUNDS = 5;
const FORM = '/calculator/?make=short-videos&plan=creator&videos=8&seconds=10';
const FULL =
  '/calculator/?plan=pro&start=2026-01-31&today=2026-11-20&used=37&pack=50.2026-06-10&step=text-to-video...10.8&step=captioning...10.8';

/** What a person notices, in milliseconds. */
const LIMITS = { key: 100, wake: 150 };

async function slowed(browser: Browser): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(120_000);
  await prepare(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  return page;
}

const awake = (page: Page) => page.locator('.calc-controls:not([disabled])').waitFor();

/** The time from a key to the frame that shows the new verdict: the 95th percentile over all keys. */
async function keyTime(browser: Browser, url: string, field: string): Promise<number> {
  const page = await slowed(browser);
  await page.goto(url, { waitUntil: 'networkidle' });
  await awake(page);
  const keys = ['1', '12', '123', '7', '70', '8'].map((text) => () => typed(page, field, text));
  const { times } = await shortest(ROUNDS, keys, () => 0);
  await page.close();
  return percentile(times, 0.95);
}

/** The longest task until the island has hydrated, in the fastest of several loads. */
async function wakeTime(browser: Browser, url: string): Promise<number> {
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await slowed(browser);
    await page.addInitScript(() => {
      Object.assign(window, { tasks: [] });
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) (window as unknown as { tasks: number[] }).tasks.push(duration);
      }).observe({ type: 'longtask', buffered: true });
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    await awake(page);
    longest.push(await page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks)));
    await page.close();
  }
  return Math.min(...longest);
}

/**
 * The calculator on a processor four times slower. Each time is compared with what a person notices: the reference is that limit, not
 * work on this machine.
 */
export async function slowedRows(browser: Browser, site: string): Promise<Timed[]> {
  const row = (what: string, time: number, limit: number): Timed => ({
    what: `${what}, ${SLOWDOWN} times slower`,
    time,
    reference: limit,
    limit: 1,
  });
  return [
    row('a key to the new verdict', await keyTime(browser, site + FORM, '[data-field=videos] input'), LIMITS.key),
    row('a key to the new verdict, an account with two steps', await keyTime(browser, site + FULL, '[data-field=used] input'), LIMITS.key),
    row('the longest task as the calculator wakes', await wakeTime(browser, `${site}/calculator/`), LIMITS.wake),
    row('the same with an account and two steps', await wakeTime(browser, site + FULL), LIMITS.wake),
  ];
}
