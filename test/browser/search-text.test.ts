import type { Page, Route } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hold, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

// The full-text results below the answers. They come from Pagefind's own script.

const { open } = browserOfFile();
const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => dialog(page).getByRole('searchbox');
const heading = (page: Page) => dialog(page).getByText('In the text', { exact: true });
/** The rows in order: the title of a result, or the words of a heading. */
const rows = (page: Page) =>
  dialog(page)
    .getByRole('listitem')
    .evaluateAll((items) => items.map((item) => (item.querySelector('.found-title') ?? item).textContent));

test('comes below the answers and above the way to a person, each place once, as a text with its words marked; not where one place says all', async () => {
  const { page } = await open('/');
  await page.keyboard.press('/');
  const fragment = page.waitForResponse(/\.pf_fragment/);
  await field(page).fill('tips');
  await fragment;
  await twoFrames(page);
  expect(await rows(page)).toEqual(['Tips · Credits included per billing month by plan', 'Contact support']);
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

describe('while it is on its way', () => {
  test.each([
    { steps: 1, at: 'Do credits roll over?', what: 'it comes, and the focus stays where it is' },
    // Results above that row would move the link that the reader is about to follow.
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

test('one search runs at a time, and the last one is shown: two at once would mix up their results', async () => {
  const { page } = await open('/');
  // Stands in for Pagefind: a search ends when the test says so, with the query as its text.
  await page.route('**/pagefind/pagefind.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `
        export const searches = [];
        const page = (query) => ({ url: '/', meta: {}, sub_results: [{ url: '/#x', title: 'Text', excerpt: 'Found ' + query }] });
        export const options = async () => undefined;
        export const search = (query) => new Promise((resolve) => {
          searches.push({ query, end: () => resolve({ results: [{ data: async () => page(query) }] }) });
        });
        window.searches = searches;`,
    }),
  );
  const searches = () => page.evaluate(() => (window as unknown as { searches?: { query: string }[] }).searches?.map(({ query }) => query));
  const end = (index: number) => page.evaluate((k) => (window as unknown as { searches: { end: () => void }[] }).searches[k]?.end(), index);
  await page.keyboard.press('/');
  await field(page).fill('roll');
  await expect.poll(searches).toEqual(['roll']);
  for (const query of ['rolls', 'rolled', 'roll over']) {
    await field(page).fill(query);
    await dialog(page).locator(`[data-shown="${query}"]`).waitFor();
    await twoFrames(page);
  }
  expect(await searches()).toEqual(['roll']);
  await end(0);
  await expect.poll(searches).toEqual(['roll', 'roll over']);
  expect(await heading(page).count()).toBe(0);
  await end(1);
  await dialog(page).getByText('Found roll over').waitFor();
});

test('where one of its files did not come, nothing is said of it, and the next query asks again', async () => {
  const { page } = await open('/', { expectErrors: /./ });
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  const abort = (route: Route) => route.abort();
  // Asks as often as it takes. The results must not be those of the previous query, which may still fail.
  const ask = async () => {
    await field(page).fill('roll');
    await field(page).fill('roll over');
    await twoFrames(page);
  };
  await page.keyboard.press('/');
  // In loading order: a request for one file means that those before it have loaded.
  const files = ['full-text', 'pagefind', 'pagefind-entry', 'pf_meta', 'wasm', 'pf_index', 'pf_fragment'];
  const address = (file: string) => new RegExp(`[/.]${file}([.][^/]*)?$`);
  let before: RegExp | undefined;
  for (const file of files.map(address)) {
    await page.route(file, abort);
    if (before) await page.unroute(before);
    await expect
      .poll(
        async () => {
          await ask();
          return failed.some((url) => file.test(url));
        },
        { message: `${file}` },
      )
      .toBe(true);
    await expect.poll(() => rows(page), { message: `${file}` }).toEqual(['Do credits roll over?', 'Contact support']);
    before = file;
  }
  await page.unroute(before ?? '');
  await expect
    .poll(async () => {
      await ask();
      return heading(page).isVisible();
    })
    .toBe(true);
});
