import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { clipboardOf } from './clipboard.ts';
import { faultsInBoth } from './faults.ts';
import { hold } from './late.ts';
import { withAnswers } from './many-answers.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const clipboard = (page: Page) => clipboardOf(page);
const said = (page: Page, words: string | RegExp) => page.locator('.said').filter({ hasText: words }).waitFor();
const shown = (page: Page) => page.locator('.desk-row:visible a').allTextContents();
const status = (page: Page, words: string | RegExp) => page.locator('.desk-status').filter({ hasText: words }).waitFor();
const first = (page: Page, title: string) => status(page, `First: ${title}`);
/** What is pasted leads to the site as it is published, from wherever the page was served. */
const published = (path: string) => `http://localhost:4321${path}`;

describe('the desk by keyboard', () => {
  test('is ready to type, and Enter copies the link of the first answer found', async () => {
    const { page } = await open('/support/', allowed);
    await page.keyboard.type('roll over');
    await first(page, 'Do credits roll over?');
    await page.keyboard.press('Enter');
    await said(page, 'Link copied: Do credits roll over?');
    expect(await clipboard(page)).toBe(published('/answers/do-credits-roll-over/'));
  });

  test('Shift and Enter copy the text: question, answer, link and month', async () => {
    const { page } = await open('/support/', allowed);
    await page.keyboard.type('why did free');
    await first(page, 'Why did Free not refresh this month?');
    await page.keyboard.press('Shift+Enter');
    await said(page, 'Copied as plain text: Why did Free not refresh this month?');
    const text = await clipboard(page);
    expect(text).toMatch(/^Why did Free not refresh this month\?\n\nFree’s credits are one-time\. You get 5 credits once/);
    expect(text).toContain(`\n\n${published('/answers/why-did-free-not-refresh/')}\nConfirmed May 2026\n`);
  });

  test('the arrow keys walk down the list and back to the field, Enter and Shift-Enter copy where they are', async () => {
    const { page } = await open('/support/', allowed);
    await page.keyboard.type('add on');
    await first(page, 'When do add-on credits expire?');
    const titles = await shown(page);
    expect(titles.length).toBeGreaterThan(3);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Copy link: ${titles[1]}`);
    await page.keyboard.press('Enter');
    await said(page, `Link copied: ${titles[1]}`);
    expect(await clipboard(page)).toBe(
      published((await page.getByRole('link', { name: titles[1] ?? '', exact: true }).getAttribute('href')) ?? ''),
    );
    await page.keyboard.press('Shift+Enter');
    await said(page, `Copied as plain text: ${titles[1]}`);
    expect(await clipboard(page)).toMatch(new RegExp(`^${titles[1]?.replace(/[?.]/g, '\\$&')}\n\n`));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('s');
    expect(await page.getByLabel('Find an answer').inputValue()).toBe('add ons');
  });

  test('the last row is the end, and Escape leads back to the field', async () => {
    const { page } = await open('/support/', allowed);
    await page.getByLabel('Find an answer').fill('video minutes');
    await first(page, 'Are credits the same as video minutes?');
    for (let k = 0; k < 9; k += 1) await page.keyboard.press('ArrowDown');
    const titles = await shown(page);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`Copy link: ${titles.at(-1)}`);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-find');
  });
});

describe('what the desk finds', () => {
  test.each([
    { ticket: 'how much does pro cost', title: 'What do plans and add-on packs cost?' },
    { ticket: 'top up', title: 'Can I buy more credits?' },
    { ticket: 'run out', title: 'What happens when I run out of credits?' },
    { ticket: 'credits expiring', title: 'When do add-on credits expire?' },
    { ticket: 'can i get my money back', title: 'Do I get credits back for a failed run?' },
    { ticket: 'refnud', title: 'Do I get credits back for a failed run?' },
    { ticket: 'team plan', title: 'How many credits does each plan include?' },
    { ticket: 'out of credits cant publish', title: 'What happens when I run out of credits?' },
    { ticket: 'my credits are not renewed', title: 'When do my credits refresh?' },
  ])('“$ticket”, first of all: $title', async ({ ticket, title }) => {
    const { page } = await open('/support/');
    await page.getByLabel('Find an answer').fill(ticket);
    await first(page, title);
    expect((await shown(page))[0]).toBe(title);
  });

  test('the search is in the address, and there again after going back', async () => {
    const { page } = await open('/support/?q=minutes');
    await first(page, 'Are credits the same as video minutes?');
    expect((await shown(page))[0]).toBe('Are credits the same as video minutes?');
    await page.getByLabel('Find an answer').fill('refund');
    await page.waitForURL(/\?q=refund$/);
    await page.getByRole('link', { name: 'Do I get credits back for a failed run?' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await first(page, 'Do I get credits back for a failed run?');
  });

  test('what was said of another search goes when the next begins', async () => {
    const { page } = await open('/support/', allowed);
    await page.keyboard.type('roll over');
    await first(page, 'Do credits roll over?');
    await page.keyboard.press('Enter');
    await said(page, 'Link copied');
    await page.keyboard.type(' x');
    expect(await page.locator('.said').isVisible()).toBe(false);
  });

  test('topics without a match go', async () => {
    const { page } = await open('/support/', allowed);
    await page.keyboard.type('top up');
    await first(page, 'Can I buy more credits?');
    expect(await page.locator('.desk-group:visible').count()).toBeLessThan(await page.locator('.desk-group').count());
  });

  test('calculator presets, each with its link as it opens the calculator', async () => {
    const { page } = await open('/support/', allowed);
    await page.keyboard.type('smallest plan');
    await first(page, 'Example: Find the smallest plan');
    await page.keyboard.press('Enter');
    await said(page, 'Link copied');
    const link = await clipboard(page);
    expect(link).toContain('/calculator/?plan=pro&need=80&example=yes');
  });

  test('calculator presets, each with the figure that it opens on, which its copies carry', async () => {
    const { page } = await open('/support/', allowed);
    await page.keyboard.type('smallest plan');
    await first(page, 'Example: Find the smallest plan');
    const row = page.locator('.desk-row:visible').first();
    const figure = (await row.locator('.desk-figure').textContent()) ?? '';
    expect(figure).toMatch(/^(Yes|No) · 80 of \d+$/);
    await page.keyboard.press('Shift+Enter');
    await said(page, 'Copied as plain text: Example: Find the smallest plan');
    const [title, second, link = ''] = (await clipboard(page)).split('\n');
    expect([title, second]).toEqual(['Example: Find the smallest plan for what you need', figure]);
    await page.goto(link.replace(published(''), new URL('/', page.url()).origin));
    await page.locator('output .calc-head', { hasText: figure.split(' ')[0] ?? '' }).waitFor();
    await page.getByText('Example: these are nobody').waitFor();
  });

  test('no figure beside an answer', async () => {
    const { page } = await open('/support/');
    expect(await page.locator('.desk-row[data-id] .desk-figure').count()).toBe(0);
    const presets = await page.locator('.desk-row:not([data-id])').count();
    expect(await page.locator('.desk-row:not([data-id]) .desk-figure').count()).toBe(presets);
  });

  test('nothing: it says so, and Enter copies nothing', async () => {
    const { page } = await open('/support/', allowed);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.keyboard.type('zebra');
    await status(page, 'Nothing here matches. Try another word.');
    await page.keyboard.press('Shift+Enter');
    await said(page, 'Nothing was found, so nothing was copied.');
    expect(await clipboard(page)).toBe('before');
  });

  test('all again once the field is empty', async () => {
    const { page } = await open('/support/', allowed);
    const all = await shown(page);
    await page.keyboard.type('zebra');
    await status(page, 'Nothing here matches.');
    await page.getByLabel('Find an answer').fill('');
    expect(await shown(page)).toEqual(all);
    expect(all.length).toBeGreaterThan(15);
  });
});

describe('the desk where something is missing', () => {
  const index = '**/search/questions.json';

  test('without the questions, the list stays, Enter copies none that was not asked for, and typing asks again', async () => {
    const { page } = await open('/support/', {
      ...allowed,
      expectErrors: /Failed to load resource/,
      before: (blank) => blank.route(index, (route) => route.abort()),
    });
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    const all = await shown(page);
    await page.keyboard.type('roll over');
    await status(page, 'The search did not load. Reload the page, or choose from the list.');
    expect(await shown(page)).toEqual(all);
    await page.keyboard.press('Enter');
    await said(page, 'Nothing was found, so nothing was copied.');
    expect(await clipboard(page)).toBe('before');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await said(page, `Link copied: ${all[1]}`);
    await page.unroute(index);
    await page.keyboard.type('s');
    await first(page, 'Do credits roll over?');
  });

  test('with late questions, it says that it waits, and Enter copies nothing until they are there', async () => {
    const { page } = await open('/404.html', { ...allowed, clock: true, expectErrors: /404/ });
    const late = await hold(page, index);
    await page.goto(new URL('support/', inject('site')).href);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await page.getByLabel('Find an answer').fill('roll over');
    await late.asked;
    await page.clock.fastForward(2_000);
    await status(page, 'The search is loading …');
    await page.keyboard.press('Enter');
    await said(page, 'Nothing was found, so nothing was copied.');
    expect(await clipboard(page)).toBe('before');
    await late.release();
    await first(page, 'Do credits roll over?');
    await page.keyboard.press('Enter');
    await said(page, 'Link copied: Do credits roll over?');
  });

  test('without the texts, links are still copied, and it says what did not load', async () => {
    const { page } = await open('/support/', {
      ...allowed,
      expectErrors: /Failed to load resource/,
      before: (blank) => blank.route('**/answers.json', (route) => route.abort()),
    });
    await page.keyboard.type('roll over');
    await first(page, 'Do credits roll over?');
    await page.keyboard.press('Shift+Enter');
    await said(page, 'The texts did not load. Reload the page, or copy the link.');
    await page.keyboard.press('Enter');
    await said(page, 'Link copied: Do credits roll over?');
  });

  test('without the clipboard, the text stands selected', async () => {
    const { page } = await open('/support/');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
      });
      document.execCommand = () => false;
    });
    await page.keyboard.type('roll over');
    await first(page, 'Do credits roll over?');
    await page.keyboard.press('Enter');
    await said(page, 'Your browser did not let us copy.');
    const kept = page.getByLabel('Text to copy');
    expect(await kept.evaluate((field) => field.closest('.desk-row')?.querySelector('a')?.textContent)).toBe('Do credits roll over?');
    expect(await kept.inputValue()).toBe(published('/answers/do-credits-roll-over/'));
    expect(await kept.evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd))).toBe(
      await kept.inputValue(),
    );
  });

  test('without scripts it is a list of links, without a dead field or button', async () => {
    const { page } = await open('/support/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Do credits roll over?' }).waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await page.getByRole('main').getByRole('searchbox').count()).toBe(0);
  });
});

describe('the desk with 2,000 answers', () => {
  test('filters, walks and copies as with few', async () => {
    const { page } = await open('/support/', { ...allowed, before: (blank) => withAnswers(blank, 2000) });
    await status(page, '2,000 answers');
    await page.getByLabel('Find an answer').fill('case1234');
    await status(page, /First: .* case1234\?$/);
    expect((await shown(page))[0]).toMatch(/ case1234\?$/);
    await page.keyboard.press('Enter');
    await said(page, /^Link copied: .* case1234\?$/);
    await page.getByLabel('Find an answer').fill('');
    for (let k = 0; k < 60; k += 1) await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(/ case60\?$/);
    expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
  });
});

test('axe finds nothing on the desk in use, light and dark', async () => {
  const { page } = await open('/support/', allowed);
  await page.keyboard.type('credits');
  await first(page, 'Can I buy more credits?');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await said(page, 'Link copied');
  expect(await faultsInBoth(page)).toEqual([]);
});
