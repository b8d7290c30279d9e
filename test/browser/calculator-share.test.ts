import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  addPack,
  addStep,
  awake,
  CASE,
  chip,
  EIGHT,
  field,
  figures,
  goTo,
  head,
  openFold,
  press,
  pressMore,
  QUERY,
  waitForStatus,
} from './calculator-page.ts';
import { clipboardOf } from './clipboard.ts';
import { browserOfFile } from './open.ts';
import { refuseClipboard, selectedText } from './refused-clipboard.ts';

const { open } = browserOfFile();

const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const DONE = {
  'Copy link': 'Link copied.',
  'Copy reply': 'Reply copied.',
  'Copy the full working': 'Full working copied.',
  'Copy as Markdown': 'Copied as Markdown.',
};
const onTheScreen = 'The working and';

/** A reply has at most 80 words, with the verdict, its figures and the link. */
async function expectReply(page: Page): Promise<void> {
  await press(page, 'Copy reply');
  await waitForStatus(page, 'Reply copied.');
  const text = await clipboardOf(page);
  expect(text.split(/\s+/).length, text).toBeLessThanOrEqual(80);
  for (const words of await figures(page)) expect(text).toContain(words);
  expect(text.trimEnd().split('\n').at(-1)).toContain('/calculator/?');
}

describe('copy', () => {
  test('a link: the plan always, and what stands in the form, in one order, whatever the order in which it was entered; and a reply', async () => {
    const { page } = await open('/calculator/', allowed);
    await awake(page);
    const here = (query: string) => new URL(`/calculator/?${query}`, page.url()).href;
    await press(page, 'Copy link');
    await waitForStatus(page, 'Link copied.');
    expect(await clipboardOf(page)).toBe(here('make=short-videos&plan=none&quality=standard&resolution=720p&seconds=5&videos=4'));
    await expectReply(page);
    await chip(page, 'Plan', 'Pro').check();
    await openFold(page, 'account');
    await field(page, 'Used this period').fill('12');
    await addPack(page);
    const pack = page.getByRole('group', { name: 'Pack 1' });
    await field(pack, 'Credits in the pack').fill('50');
    await field(pack, 'Bought on').fill('2026-12-01');
    await page.getByRole('button', { name: 'Another day' }).click();
    await field(page, 'As of').fill('2027-02-16');
    await field(page, 'Renewal date').fill('2026-01-31');
    await chip(page, 'I want to make', 'Build my own').check();
    await addStep(page);
    await field(page, 'Workflow').selectOption('split');
    await press(page, 'Copy link');
    await waitForStatus(page, 'Link copied.');
    expect(await clipboardOf(page)).toBe(here(QUERY));
    await expectReply(page);
    for (const path of [EIGHT, '/calculator/?plan=free&used=2', '/calculator/?need=251']) {
      await goTo(page, path);
      await expectReply(page);
    }
  });

  test('the full working under “More”, and the same as Markdown, each tag a link to what states it; with the mouse, too, on a desk and on a phone', async () => {
    const { page } = await open(CASE, allowed);
    await awake(page);
    await pressMore(page, 'Copy the full working');
    await waitForStatus(page, 'Full working copied.');
    const text = await clipboardOf(page);
    for (const line of [
      'Plan: Pro',
      'Renewal date: 31 January 2026',
      'Pack 1: 50 credits, bought on 1 December 2026',
      'What do I have?',
      '[Assumption] 88 included + 50 add-on = 138 credits in total.',
      '1. [Rule] Pro includes 100 credits in each billing period.',
      '[Assumption] Your included credits next refresh in 12 days, on 28 February 2027.',
      '[Illustrative] In total: 2–4 credits.',
      'Rules as confirmed in May 2026.',
    ]) {
      expect(text.split('\n')).toContain(line);
    }
    const link = new URL(CASE, page.url()).href;
    expect(text.trimEnd().split('\n').at(-1)).toBe(link);
    await pressMore(page, 'Copy as Markdown');
    await waitForStatus(page, 'Copied as Markdown.');
    const marked = await clipboardOf(page);
    const place = new URL('/articles/credits-by-plan/#included.by-plan', page.url()).href;
    expect(marked).toContain(`1. **[Rule](${place})** Pro includes 100 credits in each billing period.`);
    expect(marked).toContain(`<${link}>`);
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      for (const [name, done] of Object.entries(DONE)) {
        await page.getByRole('button', { name, exact: true }).click();
        await waitForStatus(page, done);
      }
    }
  });

  test('waits while a field is wrong; works the older way where the clipboard API is refused; shows the text, selected, where nothing can be copied', async () => {
    const { page } = await open(CASE, allowed);
    await awake(page);
    await field(page, 'Used this period').fill('a lot');
    for (const name of ['Copy link', 'Copy reply']) {
      await press(page, name);
      await waitForStatus(page, 'Correct the marked field first.');
    }
    await pressMore(page, 'Copy the full working');
    await waitForStatus(page, 'Correct the marked field first.');
    await field(page, 'Used this period').fill('12');
    await refuseClipboard(page, true);
    await press(page, 'Copy link');
    await waitForStatus(page, 'Link copied.');
    expect(await clipboardOf(page)).toBe(new URL(CASE, page.url()).href);
    expect(await page.getByLabel('Text to copy').isVisible()).toBe(false);
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await pressMore(page, 'Copy the full working');
    await waitForStatus(page, 'Your browser did not let us copy.');
    expect(await selectedText(page)).toContain('88 included + 50 add-on = 138 credits in total.');
    await press(page, 'Copy reply');
    await expect.poll(() => selectedText(page)).toMatch(/^Yes\. .*On Pro you have 138/);
    await waitForStatus(page, 'Your browser did not let us copy.');
  });
});

test('on paper the sheet holds the calculation alone, of a case and of what a new customer finds; the page is as before afterwards', async () => {
  const { page } = await open(CASE);
  await awake(page);
  const print = async (has: string) => {
    await page.evaluate(() => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        Object.assign(window, { printed: document.documentElement.dataset.print });
      };
    });
    await pressMore(page, 'Print');
    await waitForStatus(page, 'Handed to your browser to print.');
    expect(await page.evaluate(() => (window as unknown as { printed?: string }).printed)).toBe('calculator');
    await page.emulateMedia({ media: 'print' });
    await page.locator('.calc-sheet').waitFor();
    // biome-ignore lint/performance/useDomNodeTextContent: what counts is what paper shows
    const shown = await page.locator('body').innerText();
    expect(shown).toContain(has);
    expect(shown).toContain('/calculator/?');
    for (const words of [onTheScreen, 'Copy link', 'Search']) expect(shown).not.toContain(words);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.evaluate(() => document.documentElement.dataset.print)).toBe(undefined);
    await head(page).waitFor();
    expect(await page.locator('.calc-sheet').filter({ visible: true }).count()).toBe(0);
  };
  await print('88 included + 50 add-on = 138 credits in total.');
  await goTo(page, '/calculator/');
  await print('In total: 8–16 credits.');
});

test('the whole page on paper has the sheet, and no button of the form', async () => {
  const { page } = await open(CASE);
  await awake(page);
  await page.emulateMedia({ media: 'print' });
  await page.locator('.calc-sheet').waitFor();
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
});
