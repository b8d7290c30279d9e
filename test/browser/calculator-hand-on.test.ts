import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { awake, CASE, press, QUERY, refresh, said } from './calculator-page.ts';
import { clipboardOf } from './clipboard.ts';
import { browserOfFile } from './open.ts';
import { refusing, selected } from './refusing.ts';

const { open } = browserOfFile();

const clipboard = (page: Page) => clipboardOf(page);
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

describe('copy', () => {
  test('a link: only what differs from an empty form, in one order, whatever the order in which it was entered', async () => {
    const { page } = await open('/calculator/', allowed);
    await awake(page);
    await page.getByLabel('Credits used this period').fill('12');
    await page.getByRole('button', { name: 'Add Split' }).click();
    await page.getByRole('button', { name: 'Add a pack' }).click();
    await page.keyboard.type('50');
    await page.getByRole('group', { name: 'Pack 1' }).getByLabel('Bought on').fill('2026-12-01');
    await page.getByLabel("Today's date").fill('2027-02-16');
    await page.getByLabel('Billing start date').fill('2026-01-31');
    await page.getByLabel('Plan', { exact: true }).selectOption('pro');
    await press(page, 'Copy link');
    await said(page, 'Link copied.');
    expect(await clipboard(page)).toBe(new URL(`/calculator/?${QUERY}`, page.url()).href);
  });

  test('a link of an untouched form is the address of the calculator, also from the article', async () => {
    const { page } = await open('/articles/credits-by-plan/', allowed);
    await page.locator('.calc').scrollIntoViewIfNeeded();
    await awake(page);
    await press(page, 'Copy link');
    await said(page, 'Link copied.');
    expect(await clipboard(page)).toBe(new URL('/calculator/', page.url()).href);
  });

  test('a reply for a ticket: inputs, each result, each step with its tag, the month of the rules, the link', async () => {
    const { page } = await open(CASE, allowed);
    await awake(page);
    await press(page, 'Copy for a reply');
    await said(page, 'Copied for a reply.');
    const text = await clipboard(page);
    for (const line of [
      'Plan: Pro',
      'Billing start date: 31 January 2026',
      'Pack 1: 50 credits, bought on 1 December 2026',
      'Step 1: Split, minutes of source: 20, 1 run',
      'What do I get?',
      '[Rule] 88 included + 50 add-on = 138 credits in total.',
      '1. [Rule] Pro includes 100 credits in each billing period.',
      'If add-on credits are used first: 138 credits on 28 February 2027: 100 included and 38 add-on.',
      '[Assumption] Your included credits next refresh in 12 days, on 28 February 2027.',
      '[Illustrative] In total: 2–4 credits.',
      '[Illustrative] Flikly publishes no credit cost per workflow. The figure shows how an estimate works and is no price.',
      'Rules as confirmed in May 2026.',
    ])
      expect(text.split('\n').map((one) => one.replace(/^\d+\. \[Assumption\] /, ''))).toContain(line);
    expect(text.trimEnd().split('\n').at(-1)).toBe(page.url());
  });

  test('the same as Markdown, each tag a link to what states it', async () => {
    const { page } = await open(CASE, allowed);
    await awake(page);
    await press(page, 'Copy as Markdown');
    await said(page, 'Copied as Markdown.');
    const text = await clipboard(page);
    const place = new URL('/articles/credits-by-plan/#included.by-plan', page.url()).href;
    expect(text).toContain(`1. **[Rule](${place})** Pro includes 100 credits in each billing period.`);
    expect(text).toContain(`<${page.url()}>`);
  });

  test('works the older way where the clipboard API is refused', async () => {
    const { page } = await open(CASE, allowed);
    await awake(page);
    await refusing(page, true);
    await press(page, 'Copy link');
    await said(page, 'Link copied.');
    expect(await clipboardOf(page)).toBe(page.url());
    expect(await page.getByLabel('Text to copy').isVisible()).toBe(false);
  });

  test('shows the text, selected, where nothing can be copied, and says so', async () => {
    const { page } = await open(CASE);
    await awake(page);
    await refusing(page, false);
    await press(page, 'Copy for a reply');
    await said(page, 'Your browser did not let us copy.');
    expect(await selected(page)).toContain('88 included + 50 add-on = 138 credits in total.');
  });

  test('waits while a field is wrong', async () => {
    const { page } = await open(CASE, allowed);
    await awake(page);
    await page.getByLabel('Credits used this period').fill('a lot');
    await press(page, 'Copy for a reply');
    await said(page, 'Correct the marked field first.');
  });
});

test.each([
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
])('every button can be reached with the mouse, at $width pixels', async (viewport) => {
  const { page } = await open(`${CASE}&need=80`, { ...allowed, viewport });
  await awake(page);
  for (const name of ['Copy link', 'Copy for a reply', 'Copy as Markdown']) {
    await page.getByRole('button', { name, exact: true }).click();
    await said(page, /copied/i);
  }
});

describe('on paper', () => {
  test('the sheet holds the calculation alone, and the page is as before afterwards', async () => {
    const { page } = await open(CASE);
    await awake(page);
    await page.evaluate(() => {
      window.print = () => Object.assign(window, { printed: document.documentElement.dataset.print });
    });
    await press(page, 'Print');
    await said(page, 'Handed to your browser to print.');
    expect(await page.evaluate(() => (window as unknown as { printed?: string }).printed)).toBe('calculator');
    await page.emulateMedia({ media: 'print' });
    await page.locator('.calc-sheet').waitFor();
    // biome-ignore lint/performance/useDomNodeTextContent: what counts is what paper shows
    const shown = await page.locator('body').innerText();
    expect(shown).toContain('88 included + 50 add-on = 138 credits in total.');
    expect(shown).toContain(page.url());
    expect(shown).not.toContain('Hand it on');
    expect(shown).not.toContain('Search');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.emulateMedia({ media: 'screen' });
    expect(await page.evaluate(() => document.documentElement.dataset.print)).toBe(undefined);
    await refresh(page).getByText('Next refresh in 12 days').waitFor();
  });
});
