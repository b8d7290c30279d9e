import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { CUTS, placesToCut, serveInParts } from './in-parts.ts';
import { KINDS } from './kinds.ts';
import { twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

/** A phone, a tablet and a desk. Each cuts a page at other places. */
const WIDTHS = [390, 820, 1280];

/** What shows that the scripts of a page have done what they do at once. */
const AWAKE: Record<string, string> = {
  '/calculator/': '.calc-part:enabled',
  '/embed/calculator/': '.calc-part:enabled',
  '/search/': '.search-panel input',
  '/support/': '.desk[data-awake]',
};

type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
type Watched = { takeShifts: () => string[] };

/** Notes each layout shift of a page and what moved, from its first paint on. */
const noteShifts = (page: Page) =>
  page.addInitScript(() => {
    const noted: string[] = [];
    const note = (entries: PerformanceEntryList) => {
      for (const { value, sources } of entries as Shift[]) {
        const moved = sources.map(({ node }) => (node instanceof Element ? node : node?.parentElement)?.outerHTML.slice(0, 80));
        noted.push(`${value.toFixed(6)}: ${moved.join(' and ')}`);
      }
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const takeShifts = () => {
      note(observer.takeRecords());
      return noted;
    };
    Object.assign(window, { takeShifts } satisfies Watched);
  });

/** The layout shifts of a page at a width, until its scripts have run. Without `turn` it arrives at once. */
async function shiftsOf(path: string, width: number, turn?: number): Promise<string[]> {
  const inParts = await serveInParts(inject('site'), (html) => (turn === undefined ? [] : placesToCut(html, turn)));
  try {
    const before = async (page: Page) => {
      await noteShifts(page);
      await inParts.watch(page);
    };
    const { page } = await open(path, { site: inParts.site, viewport: { width, height: 900 }, before });
    expect(inParts.painted()).toBe(turn === undefined ? 0 : CUTS);
    await page
      .locator(AWAKE[path] ?? 'body')
      .first()
      .waitFor();
    await twoFrames(page);
    const shifts = await page.evaluate(() => (window as unknown as Watched).takeShifts());
    // Before its server ends: a page that still fetches something would report an error.
    await page.context().close();
    return shifts;
  } finally {
    await inParts.close();
  }
}

test.for(KINDS)('nothing on the screen moves while %s arrives, cut at twenty places', async (path) => {
  const shifts = await Promise.all(WIDTHS.map((width, turn) => shiftsOf(path, width, turn)));
  expect(shifts).toEqual(WIDTHS.map(() => []));
});

test.for(KINDS)('nothing on the screen moves when %s arrives at once', async (path) => {
  expect(await shiftsOf(path, 1280)).toEqual([]);
});
