import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { CUTS, placesToCut, serveInParts } from './in-parts.ts';
import { AWAKE, KINDS } from './kinds.ts';
import { hold, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

/** A phone, a tablet and a desktop. Each cuts a page at other places: their turns are 0, 1 and 2. */
const WIDTHS = [390, 820, 1280];

type Shift = PerformanceEntry & { value: number; sources: { node: Node | null }[] };
type Watched = { takeShifts: () => string[] };

/** Records each layout shift of a page from its first paint on, and what moved. */
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

/** The layout shifts of a page so far, including its first paint. */
const shiftsOf = (page: Page) => page.evaluate(() => (window as unknown as Watched).takeShifts());

/**
 * Returns the layout shifts of a page of each kind at a width, until its scripts have run. The keys are the paths of pages that shift.
 * All share one browser page, because creating one takes longer than loading it.
 */
async function shiftsAt(width: number, turn: number): Promise<Record<string, string[]>> {
  const inParts = await serveInParts(inject('site'), (html) => placesToCut(html, turn));
  try {
    const [first, ...others] = KINDS;
    const { page } = await open(undefined, { site: inParts.site, viewport: { width, height: 900 }, isNew: true });
    await noteShifts(page);
    await inParts.watch(page);
    await page.goto(inParts.site + first.slice(1));
    const shifts: Record<string, string[]> = {};
    const look = async (path: string) => {
      expect(inParts.painted()).toBe(CUTS);
      const awake = page.locator(AWAKE[path] ?? 'body');
      await awake.first().waitFor();
      await twoFrames(page);
      const noted = await shiftsOf(page);
      if (noted.length > 0) shifts[path] = noted;
    };
    await look(first);
    for (const path of others) {
      await page.goto(inParts.site + path.slice(1));
      await look(path);
    }
    // Closed before the server stops, because a page that is still fetching would report an error.
    await page.context().close();
    return shifts;
  } finally {
    await inParts.close();
  }
}

test('nothing on the screen moves while a page of any kind arrives in parts, cut at twenty places', { timeout: 600_000 }, async () => {
  expect(await Promise.all(WIDTHS.map(shiftsAt))).toEqual([{}, {}, {}]);
});

describe('nothing on the screen moves when the texts come after the answers', () => {
  const SEARCHES = [
    { where: 'in the dialog', path: '/', field: 'dialog .search-input' },
    { where: 'at the field of the home page', path: '/', field: '#home-q' },
    { where: 'on the search page', path: '/search/', field: 'main .search-input' },
  ];
  test.each(SEARCHES)('$where, at any width', async ({ path, field }) => {
    const { page } = await open('/404.html', { before: noteShifts });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(() => sessionStorage.clear());
      await page.goto(inject('site') + path.slice(1));
      const texts = await hold(page, '**/pagefind/pagefind.js');
      if (field.startsWith('dialog')) await page.keyboard.press('/');
      await page.locator(field).pressSequentially('roll over');
      await texts.asked;
      await twoFrames(page);
      const before = await shiftsOf(page);
      await texts.release();
      await page.getByText('In the text', { exact: true }).waitFor();
      await twoFrames(page);
      expect((await shiftsOf(page)).slice(before.length), `${width} pixels`).toEqual([]);
      await page.unrouteAll();
    }
  });
});
