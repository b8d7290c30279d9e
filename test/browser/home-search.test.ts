import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { hold, passTime, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const field = (page: Page) => page.getByRole('searchbox', { name: 'Search the help center' });
const box = (page: Page) => page.locator('.home-find .search-box');
const found = (page: Page, title: string) => box(page).getByRole('link', { name: new RegExp(title) });
const focusedTitle = (page: Page) => page.evaluate(() => document.activeElement?.querySelector('.found-title')?.textContent);

/** The position of everything on the page except what the search shows. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('body *:not(.search-box, .search-box *, script, style)')].map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect();
      return [node.tagName, x, y, width, height].join(' ');
    }),
  );

test('loads nothing until the field has the focus, then answers as one types, over the page; Enter leads to all results', async () => {
  const { page, requests } = await open('/');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /box\.|engine\.|questions\.json/.test(url))).toEqual([]);
  const before = await places(page);
  await field(page).pressSequentially('roll over');
  await found(page, 'Do credits roll over').waitFor();
  await box(page).getByRole('status').filter({ hasText: '1 result for “roll over”' }).waitFor();
  await box(page).getByText('In the text', { exact: true }).waitFor();
  expect(await places(page)).toEqual(before);
  await field(page).fill('video minutes');
  await found(page, 'same as video minutes').waitFor();
  await field(page).press('Enter');
  await page.waitForURL(/\/search\/\?q=video\+minutes$/);
  await page
    .getByRole('main')
    .getByRole('link', { name: /same as video minutes/ })
    .waitFor();
});

test('the results go when the reader leaves them, stay while they are used, and come back with the field; the arrow keys walk them, and Enter follows one', async () => {
  const { page } = await open('/');
  await field(page).fill('roll over');
  await found(page, 'Do credits roll over').waitFor();
  // A click beside the links, like a click on a link in Safari, focuses only the box.
  await box(page).getByRole('status').click();
  expect(await box(page).isVisible()).toBe(true);
  await page.getByRole('banner').getByRole('link').first().focus();
  expect(await box(page).isVisible()).toBe(false);
  await field(page).focus();
  expect(await box(page).isVisible()).toBe(true);
  await field(page).fill('');
  expect(await box(page).isVisible()).toBe(false);
  await field(page).fill('roll over');
  await found(page, 'Do credits roll over').waitFor();
  await field(page).press('ArrowDown');
  expect(await focusedTitle(page)).toBe('Do credits roll over?');
  await page.keyboard.press('ArrowUp');
  expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/answers\/do-credits-roll-over\/$/);
});

test('says that it waits for its questions where they are late, and shows no empty box before', async () => {
  const { page } = await open('/', { clock: true });
  const questions = await hold(page, '**/search/questions.json');
  await field(page).focus();
  await questions.asked;
  await field(page).fill('roll over');
  await twoFrames(page);
  expect(await box(page).isVisible()).toBe(false);
  await passTime(page, 2_000);
  await box(page).getByText('The search is loading …').waitFor();
  await questions.release();
  await found(page, 'Do credits roll over').waitFor();
});
