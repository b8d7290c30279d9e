import { describe, expect, inject, test } from 'vitest';
import { clipboardOf } from './clipboard.ts';
import { hold, twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const searchRequests = (requests: string[]) => requests.filter((url) => /pagefind|dialog|box\./.test(url));

describe('the search dialog', () => {
  test('loads nothing until it is wanted', async () => {
    const { page, requests } = await open('/articles/credits-by-plan/');
    await page.waitForLoadState('networkidle');
    expect(searchRequests(requests)).toEqual([]);
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    await page.waitForLoadState('networkidle');
    expect(searchRequests(requests).length).toBeGreaterThan(0);
  });

  test.each(['/', 'Control+k', 'Meta+k'])('opens with %s, and closes with Escape', async (keys) => {
    const { page } = await open('/answers/');
    await page.keyboard.press(keys);
    const dialog = page.getByRole('dialog', { name: 'Search the help center' });
    await dialog.waitFor();
    expect(await page.getByRole('searchbox').evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  test('leaves a slash alone that is typed into a field', async () => {
    const { page } = await open('/');
    await page.getByRole('searchbox').fill('and');
    await page.keyboard.press('End');
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('and/');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('opens from its button, and gives the focus back to it', async () => {
    const { page } = await open('/calculator/');
    const button = page.getByRole('banner').getByRole('button', { name: 'Search' });
    await button.click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
  });

  test('shows results as you type: the question, an excerpt, its kind, and a count for a screen reader', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').pressSequentially('roll over');
    const first = page.getByRole('dialog').getByRole('listitem').first();
    await first.locator('.found-title', { hasText: 'Do credits roll over?' }).waitFor();
    expect(await first.locator('.found-kind').textContent()).toBe('Answer');
    expect(await first.locator('mark').first().textContent()).toContain('roll');
    const results = await page.getByRole('dialog').getByRole('listitem').count();
    expect(await page.getByRole('dialog').getByRole('status').textContent()).toBe(`${results} results for “roll over”`);
  });

  test('finds answers, the calculator, sections of articles and words that customers use, and says what each is', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    for (const { query, title, kind, href } of [
      { query: 'reset', title: 'Why did my credits reset?', kind: 'Answer', href: '/answers/why-did-my-credits-reset/' },
      { query: 'estimate workflow', title: 'Credits calculator', kind: 'Calculator', href: '/calculator/' },
      {
        query: 'shorter drafts',
        title: 'Tips · Credits included per billing month by plan',
        kind: 'Article',
        href: '/articles/credits-by-plan/#tips',
      },
      { query: 'top up', title: 'Can I buy more credits?', kind: 'Answer', href: '/answers/can-i-buy-more-credits/' },
    ]) {
      await page.getByRole('dialog').getByRole('searchbox').fill(query);
      const found = page
        .getByRole('dialog')
        .getByRole('link')
        .filter({ has: page.getByText(title, { exact: true }) });
      await found.filter({ has: page.getByText(kind, { exact: true }) }).waitFor();
      expect(await found.getAttribute('href')).toBe(href);
    }
  });

  test('is walked with the arrow keys, and Enter goes to the first result', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    const field = page.getByRole('dialog').getByRole('searchbox');
    await field.fill('roll over');
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.querySelector('.found-title')?.textContent)).toBe('Do credits roll over?');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.querySelector('.found-title')?.textContent)).not.toBe('Do credits roll over?');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/answers\/do-credits-roll-over\/$/);
  });

  test('says plainly that nothing was found', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('zzqqxx');
    await page.getByText('Nothing found for “zzqqxx”. Try another word.').waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'Read all answers' }).waitFor();
  });

  test('offers what comes nearest, and a way to support with the query carried over, where nothing answers', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('reset my password');
    await dialog.getByText('Nothing found for “reset my password”.').waitFor();
    await dialog.getByText('Nearest questions').waitFor();
    expect(await dialog.locator('.found-title').first().textContent()).toMatch(/reset|refresh/);
    expect(await dialog.getByRole('link', { name: 'Ask support' }).getAttribute('href')).toContain('subject=reset%20my%20password');
  });

  test('puts what is misspelt right, says so, and searches for it as typed where that is wanted', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    for (const { typed, title } of [
      { typed: 'rolover', title: 'Do credits roll over?' },
      { typed: 'refesh date', title: 'When do my credits refresh?' },
      { typed: 'exprie', title: 'When do add-on credits expire?' },
      { typed: 'buymore', title: 'Can I buy more credits?' },
    ]) {
      await dialog.getByRole('searchbox').fill(typed);
      const asTyped = dialog.getByRole('button', { name: `Search for “${typed}” instead.` });
      await asTyped.waitFor();
      expect(await dialog.getByRole('status').textContent()).toContain('Showing results for “');
      expect(await dialog.locator('.found-title').first().textContent()).toBe(title);
      await asTyped.click();
      await dialog
        .getByRole('status')
        .filter({ hasText: `Nothing found for “${typed}”` })
        .waitFor();
    }
  });

  test.each([
    { query: 'pro 100 credits', href: '/calculator/?make=credits&need=100&plan=pro' },
    { query: 'creator 31 january 2027', href: '/calculator/?make=nothing&plan=creator&start=2027-01-31' },
    { query: 'used 37 on team', href: '/calculator/?make=nothing&plan=team&used=37' },
  ])('offers the calculator on the case of “$query”', async ({ query, href }) => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill(query);
    const preset = dialog.getByRole('link', { name: /Calculate:/ });
    await preset.waitFor();
    expect(await preset.getAttribute('href')).toBe(href);
    await preset.click();
    await page.waitForURL(new RegExp(`${href.replace(/[?]/g, '\\?')}`));
    expect(await page.getByText('This link had parts').count()).toBe(0);
  });

  test('names the figure that the calculator then opens on', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('creator 8 10 second videos');
    const preset = dialog.getByRole('link', { name: /Calculate: Creator, 8 videos of 10 seconds: .+ credits, an estimate/ });
    await preset.waitFor();
    const title = (await preset.locator('.found-title').textContent()) ?? '';
    const [, answer = '', span = '', held = ''] = /: ([a-z ]+), (\d+–\d+) of (\d+) credits, an estimate$/.exec(title) ?? [];
    await preset.click();
    await page.waitForURL(/make=short-videos&plan=creator&.*seconds=10&videos=8/);
    const output = page.locator('output');
    await output.filter({ hasText: span }).waitFor();
    expect((await output.locator('.calc-head').textContent())?.toLowerCase()).toBe(answer);
    expect(await output.textContent()).toContain(held);
  });

  test('offers no case of the calculator for a question about something else', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('30 second mp4');
    await page.getByRole('dialog').getByText('Nothing found for “30 second mp4”.').waitFor();
    expect(
      await page
        .getByRole('dialog')
        .getByRole('link', { name: /Calculate:/ })
        .count(),
    ).toBe(0);
  });

  test("copies a result's link, and opens it in a new tab with the usual keys", async () => {
    const { page } = await open('/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('roll over');
    await dialog.locator('a.found').first().waitFor();
    await dialog.getByRole('button', { name: 'Copy link: Do credits roll over?' }).click();
    await dialog.getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
    expect(await clipboardOf(page)).toBe(new URL('/answers/do-credits-roll-over/', page.url()).href);
    await dialog.getByRole('searchbox').focus();
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    expect(new URL((await opened).url()).pathname).toBe('/answers/do-credits-roll-over/');
    expect(await dialog.isVisible()).toBe(true);
  });

  test('says so where there is no clipboard at all, as on a page without https', async () => {
    const { page } = await open('/search/?q=roll+over', {
      before: (opened) => opened.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined })),
    });
    await page.getByRole('button', { name: /^Copy link: Do credits roll over/ }).press('Enter');
    await page.locator('.said').filter({ hasText: 'did not let us copy' }).waitFor();
  });

  test.each([2, 3])('wanted %i times while its script is on its way, opens, and stays open', async (times) => {
    const { page } = await open('/answers/');
    const script = await hold(page, /dialog\.\w+/);
    for (let k = 0; k < times; k += 1) await page.keyboard.press('/');
    await script.release();
    await page.getByRole('dialog').waitFor();
    await twoFrames(page);
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
  });

  test('Enter follows no result of what stood there before', async () => {
    const { page } = await open('/search/?q=roll+over');
    await page.getByRole('main').locator('a.found').first().waitFor();
    const index = await hold(page, /\/pagefind\//);
    const field = page.getByRole('main').getByRole('searchbox');
    await field.fill('which plan has the most');
    await field.press('Enter');
    await index.asked;
    expect(new URL(page.url()).pathname).toBe('/search/');
    await index.release();
    await page.getByText('for “which plan has the most”').waitFor();
    await field.press('Enter');
    await page.waitForURL(/\/(answers|articles)\/./);
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

  test('keeps what was typed on the next page of the session', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('minutes');
    await page.getByRole('dialog').locator('a.found').first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('/');
    expect(await page.getByRole('dialog').getByRole('searchbox').inputValue()).toBe('minutes');
    await page.getByRole('dialog').locator('a.found').first().waitFor();
  });

  test('shows what stands in a query as text, and runs none of it', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('<img src=x onerror=alert(1)>');
    await page.getByRole('dialog').getByRole('status').filter({ hasText: '<img src=x onerror=alert(1)>' }).waitFor();
    expect(await page.locator('dialog img').count()).toBe(0);
  });

  test('keeps what was typed until it is opened again', async () => {
    const { page } = await open('/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('minutes');
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await page.getByRole('dialog').getByRole('searchbox').inputValue()).toBe('minutes');
  });

  test('says so when its index cannot be loaded, and leads to the answers', async () => {
    const { page } = await open('/', { expectErrors: /Failed to load resource|net::ERR/ });
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('reset');
    await page.getByText('Search could not be loaded.').waitFor();
    await page.getByRole('dialog').getByRole('link', { name: 'Read all answers' }).click();
    await page.waitForURL(/\/answers\/$/);
  });
});

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

  test("is where the home page's field leads", async () => {
    const { page } = await open('/');
    await page.getByRole('searchbox').fill('video minutes');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=video\+minutes$/);
    await page.getByRole('link', { name: /same as video minutes/ }).waitFor();
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
    await page.getByRole('dialog').getByRole('searchbox').fill('shorter drafts');
    await page.getByRole('dialog').getByRole('link', { name: /Tips/ }).click();
    await page.waitForURL(`${site}articles/credits-by-plan/#tips`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });

  test('a page that is not there searches as well', async () => {
    const { page } = await open('/answers/roll-over/', { site: inject('changedSite'), expectErrors: /404/ });
    expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('roll over');
    const found = page.getByRole('link', { name: /Do credits roll over/ });
    await found.waitFor();
    expect(await found.getAttribute('href')).toBe('/resources/help-center/answers/do-credits-roll-over/');
  });
});
