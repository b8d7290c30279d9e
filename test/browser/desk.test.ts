import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { faultsInBoth } from './accessibility.ts';
import { clipboardOf } from './clipboard.ts';
import { hold, passTime } from './late.ts';
import { withAnswers } from './many-answers.ts';
import { browserOfFile } from './open.ts';
import { refuseClipboard, selectedText } from './refused-clipboard.ts';

const { open } = browserOfFile();
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };
const field = (page: Page) => page.locator('#desk-find');
const said = (page: Page, words: string | RegExp) => page.locator('.said').filter({ hasText: words }).waitFor();
const shown = (page: Page) => page.locator('.desk-row:visible a').allTextContents();
const status = (page: Page, words: string | RegExp) => page.locator('.desk-status').filter({ hasText: words }).waitFor();
const first = (page: Page, title: string) => status(page, `First: ${title}`);
const focusedLabel = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
/** Pasted links lead to the published site, wherever the page was served. */
const published = (path: string) => `http://localhost:4321${path}`;
/** Opens the desk in a page that is already set up. */
const goToDesk = (page: Page) => page.goto(new URL('support/', inject('site')).href);

describe('the desk by keyboard', () => {
  test('is ready to type; Enter copies the link of the first answer found, Shift and Enter its text: question, answer, link and month', async () => {
    const { page } = await open('/support/', allowed);
    expect(await page.getByLabel('Find an answer').evaluate((node) => node === document.activeElement)).toBe(true);
    await page.keyboard.type('roll over');
    await first(page, 'Do credits roll over?');
    await page.keyboard.press('Enter');
    await said(page, 'Link copied: Do credits roll over?');
    expect(await clipboardOf(page)).toBe(published('/answers/do-credits-roll-over/'));
    // The message about one search disappears when the next begins.
    await page.keyboard.type(' x');
    expect(await page.locator('.said').isVisible()).toBe(false);
    await field(page).fill('why did free');
    await first(page, 'Why did Free not refresh this month?');
    await page.keyboard.press('Shift+Enter');
    await said(page, 'Copied as plain text: Why did Free not refresh this month?');
    const text = await clipboardOf(page);
    expect(text).toMatch(/^Why did Free not refresh this month\?\n\nFree’s credits are one-time\. You get 5 credits once/);
    expect(text).toContain(`\n\n${published('/answers/why-did-free-not-refresh/')}\nConfirmed May 2026\n`);
  });

  test('the arrow keys walk down the list to its end and back to the field, Enter and Shift-Enter copy where they are; axe finds nothing there', async () => {
    const { page } = await open('/support/', allowed);
    await page.keyboard.type('add on');
    await first(page, 'When do add-on credits expire?');
    const titles = await shown(page);
    expect(titles.length).toBeGreaterThan(3);
    await page.keyboard.press('ArrowDown');
    expect(await focusedLabel(page)).toBe(`Copy link: ${titles[1]}`);
    await page.keyboard.press('Enter');
    await said(page, `Link copied: ${titles[1]}`);
    const second = page.getByRole('link', { name: titles[1] ?? '', exact: true });
    expect(await clipboardOf(page)).toBe(published((await second.getAttribute('href')) ?? ''));
    await page.keyboard.press('Shift+Enter');
    await said(page, `Copied as plain text: ${titles[1]}`);
    expect(await clipboardOf(page)).toMatch(new RegExp(`^${titles[1]?.replace(/[?.]/g, '\\$&')}\n\n`));
    expect(await faultsInBoth(page)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.type('s');
    expect(await field(page).inputValue()).toBe('add ons');
    await field(page).fill('video minutes');
    await first(page, 'Are credits the same as video minutes?');
    for (let k = 0; k < 9; k += 1) await page.keyboard.press('ArrowDown');
    expect(await focusedLabel(page)).toBe(`Copy link: ${(await shown(page)).at(-1)}`);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('desk-find');
  });
});

describe('what the desk finds', () => {
  test('of a ticket the best answer first, without the topics that have none; nothing where there is nothing; all once the field is empty', async () => {
    const { page } = await open('/support/', allowed);
    const all = await shown(page);
    expect(all.length).toBeGreaterThan(15);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    // Consecutive tickets have different answers, so that the previous one cannot pass for the next.
    for (const [ticket, title] of [
      ['how much does pro cost', 'What do plans and add-on packs cost?'],
      ['run out', 'What happens when I run out of credits?'],
      ['credits expiring', 'When do add-on credits expire?'],
      ['can i get my money back', 'Do I get credits back for a failed run?'],
      ['team plan', 'How many credits does each plan include?'],
      ['refnud', 'Do I get credits back for a failed run?'],
      ['out of credits cant publish', 'What happens when I run out of credits?'],
      ['my credits are not renewed', 'When do my credits refresh?'],
      ['top up', 'Can I buy more credits?'],
    ] as const) {
      await field(page).fill(ticket);
      await expect
        .poll(() => page.locator('.desk-status').textContent(), { message: ticket })
        .toMatch(new RegExp(`(First|The nearest): ${title.replace('?', '\\?')}$`));
      expect((await shown(page))[0], ticket).toBe(title);
    }
    expect(await page.locator('.desk-group:visible').count()).toBeLessThan(await page.locator('.desk-group').count());
    await field(page).fill('zebra');
    await status(page, 'Nothing here');
    await page.keyboard.press('Shift+Enter');
    await said(page, 'Nothing was found, so nothing was copied.');
    expect(await clipboardOf(page)).toBe('before');
    await field(page).fill('');
    expect(await shown(page)).toEqual(all);
  });

  test('the search is in the address, and there again after going back', async () => {
    const { page } = await open('/support/?q=minutes');
    await first(page, 'Are credits the same as video minutes?');
    expect((await shown(page))[0]).toBe('Are credits the same as video minutes?');
    await field(page).fill('refund');
    await page.waitForURL(/\?q=refund$/);
    await page.getByRole('link', { name: 'Do I get credits back for a failed run?' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await first(page, 'Do I get credits back for a failed run?');
  });

  test('of a case the figures and dates first, with the same copies, which hold on any day; the answers beside it carry the case', async () => {
    const { page } = await open('/support/', { ...allowed, clock: true });
    await page.keyboard.type('pro since 14 march, 37 used, 50 on 10 june');
    const words = /^Pro, 37 of 100 credits used, a pack of 50 credits, bought on 10 June \d+, billing from 14 March \d+: \d+ left$/;
    await expect.poll(async () => (await shown(page))[0]).toMatch(words);
    const link = (await page.locator('.desk-row:visible a').first().getAttribute('href')) ?? '';
    expect(link).toMatch(/^\/calculator\/\?make=nothing&pack=50\.\d{4}-06-10&plan=pro&start=\d{4}-03-14&today=\d{4}-\d\d-\d\d&used=37$/);
    await page.keyboard.press('Shift+Enter');
    await said(page, 'Copied as plain text: Pro, 37 of 100');
    const reply = await clipboardOf(page);
    const left = /: (\d+) left$/.exec((await shown(page))[0] ?? '')?.[1];
    expect(reply).toContain(`You have ${left} credits on Pro.`);
    expect(reply).toMatch(/until and including .+ Next refresh .+ As of /);
    expect(reply.trim().endsWith(published(link))).toBe(true);
    await page.keyboard.press('Enter');
    await said(page, 'Link copied: Pro, 37 of 100');
    expect(await clipboardOf(page)).toBe(published(link));
    await field(page).fill('when do credits refresh, pro since 14 march, 37 used');
    await expect.poll(async () => (await shown(page)).length).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+Enter');
    await said(page, 'Copied as plain text: When do my credits refresh?');
    expect(await clipboardOf(page)).toMatch(/You have \d+ credits on Pro\.[\s\S]+used=37/);
    expect(await clipboardOf(page)).not.toContain('example=yes');
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('calculator presets, each with its link and with the figure that it opens on, which its copies carry; no answer has one', async () => {
    const { page } = await open('/support/', allowed);
    expect(await page.locator('.desk-row[data-id] .desk-figure').count()).toBe(0);
    const presets = await page.locator('.desk-row:not([data-id], [data-case], [data-person])').count();
    expect(await page.locator('.desk-row:not([data-id], [data-case], [data-person]) .desk-figure').count()).toBe(presets);
    await page.keyboard.type('smallest plan');
    await first(page, 'Example: Find the smallest plan');
    await page.keyboard.press('Enter');
    await said(page, 'Link copied');
    const copied = await clipboardOf(page);
    expect(copied).toContain('/calculator/?plan=pro&need=80&example=yes');
    const figure = (await page.locator('.desk-row:visible .desk-figure').first().textContent()) ?? '';
    expect(figure).toMatch(/^(Yes|No) · 80 of \d+$/);
    await page.keyboard.press('Shift+Enter');
    await said(page, 'Copied as plain text: Example: Find the smallest plan');
    const lines = (await clipboardOf(page)).split('\n');
    expect(lines.slice(0, 3)).toEqual(['Example: Find the smallest plan for what you need', '', 'An example, with invented figures:']);
    expect(lines[3]).toMatch(/^(Yes|No)\. You need 80 credits\./);
    expect(lines.slice(-3)).toEqual(['', copied, '']);
    await page.goto(copied.replace(published(''), new URL('/', page.url()).origin));
    await page.locator('output .calc-head', { hasText: figure.split(' ')[0] ?? '' }).waitFor();
    await page.getByText('Example: these are nobody').waitFor();
  });
});

describe('the desk where something is missing', () => {
  const index = '**/search/questions.json';

  test('without the questions, the list stays, Enter copies none that was not asked for, and typing asks again; without the texts, links are copied', async () => {
    const { page } = await open(undefined, { ...allowed, expectErrors: /Failed to load resource/ });
    for (const file of [index, '**/answers.json']) await page.route(file, (route) => route.abort());
    await goToDesk(page);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    const all = await shown(page);
    await page.keyboard.type('roll over');
    await status(page, 'The search did not load. Reload the page, or choose from the list.');
    expect(await shown(page)).toEqual(all);
    await page.keyboard.press('Enter');
    await said(page, 'Nothing was found, so nothing was copied.');
    expect(await clipboardOf(page)).toBe('before');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await said(page, `Link copied: ${all[1]}`);
    await page.unroute(index);
    await page.keyboard.type('s');
    await first(page, 'Do credits roll over?');
    await page.keyboard.press('Shift+Enter');
    await said(page, 'The texts did not load. Reload the page, or copy the link.');
    await page.keyboard.press('Enter');
    await said(page, 'Link copied: Do credits roll over?');
  });

  test('with late questions, it says that it waits, and Enter copies nothing until they are there', async () => {
    const { page } = await open(undefined, { ...allowed, clock: true });
    const late = await hold(page, index);
    await goToDesk(page);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await field(page).fill('roll over');
    await late.asked;
    await passTime(page, 2_000);
    await status(page, 'The search is loading …');
    await page.keyboard.press('Enter');
    await said(page, 'Nothing was found, so nothing was copied.');
    expect(await clipboardOf(page)).toBe('before');
    await late.release();
    await first(page, 'Do credits roll over?');
    await page.keyboard.press('Enter');
    await said(page, 'Link copied: Do credits roll over?');
  });

  test('without the clipboard, the text stands selected', async () => {
    const { page } = await open('/support/', allowed);
    await refuseClipboard(page, false);
    await page.keyboard.type('roll over');
    await first(page, 'Do credits roll over?');
    await page.keyboard.press('Enter');
    await said(page, 'Your browser did not let us copy.');
    const kept = page.getByLabel('Text to copy');
    expect(await kept.evaluate((text) => text.closest('.desk-row')?.querySelector('a')?.textContent)).toBe('Do credits roll over?');
    expect(await kept.inputValue()).toBe(published('/answers/do-credits-roll-over/'));
    expect(await selectedText(page)).toBe(await kept.inputValue());
  });

  test('without scripts it is a list of links, without a dead field or button', async () => {
    const { page } = await open('/support/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'Do credits roll over?' }).waitFor();
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
    expect(await page.getByRole('main').getByRole('searchbox').count()).toBe(0);
  });
});

test('with 1,000 answers the desk filters, walks and copies as with few', async () => {
  const { page } = await open(undefined, allowed);
  await withAnswers(page, 1_000);
  await goToDesk(page);
  await status(page, '1,000 answers');
  await field(page).fill('case834');
  await status(page, /First: .* case834\?$/);
  expect((await shown(page))[0]).toMatch(/ case834\?$/);
  await page.keyboard.press('Enter');
  await said(page, /^Link copied: .* case834\?$/);
  await field(page).fill('');
  for (let k = 0; k < 60; k += 1) await page.keyboard.press('ArrowDown');
  expect(await focusedLabel(page)).toMatch(/ case60\?$/);
  expect(await page.evaluate(() => document.activeElement?.checkVisibility())).toBe(true);
});
