import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { withAnswers } from './many-answers.ts';
import { browserOfFile } from './open.ts';

// A site with many answers splits its question index: a query loads only the parts with its words, and the entries that they find.

const { open } = browserOfFile();
const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => dialog(page).getByRole('searchbox');
const first = (page: Page, title: RegExp) => dialog(page).locator('.found-title').first().filter({ hasText: title }).waitFor();
const isPart = (url: string) => /\/search\/(words|entries)-\d+\.\w+\.json$/.test(url);

test('of an index in parts a query loads what it needs, and no part twice; where one does not come it says so, and the next key asks again', async () => {
  const { page, requests } = await open(undefined, { expectErrors: /Failed to load resource|net::ERR/ });
  await withAnswers(page, 500);
  await page.goto(inject('site'));
  await page.keyboard.press('/');
  await field(page).fill('roll over case234');
  await first(page, /^Do credits roll over case\d+\?$/);
  const parts = requests.filter(isPart);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.length).toBeLessThan(20);
  await field(page).fill('roll over');
  await first(page, /^Do credits roll over case\d+\?$/);
  expect(new Set(requests.filter(isPart)).size).toBe(requests.filter(isPart).length);
  for (const { part, query, title } of [
    { part: 'words', query: 'video minutes case377', title: /minutes case\d+\?$/ },
    { part: 'entries', query: 'failed run case450', title: /failed run case\d+\?$/ },
  ]) {
    const file = `**/search/${part}-*.json`;
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes(`/${part}-`));
    await page.route(file, (route) => route.abort());
    await field(page).fill(query);
    await failed;
    await dialog(page).getByText('Search could not be loaded. Check your connection, type again, or reload the page.').waitFor();
    await page.unroute(file);
    await field(page).press('End');
    await field(page).press('s');
    await first(page, title);
  }
});
