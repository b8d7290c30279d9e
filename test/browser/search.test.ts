import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clipboardOf } from './clipboard.ts';
import { hold, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const searchRequests = (requests: string[]) =>
  requests.filter((url) => /pagefind|questions\.json|cases|(dialog|box|engine|full-text)\./.test(url));
const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => dialog(page).getByRole('searchbox');
const status = (page: Page) => dialog(page).getByRole('status');
const titles = (page: Page) => dialog(page).locator('.found-title');
const focusedTitle = (page: Page) => page.evaluate(() => document.activeElement?.querySelector('.found-title')?.textContent);

/** The dialog of a page, with a query in its field. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await field(page).fill(query);
}

describe('the search dialog', () => {
  test('loads nothing until it is wanted', async () => {
    const { page, requests } = await open('/articles/credits-by-plan/');
    await page.waitForLoadState('networkidle');
    expect(searchRequests(requests)).toEqual([]);
    await page.keyboard.press('/');
    await dialog(page).waitFor();
    await page.waitForLoadState('networkidle');
    expect(searchRequests(requests).length).toBeGreaterThan(0);
  });

  test.each(['/', 'Control+k', 'Meta+k'])('opens with %s, and closes with Escape', async (keys) => {
    const { page } = await open('/answers/');
    await page.keyboard.press(keys);
    await page.getByRole('dialog', { name: 'Search the help center' }).waitFor();
    expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
  });

  test('leaves a slash alone that is typed into a field', async () => {
    const { page } = await open('/');
    await page.getByRole('searchbox').fill('and');
    await page.keyboard.press('End');
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('and/');
    expect(await dialog(page).count()).toBe(0);
  });

  test('opens from its button, and gives the focus back to it', async () => {
    const { page } = await open('/calculator/');
    const button = page.getByRole('banner').getByRole('button', { name: 'Search' });
    await button.click();
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test.each([2, 3])('wanted %i times while its script is on its way, opens, and stays open', async (times) => {
    const { page } = await open('/answers/');
    const script = await hold(page, /dialog\.\w+/);
    for (let k = 0; k < times; k += 1) await page.keyboard.press('/');
    await script.release();
    await dialog(page).waitFor();
    await twoFrames(page);
    expect(await dialog(page).isVisible()).toBe(true);
  });

  test('keeps what was typed until it is opened again', async () => {
    const { page } = await open('/');
    await search(page, 'minutes');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await field(page).inputValue()).toBe('minutes');
  });

  test('keeps what was typed on the next page of the session', async () => {
    const { page } = await open('/');
    await search(page, 'minutes');
    await dialog(page).locator('a.found').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    expect(await field(page).inputValue()).toBe('minutes');
    await dialog(page).locator('a.found').first().waitFor();
  });

  test('shows what stands in a query as text, and runs none of it', async () => {
    const { page } = await open('/');
    await search(page, '<img src=x onerror=alert(1)>');
    await status(page).filter({ hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await page.locator('dialog img').count()).toBe(0);
  });

  test('says so when its questions cannot be loaded, leads to the answers, and asks again at the next key', async () => {
    const { page } = await open('/', { expectErrors: /Failed to load resource|net::ERR/ });
    await page.route('**/search/questions.json', (route) => route.abort());
    await search(page, 'reset');
    await dialog(page).getByText('Search could not be loaded. Check your connection and type again.').waitFor();
    expect(await dialog(page).getByRole('link', { name: 'Read all answers' }).getAttribute('href')).toBe('/answers/');
    await page.unroute('**/search/questions.json');
    await field(page).press('End');
    await field(page).press('s');
    await titles(page).filter({ hasText: 'Why did my credits reset?' }).waitFor();
  });
});

describe('the results', () => {
  test('come as one types: the question, a summary, its kind, and a count for a screen reader', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await field(page).pressSequentially('roll over');
    await status(page)
      .filter({ hasText: /^1 result for “roll over”$/ })
      .waitFor();
    const first = dialog(page).getByRole('listitem').first();
    expect(await first.locator('.found-title').textContent()).toBe('Do credits roll over?');
    expect(await first.locator('.found-kind').textContent()).toBe('Answer');
    expect(await first.locator('.found-title mark').allTextContents()).toEqual(['roll', 'over']);
    expect(await first.locator('.found-excerpt').textContent()).toMatch(/^No\. Unused included credits reset/);
  });

  test.each([
    { query: 'reset', title: 'Why did my credits reset?', kind: 'Answer', href: '/answers/why-did-my-credits-reset/' },
    { query: 'top up', title: 'Can I buy more credits?', kind: 'Answer', href: '/answers/can-i-buy-more-credits/' },
    {
      query: 'how the calculator counts',
      title: 'How the calculator counts',
      kind: 'Article',
      href: '/articles/how-the-calculator-counts/',
    },
    {
      query: 'tips',
      title: 'Tips · Credits included per billing month by plan',
      kind: 'Section',
      href: '/articles/credits-by-plan/#tips',
    },
    { query: 'estimate workflow', title: 'Credits calculator', kind: 'Calculator', href: '/calculator/' },
    {
      query: 'find the smallest plan',
      title: 'Example: Find the smallest plan for what you need',
      kind: 'Example',
      href: '/calculator/?plan=pro&need=80&example=yes',
    },
  ])('of “$query”, first of all: $title, as $kind', async ({ query, title, kind, href }) => {
    const { page } = await open('/');
    await search(page, query);
    const first = dialog(page).locator('a.found').first();
    await first.filter({ has: page.getByText(title, { exact: true }) }).waitFor();
    expect(await first.locator('.found-kind').textContent()).toBe(kind);
    expect(await first.getAttribute('href')).toBe(href);
  });

  test.each(['roll over', 'credits', 'reset my password', 'zzqqxx'])('of “%s” end with the way to a person', async (query) => {
    const { page } = await open('/');
    await search(page, query);
    await dialog(page).getByText(`for “${query}”`).waitFor();
    const last = dialog(page).getByRole('listitem').last();
    expect(await last.locator('.found-title').textContent()).toBe('Contact support');
    const { searchParams } = new URL((await last.locator('a.found').getAttribute('href')) ?? '');
    expect([...searchParams.values()]).toEqual([query, page.url()]);
  });

  test('begin with it, where a person is asked for', async () => {
    const { page } = await open('/');
    await search(page, 'talk to a human');
    await status(page)
      .filter({ hasText: /^1 result for “talk to a human”$/ })
      .waitFor();
    expect(await titles(page).first().textContent()).toBe('Contact support');
    expect(await titles(page).filter({ hasText: 'Contact support' }).count()).toBe(1);
  });

  test('are walked with the arrow keys, and Enter goes to the first', async () => {
    const { page } = await open('/');
    await search(page, 'roll over');
    await titles(page).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focusedTitle(page)).toBe('Do credits roll over?');
    await page.keyboard.press('ArrowDown');
    expect(await focusedTitle(page)).not.toBe('Do credits roll over?');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/answers\/do-credits-roll-over\/$/);
  });

  test('have links that are copied, and opened in a new tab with the usual keys', async () => {
    const { page } = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await search(page, 'roll over');
    await dialog(page).getByRole('button', { name: 'Copy link: Do credits roll over?' }).click();
    await dialog(page).getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
    expect(await clipboardOf(page)).toBe(new URL('/answers/do-credits-roll-over/', page.url()).href);
    await field(page).focus();
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    expect(new URL((await opened).url()).pathname).toBe('/answers/do-credits-roll-over/');
    expect(await dialog(page).isVisible()).toBe(true);
  });
});

describe('where nothing answers', () => {
  test('and nothing is near, it says so plainly, and leads to all answers', async () => {
    const { page } = await open('/');
    await search(page, 'zzqqxx');
    await status(page).filter({ hasText: 'Nothing found for “zzqqxx”. Try another word.' }).waitFor();
    expect(await status(page).getByRole('link', { name: 'Read all answers' }).getAttribute('href')).toBe('/answers/');
    expect(await titles(page).allTextContents()).toEqual(['Contact support']);
  });

  test('it offers the nearest that there is, and says that they are no more than that', async () => {
    const { page } = await open('/');
    await search(page, 'reset my password');
    await status(page).filter({ hasText: 'Nothing found for “reset my password”.' }).waitFor();
    expect(await dialog(page).getByRole('listitem').first().textContent()).toBe('The nearest that we have');
    expect(await titles(page).first().textContent()).toBe('Why did my credits reset?');
  });
});

test.each([
  { typed: 'rolover', meant: 'rollover', title: 'Do credits roll over?' },
  { typed: 'refesh date', meant: 'refresh date', title: 'When do my credits refresh?' },
  { typed: 'exprie', meant: 'expire', title: 'When do add-on credits expire?' },
  { typed: 'buymore', meant: 'buy more', title: 'Can I buy more credits?' },
])('“$typed” is taken for “$meant”, which it says, and as it was typed where that is wanted', async ({ typed, meant, title }) => {
  const { page } = await open('/');
  await search(page, typed);
  const asTyped = dialog(page).getByRole('button', { name: `Search for “${typed}” instead.` });
  await asTyped.waitFor();
  expect(await status(page).textContent()).toContain(`Showing results for “${meant}”.`);
  expect(await titles(page).first().textContent()).toBe(title);
  await asTyped.click();
  await status(page)
    .filter({ hasText: `Nothing found for “${typed}”` })
    .waitFor();
  expect(await field(page).evaluate((node) => node === document.activeElement)).toBe(true);
});

describe('the calculator on a case', () => {
  test.each([
    { query: 'pro 100 credits', href: '/calculator/?make=credits&need=100&plan=pro' },
    { query: 'creator 31 january 2027', href: '/calculator/?make=nothing&plan=creator&start=2027-01-31' },
    { query: 'used 37 credits on team', href: '/calculator/?make=nothing&plan=team&used=37' },
  ])('is offered for “$query”, and opens on it', async ({ query, href }) => {
    const { page } = await open('/');
    await search(page, query);
    const found = dialog(page).getByRole('link', { name: /Calculate:/ });
    await found.waitFor();
    expect(await found.getAttribute('href')).toBe(href);
    await found.click();
    await page.waitForURL((url) => url.pathname + url.search === href);
    await page.locator('.calc-controls:enabled').waitFor();
    expect(await page.getByText('This link had parts').count()).toBe(0);
  });

  test('names the figure that the calculator then opens on', async () => {
    const { page } = await open('/');
    await search(page, 'creator 8 10 second videos');
    const found = dialog(page).getByRole('link', { name: /Calculate: Creator, 8 videos of 10 seconds: .+ credits, an estimate/ });
    await found.waitFor();
    const title = (await found.locator('.found-title').textContent()) ?? '';
    const [, answer = '', span = '', held = ''] = /: ([a-z ]+), (\d+–\d+) of (\d+) credits, an estimate$/.exec(title) ?? [];
    await found.click();
    await page.waitForURL(/make=short-videos&plan=creator&.*seconds=10&videos=8/);
    const output = page.locator('output');
    await output.filter({ hasText: span }).waitFor();
    expect((await output.locator('.calc-head').textContent())?.toLowerCase()).toBe(answer);
    expect(await output.textContent()).toContain(held);
  });

  test.each(['30 second mp4', 'used 37 on team'])('is not offered for “%s”, which may mean another thing', async (query) => {
    const { page } = await open('/');
    await search(page, query);
    await dialog(page).getByText(`for “${query}”`).waitFor();
    expect(
      await dialog(page)
        .getByRole('link', { name: /Calculate:/ })
        .count(),
    ).toBe(0);
  });

  test('costs nothing for a query without a figure', async () => {
    const { page, requests } = await open('/');
    await search(page, 'roll over');
    await dialog(page).getByText('for “roll over”').waitFor();
    expect(requests.filter((url) => /cases/.test(url))).toEqual([]);
  });
});
