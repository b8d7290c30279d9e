import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faults, faultsInBoth } from './accessibility.ts';
import { awake, field, openAll } from './calculator-page.ts';
import { AWAKE, KINDS } from './kinds.ts';
import { twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const SHARED_CASE =
  '/calculator/?plan=pro&start=2026-01-31&today=2026-11-22&used=37&pack=50.2026-03-01&step=text-to-video.high.1080p.8.3&step=split&end=2027-06-10&need=80';

/** 320 pixels are 1280 pixels at 400 % zoom. */
async function expectFits(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 640 });
  await twoFrames(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

describe('axe finds nothing, light and dark, and at 320 pixels nothing scrolls sideways', () => {
  test.each(KINDS)('%s', async (path) => {
    const { page } = await open(path);
    await page
      .locator(AWAKE[path] ?? 'body')
      .first()
      .waitFor();
    expect(await faultsInBoth(page)).toEqual([]);
    await expectFits(page);
  });

  test('the article with every question open and the calculator awake', async () => {
    const { page } = await open('/articles/credits-by-plan/');
    await page.locator('.calc').scrollIntoViewIfNeeded();
    await awake(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await faultsInBoth(page, 'main')).toEqual([]);
    await expectFits(page);
  });

  test('the calculator with all of it open, with ways out, with another number of Billing, and with a fault', async () => {
    const { page } = await open(`${SHARED_CASE}&step=text-to-video.high.1080p.60.3`);
    await awake(page);
    await page.getByRole('heading', { name: 'What you can do' }).waitFor();
    await field(page, 'Billing shows').fill('1');
    await page.locator('.calc-difference').waitFor();
    await openAll(page);
    expect(await faultsInBoth(page)).toEqual([]);
    await expectFits(page);
    await field(page, 'Used this period').fill('many');
    await page.getByText('Enter a whole number in digits').waitFor();
    expect(await faultsInBoth(page, 'main')).toEqual([]);
    await expectFits(page);
  });

  test.each([
    { where: 'the search dialog', open: (page: Page) => page.keyboard.press('/'), within: 'dialog' },
    { where: 'the field of the home page', open: (page: Page) => page.locator('#home-q').focus(), within: '.home-find' },
  ])('$where with results and texts, with the nearest, and with nothing', async ({ open: start, within }) => {
    const { page } = await open('/');
    await start(page);
    for (const [query, shown] of [
      ['reset my password', 'The nearest that we have'],
      ['rolover', 'Search for “rolover” instead.'],
      ['zzqqxx', 'Nothing found in our answers for “zzqqxx”'],
      ['roll over', 'In the text'],
    ] as const) {
      await page.locator(`${within} input`).fill(query);
      await page.locator(within).getByText(shown).waitFor();
      // The rest of the page is checked above.
      expect(await faultsInBoth(page, within), query).toEqual([]);
    }
    await expectFits(page);
  });
});

test('a skip link leads past the header', async () => {
  const { page } = await open('/answers/');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
});

describe('in forced colours', () => {
  test('the calculator shows what is chosen, and axe finds nothing; the parts of the year can be told apart', async () => {
    const { page } = await open(SHARED_CASE, { forcedColors: 'active' });
    await awake(page);
    await openAll(page);
    expect(await faults(page)).toEqual([]);
    const chosen = page.locator('.calc-chip').filter({ has: page.getByRole('radio', { checked: true }) });
    const ground = (chip: Locator) => chip.evaluate((node) => getComputedStyle(node).backgroundColor);
    expect(await ground(chosen.first())).not.toBe(await ground(page.locator('.calc-chip').first()));
    const fills = await page
      .locator('.calc-year-plot rect[class^=calc-fill]')
      .evaluateAll((rects) => [...new Map(rects.map((rect) => [rect.getAttribute('class'), getComputedStyle(rect).fill]))]);
    expect(new Set(fills.map(([, fill]) => fill)).size).toBe(fills.length);
    expect(fills.length).toBeGreaterThan(2);
  });
});

describe('without JavaScript', () => {
  test('the article reads whole, its questions open, and the plan table stands in for the calculator', async () => {
    const { page } = await open('/articles/credits-by-plan/', { javaScriptEnabled: false });
    await page.getByText('The calculator needs JavaScript').waitFor();
    expect(await page.locator('.calc-frame .plans').isVisible()).toBe(true);
    expect(await page.locator('section.calc').isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Do credits roll over?' }).click();
    await page.getByText('Included credits do not roll over.').waitFor();
  });

  test("the header's search and the home page's field lead to the answers index", async () => {
    const { page } = await open('/', { javaScriptEnabled: false });
    await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
    await page.waitForURL('**/answers/?');
    await page.goBack();
    await page.getByRole('searchbox').fill('roll over');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/answers/?q=roll+over');
  });
});

describe('on paper', () => {
  test('the article keeps its title and its answers, and leaves out what only a screen needs', async () => {
    const { page } = await open('/articles/credits-by-plan/', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    expect(await page.getByText('5 minutes to read').isVisible()).toBe(true);
    expect(await page.getByText('Packs of add-on credits may be available').isVisible()).toBe(true);
    expect(
      await page
        .locator('.site, .foot, .calc, .toc')
        .evaluateAll((nodes) => nodes.filter((node) => (node as HTMLElement).offsetParent !== null)),
    ).toEqual([]);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const { page: light } = await open('/articles/credits-by-plan/', { colorScheme: 'light' });
    expect(paper).toBe(await light.evaluate(() => getComputedStyle(document.body).backgroundColor));
  });

  test('the article breaks between pages where it may: what holds its text is neither a flex nor a grid box', async () => {
    const { page } = await open('/articles/credits-by-plan/');
    await page.emulateMedia({ media: 'print' });
    const holders = await page.locator('.article > .prose').evaluate((text) => {
      const shown: string[] = [];
      for (let node: Element | null = text; node; node = node.parentElement) shown.push(getComputedStyle(node).display);
      return shown;
    });
    expect(new Set(holders)).toEqual(new Set(['block']));
  });

  test('an article has no mark of a fold, and its picture keeps the squares of its key', async () => {
    const { page } = await open('/articles/credits-by-plan/');
    await page.emulateMedia({ media: 'print' });
    const beforeIn = (selector: string, name: 'display' | 'printColorAdjust') =>
      page
        .locator(selector)
        .evaluateAll((nodes, style) => [...new Set(nodes.map((node) => getComputedStyle(node, '::before')[style]))], name);
    expect(await beforeIn('.folds summary', 'display')).toEqual(['none']);
    expect(await beforeIn('.balance li', 'printColorAdjust')).toEqual(['exact']);
  });

  test('an article has no link from a question to its own page', async () => {
    const { page } = await open('/articles/credits-by-plan/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('on its own page').filter({ visible: true }).count()).toBe(0);
  });

  test('an answer has no button that copies it', async () => {
    const { page } = await open('/answers/do-credits-roll-over/');
    const copies = page.getByRole('button', { name: /^Copy/ });
    await copies.first().waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await copies.filter({ visible: true }).count()).toBe(0);
  });
});
