import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const field = (page: Page) => page.getByRole('main').getByRole('searchbox');

describe('the search page', () => {
  test('shows the results of a link, and keeps the address with the query, after a place in the page and back, too', async () => {
    const { page } = await open('/search/?q=roll+over');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Do credits roll over/ })
      .waitFor();
    await field(page).fill('minutes');
    await page.getByRole('link', { name: /same as video minutes/ }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=minutes');
    await page.evaluate(() => {
      location.hash = 'content';
    });
    await field(page).fill('refund');
    await expect.poll(() => page.url()).toContain('q=refund');
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/\?q=refund$/);
  });

  test('says so where there is no clipboard at all, as on a page without https; Enter follows no result of what stood there before', async () => {
    const { page } = await open('/search/?q=roll+over');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.getByRole('button', { name: /^Copy link: Do credits roll over/ }).press('Enter');
    await page.locator('.said').filter({ hasText: 'did not let us copy' }).waitFor();
    // Submitted in the same task as it is typed, before any result of it can be there.
    await field(page).evaluate((node, query) => {
      const input = node as HTMLInputElement;
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.form?.requestSubmit();
    }, 'pro 100 credits');
    await page.getByText('for “pro 100 credits”').waitFor();
    expect(new URL(page.url()).pathname).toBe('/search/');
    await field(page).press('Enter');
    await page.waitForURL(/\/answers\/which-plans-include-how-many-credits\/$/);
  });
});

test('a page that is not there searches for the words of its address', async () => {
  const { page } = await open('/answers/credits-roll-over/', { expectErrors: /404/ });
  const searches = async () => {
    expect(await field(page).inputValue(), page.url()).toBe('credits roll over');
    await page.getByRole('link', { name: /Do credits roll over/ }).waitFor();
  };
  await searches();
  await page.goto(new URL('/old/credits_roll_over.html', page.url()).href);
  await searches();
});

test('under a sub-path the home page, the dialog, its texts, the desk and a page that is not there lead to pages that are there', async () => {
  const site = inject('changedSite');
  const { page } = await open('/', { site, expectErrors: /404/ });
  const leadsTo = async (path: string) => {
    await page.waitForURL(site + path);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await page.locator('#home-q').fill('roll over');
  await page
    .locator('.home-find')
    .getByRole('link', { name: /Do credits roll over/ })
    .click();
  await leadsTo('answers/do-credits-roll-over/');
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('/');
  await dialog.getByRole('searchbox').fill('roll over');
  await dialog.locator('a.found', { has: page.locator('.found-kind', { hasText: 'Text' }) }).click();
  await leadsTo('answers/why-did-my-credits-reset/');
  await page.keyboard.press('/');
  await dialog.getByRole('searchbox').fill('tips');
  await dialog.getByRole('link', { name: /Tips/ }).click();
  await leadsTo('articles/credits-by-plan/#tips');
  await page.goto(`${site}support/?q=roll+over`);
  await page.getByText('First: Do credits roll over?').waitFor();
  await page.goto(`${site}answers/roll-over/`);
  expect(await field(page).inputValue()).toBe('roll over');
  const found = page.getByRole('link', { name: /Do credits roll over/ });
  await found.waitFor();
  expect(await found.getAttribute('href')).toBe('/resources/help-center/answers/do-credits-roll-over/');
});
