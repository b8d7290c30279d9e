import { describe, expect, inject, test } from 'vitest';
import { hold } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

describe('the search page', () => {
  test('shows the results of a link, and keeps the address with the query', async () => {
    const { page } = await open('/search/?q=roll+over');
    await page
      .getByRole('main')
      .getByRole('link', { name: /Do credits roll over/ })
      .waitFor();
    await page.getByRole('main').getByRole('searchbox').fill('minutes');
    await page.getByRole('link', { name: /same as video minutes/ }).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=minutes');
  });

  test('a place in the page and back: the address has what stands in the field', async () => {
    const { page } = await open('/search/?q=roll');
    await page.evaluate(() => {
      location.hash = 'content';
    });
    await page.getByRole('main').getByRole('searchbox').fill('refund');
    await expect.poll(() => page.url()).toContain('q=refund');
    await page.goBack();
    await expect.poll(() => page.url()).toMatch(/\?q=refund$/);
  });

  test('Enter follows no result of what stood there before', async () => {
    const { page } = await open('/search/?q=roll+over');
    await page.getByRole('main').locator('a.found').first().waitFor();
    // Of a query with a figure, what reads it has to come first.
    const cases = await hold(page, '**/search/cases.json');
    const field = page.getByRole('main').getByRole('searchbox');
    await field.fill('pro 100 credits');
    await field.press('Enter');
    await cases.asked;
    expect(new URL(page.url()).pathname).toBe('/search/');
    await cases.release();
    await page.getByText('for “pro 100 credits”').waitFor();
    await field.press('Enter');
    await page.waitForURL(/\/answers\/which-plans-include-how-many-credits\/$/);
  });

  test('says so where there is no clipboard at all, as on a page without https', async () => {
    const { page } = await open('/search/?q=roll+over', {
      before: (opened) => opened.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
    });
    await page.getByRole('button', { name: /^Copy link: Do credits roll over/ }).press('Enter');
    await page.locator('.said').filter({ hasText: 'did not let us copy' }).waitFor();
  });
});

describe('a page that is not there', () => {
  test.each(['/answers/credits-roll-over/', '/old/credits_roll_over.html'])('%s searches for the words of its address', async (path) => {
    const { page } = await open(path, { expectErrors: /404/ });
    expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('credits roll over');
    await page.getByRole('link', { name: /Do credits roll over/ }).waitFor();
  });
});

describe('under a sub-path', () => {
  test('the dialog finds, and its results lead to pages that are there', async () => {
    const site = inject('changedSite');
    const { page } = await open('/', { site });
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('tips');
    await page.getByRole('dialog').getByRole('link', { name: /Tips/ }).click();
    await page.waitForURL(`${site}articles/credits-by-plan/#tips`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('the desk finds its rows', async () => {
    const { page } = await open('/support/?q=roll+over', { site: inject('changedSite') });
    await page.getByText('First: Do credits roll over?').waitFor();
  });

  test('a page that is not there searches as well', async () => {
    const { page } = await open('/answers/roll-over/', { site: inject('changedSite'), expectErrors: /404/ });
    expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('roll over');
    const found = page.getByRole('link', { name: /Do credits roll over/ });
    await found.waitFor();
    expect(await found.getAttribute('href')).toBe('/resources/help-center/answers/do-credits-roll-over/');
  });
});
