import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { clipboardOf } from './clipboard.ts';
import { hold, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const searchRequests = (requests: string[]) =>
  requests.filter((url) => /pagefind|questions\.json|cases|(dialog|search-box|engine|full-text)\./.test(url));
const dialog = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => dialog(page).getByRole('searchbox');
const status = (page: Page) => dialog(page).getByRole('status');
const titles = (page: Page) => dialog(page).locator('.found-title');
const focusedTitle = (page: Page) => page.evaluate(() => document.activeElement?.querySelector('.found-title')?.textContent);
const hasFocus = (part: Locator) => part.evaluate((node) => node === document.activeElement);

/** Checks that the last result leads to a person, and passes on the query and the page. */
async function expectWayToPerson(page: Page, query: string): Promise<void> {
  const last = dialog(page).getByRole('listitem').last();
  expect(await last.locator('.found-title').textContent(), query).toBe('Contact support');
  const { pathname, searchParams } = new URL((await last.locator('a.found').getAttribute('href')) ?? '', page.url());
  expect([pathname, ...searchParams.values()]).toEqual(['/contact/', query, new URL(page.url()).pathname]);
}

/** Opens the dialog, enters a query, and waits for its answers. */
async function answered(page: Page, query: string): Promise<void> {
  await field(page).fill(query);
  await dialog(page).getByText(`for “${query}”`).waitFor();
}

describe('the search dialog', () => {
  test('loads nothing until it is wanted; opens with each of its keys and from its button, and Escape gives the focus back', async () => {
    const { page, requests } = await open('/articles/credits-by-plan/');
    await page.waitForLoadState('networkidle');
    expect(searchRequests(requests)).toEqual([]);
    const button = page.getByRole('banner').getByRole('button', { name: 'Search' });
    for (const start of [...['/', 'Control+k', 'Meta+k'].map((keys) => () => page.keyboard.press(keys)), () => button.click()]) {
      await start();
      await page.getByRole('dialog', { name: 'Search the help center' }).waitFor();
      expect(await hasFocus(field(page))).toBe(true);
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });
    }
    expect(await hasFocus(button)).toBe(true);
    expect(searchRequests(requests).length).toBeGreaterThan(0);
  });

  test('keeps the keys that are its own: “/” on a result is typed, and an input method’s Enter and Escape neither follow nor close', async () => {
    const { page } = await open('/answers/');
    await page.keyboard.press('/');
    await answered(page, 'roll over');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('/');
    expect(await field(page).inputValue()).toBe('roll over/');
    expect(await hasFocus(field(page))).toBe(true);
    // Safari sends the last key of an input method after it has ended, with its code alone.
    for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
      for (const key of ['Escape', 'Enter', 'ArrowDown']) {
        await field(page).dispatchEvent('keydown', { key, bubbles: true, cancelable: true, ...composing });
      }
    }
    expect(await hasFocus(field(page))).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/answers/');
  });

  test('wanted two or three times while its script is on its way, opens, and stays open', async () => {
    const { page } = await open('/answers/');
    for (const times of [2, 3]) {
      const script = await hold(page, /dialog\.\w+/);
      await page.reload();
      for (let k = 0; k < times; k += 1) await page.keyboard.press('/');
      await script.release();
      await dialog(page).waitFor();
      await twoFrames(page);
      expect(await dialog(page).isVisible(), `${times}`).toBe(true);
    }
  });

  test('leaves a slash alone that is typed into a field; keeps what was typed until it is opened again, and on the next page', async () => {
    const { page } = await open('/');
    await page.getByRole('searchbox').fill('and');
    await page.keyboard.press('End');
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('and/');
    expect(await dialog(page).count()).toBe(0);
    await page.keyboard.press('Control+k');
    await field(page).fill('minutes');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    expect(await field(page).inputValue()).toBe('minutes');
    await dialog(page).locator('a.found').first().click();
    await page.waitForURL(/\/answers\//);
    await page.keyboard.press('/');
    expect(await field(page).inputValue()).toBe('minutes');
    await dialog(page).locator('a.found').first().waitFor();
  });

  test('says so when its questions cannot be loaded, leads to the answers, and asks again at the next key', async () => {
    const { page } = await open('/', { expectErrors: /Failed to load resource|net::ERR/ });
    await page.route('**/search/questions.json', (route) => route.abort());
    await page.keyboard.press('/');
    await field(page).fill('reset');
    await dialog(page).getByText('Search could not be loaded. Check your connection, type again, or reload the page.').waitFor();
    expect(await dialog(page).getByRole('link', { name: 'Read all answers' }).getAttribute('href')).toBe('/answers/');
    await page.unroute('**/search/questions.json');
    await field(page).press('End');
    await field(page).press('s');
    await titles(page).filter({ hasText: 'Why did my credits reset?' }).waitFor();
  });
});

describe('the results', () => {
  test('come as one types, with a count for a screen reader; the arrow keys walk them, and Enter goes to the first', async () => {
    const { page, requests } = await open('/');
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
    // The parser of cases loads with the first query that has a figure.
    expect(requests.filter((url) => /cases/.test(url))).toEqual([]);
    await page.keyboard.press('ArrowDown');
    expect(await focusedTitle(page)).toBe('Do credits roll over?');
    await page.keyboard.press('ArrowDown');
    expect(await focusedTitle(page)).not.toBe('Do credits roll over?');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await hasFocus(field(page))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/answers\/do-credits-roll-over\/$/);
  });

  test('begin with the best of any kind, and end with the way to a person, which is told the query; with it they begin where a person is asked for', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    for (const [query, title, kind, href] of [
      ['reset', 'Why did my credits reset?', 'Answer', '/answers/why-did-my-credits-reset/'],
      ['top up', 'Can I buy more credits?', 'Answer', '/answers/can-i-buy-more-credits/'],
      ['how the calculator counts', 'How the calculator counts', 'Article', '/articles/how-the-calculator-counts/'],
      ['tips', 'Tips · Credits included per billing month by plan', 'Section', '/articles/credits-by-plan/#tips'],
      ['estimate workflow', 'Credits calculator', 'Calculator', '/calculator/'],
      [
        'find the smallest plan',
        'Example: Find the smallest plan for what you need',
        'Example',
        '/calculator/?plan=pro&need=80&example=yes',
      ],
    ] as const) {
      await answered(page, query);
      const found = dialog(page).locator('a.found').first();
      expect(await found.locator('.found-title').textContent(), query).toBe(title);
      expect(await found.locator('.found-kind').textContent(), query).toBe(kind);
      expect(await found.getAttribute('href'), query).toBe(href);
      await expectWayToPerson(page, query);
    }
    await answered(page, 'talk to a human');
    expect(await status(page).textContent()).toBe('1 result for “talk to a human”');
    expect(await titles(page).first().textContent()).toBe('Contact support');
    expect(await titles(page).filter({ hasText: 'Contact support' }).count()).toBe(1);
  });

  test('have links that are copied, and opened in a new tab with the usual keys', async () => {
    const { page } = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.keyboard.press('/');
    await answered(page, 'roll over');
    await dialog(page).getByRole('button', { name: 'Copy link: Do credits roll over?' }).click();
    await dialog(page).getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
    expect(await clipboardOf(page)).toBe(new URL('/answers/do-credits-roll-over/', page.url()).href);
    await field(page).focus();
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    await (await opened).waitForURL('**/answers/do-credits-roll-over/');
    expect(await dialog(page).isVisible()).toBe(true);
  });
});

test('where nothing answers it says so plainly, leads to all answers and offers the nearest; what stands in a query is text', async () => {
  const { page } = await open('/');
  await page.keyboard.press('/');
  await field(page).fill('zzqqxx');
  await status(page).filter({ hasText: 'Nothing found in our answers for “zzqqxx”. Try another word.' }).waitFor();
  expect(await status(page).getByRole('link', { name: 'Read all answers' }).getAttribute('href')).toBe('/answers/');
  expect(await titles(page).allTextContents()).toEqual(['Contact support']);
  await expectWayToPerson(page, 'zzqqxx');
  await field(page).fill('reset my password');
  await status(page).filter({ hasText: 'Nothing found in our answers for “reset my password”.' }).waitFor();
  expect(await dialog(page).getByRole('listitem').first().textContent()).toBe('The nearest that we have');
  expect(await titles(page).first().textContent()).toBe('Why did my credits reset?');
  await expectWayToPerson(page, 'reset my password');
  await field(page).fill('<img src=x onerror=alert(1)>');
  await status(page).filter({ hasText: '<img src=x onerror=alert(1)>' }).waitFor();
  expect(await page.locator('dialog img').count()).toBe(0);
});

test('a slip is taken for what is meant, which it says, and as it was typed where that is wanted', async () => {
  const { page } = await open('/');
  await page.keyboard.press('/');
  for (const { typed, meant, title } of [
    { typed: 'rolover', meant: 'rollover', title: 'Do credits roll over?' },
    { typed: 'refesh date', meant: 'refresh date', title: 'When do my credits refresh?' },
    { typed: 'exprie', meant: 'expire', title: 'When do add-on credits expire?' },
    { typed: 'buymore', meant: 'buy more', title: 'Can I buy more credits?' },
  ]) {
    await field(page).fill(typed);
    const asTyped = dialog(page).getByRole('button', { name: `Search for “${typed}” instead.` });
    await asTyped.waitFor();
    expect(await status(page).textContent()).toContain(`Showing results for “${meant}”.`);
    expect(await titles(page).first().textContent(), typed).toBe(title);
    await asTyped.click();
    await status(page)
      .filter({ hasText: `Nothing found in our answers for “${typed}”` })
      .waitFor();
    expect(await hasFocus(field(page)), typed).toBe(true);
  }
});

describe('the calculator on a case', () => {
  test('is offered for a figure of credits, a date or a plan, and opens on it; not for what may mean another thing', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    const offered = dialog(page).getByRole('link', { name: /Calculate:/ });
    const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
    const cases = [
      { query: 'pro 100 credits', hrefs: ['/calculator/?make=credits&need=100&plan=pro'] },
      { query: '30 second mp4', hrefs: [] },
      { query: 'creator 31 january 2027', hrefs: [`/calculator/?make=nothing&plan=creator&start=2027-01-31&today=${today}`] },
      { query: 'used 12 times on team', hrefs: [] },
      { query: 'used 37 credits on team', hrefs: ['/calculator/?make=nothing&plan=team&used=37'] },
    ];
    for (const { query, hrefs } of cases) {
      await answered(page, query);
      expect(await offered.evaluateAll((links) => links.map((link) => link.getAttribute('href'))), query).toEqual(hrefs);
    }
    await offered.click();
    for (const href of cases.flatMap(({ hrefs }) => hrefs).reverse()) {
      if (!page.url().endsWith(href)) await page.goto(new URL(href, page.url()).href);
      await page.locator('.calc-controls:enabled').waitFor();
      expect(new URL(page.url()).search, href).toBe(new URL(href, page.url()).search);
      expect(await page.getByText('This link had parts').count(), href).toBe(0);
    }
  });

  test('names the figure that the calculator then opens on', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await field(page).fill('creator 8 10 second videos');
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
});
