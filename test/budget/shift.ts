import type { Browser, Page } from 'playwright-core';
import { FULL_MARKS } from './lighthouse.ts';
import { PATIENCE_MS, type Row } from './row.ts';

/** Adds up the layout shift of a page from its first frame on. Call it before the page loads. The returned function reads the sum. */
export async function observeShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift);
}

/** The layout shift while a page loads, on a phone. */
export async function shiftRows(browser: Browser, origin: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of FULL_MARKS) {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const shift = await observeShift(page);
    page.setDefaultTimeout(PATIENCE_MS);
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    // An island without this attribute has hydrated, so its changes have been drawn.
    await page.waitForFunction(() => !document.querySelector('astro-island[client=load][ssr]'));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    rows.push({ what: `${path} layout shift`, value: await shift(), limit: 0, unit: '' });
    await page.close();
  }
  return rows;
}
