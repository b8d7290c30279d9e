import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { hold, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

// What the texts of the pages say, below the answers. It comes from Pagefind, by its own script.

const { open } = browserOfFile();
const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => dialog(page).getByRole('searchbox');
const heading = (page: Page) => dialog(page).getByText('In the text', { exact: true });
/** The rows as they stand: the title of a result, or the words of a heading. */
const rows = (page: Page) =>
  dialog(page)
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => (item.querySelector('.found-title') ?? item).textContent));

test('comes below the answers and above the way to a person, each place once, as a text with its words marked', async () => {
  const { page } = await open('/');
  await page.keyboard.press('/');
  await field(page).fill('roll over');
  await heading(page).waitFor();
  expect(await rows(page)).toEqual(['Do credits roll over?', 'In the text', 'Why did my credits reset?', 'Contact support']);
  const hrefs = await dialog(page)
    .locator('a.found')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(new Set(hrefs).size).toBe(hrefs.length);
  const text = dialog(page).locator('a.found', { hasText: 'Why did my credits reset?' });
  expect(await text.locator('.found-kind').textContent()).toBe('Text');
  expect(await text.locator('.found-excerpt mark').allTextContents()).toEqual(['roll', 'over']);
});

test('a query that one place answers in full has no more to say', async () => {
  const { page } = await open('/');
  await page.keyboard.press('/');
  const fragment = page.waitForResponse(/\.pf_fragment/);
  await field(page).fill('tips');
  await fragment;
  await twoFrames(page);
  expect(await rows(page)).toEqual(['Tips · Credits included per billing month by plan', 'Contact support']);
});

describe('while it is on its way', () => {
  test.each([
    { steps: 1, at: 'Do credits roll over?', what: 'it comes, and the focus stays where it is' },
    // Above that row it would move what the reader is about to follow.
    { steps: 2, at: 'Contact support', what: 'it does not come' },
  ])('the answers stand and can be walked: at “$at”, $what', async ({ steps, at }) => {
    const { page } = await open('/');
    const script = await hold(page, '**/pagefind/pagefind.js');
    await page.keyboard.press('/');
    await field(page).fill('roll over');
    await script.asked;
    expect(await rows(page)).toEqual(['Do credits roll over?', 'Contact support']);
    for (let k = 0; k < steps; k += 1) await page.keyboard.press('ArrowDown');
    const fragment = page.waitForResponse(/\.pf_fragment/);
    await script.release();
    await fragment;
    if (steps === 1) await heading(page).waitFor();
    await twoFrames(page);
    expect(await heading(page).count()).toBe(steps === 1 ? 1 : 0);
    expect(await page.evaluate(() => document.activeElement?.querySelector('.found-title')?.textContent)).toBe(at);
  });

  test('and another query is typed, that of the first is not shown', async () => {
    const { page } = await open('/');
    const script = await hold(page, '**/pagefind/pagefind.js');
    await page.keyboard.press('/');
    await field(page).fill('roll over');
    await script.asked;
    await field(page).fill('zzqqxx');
    const fragment = page.waitForResponse(/\.pf_fragment/);
    await script.release();
    await fragment;
    await twoFrames(page);
    expect(await rows(page)).toEqual(['Contact support']);
  });
});

test.each(['full-text.*', 'pagefind.js', 'pagefind-entry.json*', '*.pf_meta', 'wasm.*', '*.pf_index', '*.pf_fragment'])(
  'where %s did not come, nothing is said of it, and the next query asks again',
  async (file) => {
    const { page } = await open('/', { isNew: true, expectErrors: /./ });
    await page.route(`**/${file}`, (route) => route.abort());
    await page.keyboard.press('/');
    const failed = page.waitForEvent('requestfailed');
    await field(page).fill('roll over');
    await failed;
    await twoFrames(page);
    expect(await rows(page)).toEqual(['Do credits roll over?', 'Contact support']);
    await page.unroute(`**/${file}`);
    // As often as it takes: it is no result of the first query, which may still fail.
    await expect
      .poll(async () => {
        await field(page).fill('roll');
        await field(page).fill('roll over');
        return heading(page)
          .waitFor({ timeout: 2_000 })
          .then(
            () => true,
            () => false,
          );
      })
      .toBe(true);
  },
);

test('under a sub-path its results lead to pages that are there', async () => {
  const site = inject('changedSite');
  const { page } = await open('/', { site });
  await page.keyboard.press('/');
  await field(page).fill('roll over');
  await heading(page).waitFor();
  const text = dialog(page).locator('a.found', { has: page.locator('.found-kind', { hasText: 'Text' }) });
  await text.click();
  await page.waitForURL(`${site}answers/why-did-my-credits-reset/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
