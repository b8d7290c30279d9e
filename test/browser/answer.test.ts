import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { asMarkdown, asPlainText } from '../../src/client/pasted.ts';
import { answersOf } from '../site/machine-files.ts';
import { PLAIN } from '../sites/sites.ts';
import { faults } from './accessibility.ts';
import { clipboardOf } from './clipboard.ts';
import { browserOfFile } from './open.ts';
import { refuseClipboard, selectedText } from './refused-clipboard.ts';

const { open } = browserOfFile();
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

/** The text that each copy button of an answer copies. */
function textsOf(id: string) {
  const answer = answersOf(PLAIN).answers.find((one) => one.id === id) ?? expect.fail(`no answer ${id}`);
  const pasted = { ...answer, month: 'May 2026' };
  return [
    { name: 'Copy link', copied: answer.url, said: 'Link copied.' },
    { name: 'Copy as text', copied: asPlainText(pasted), said: 'Copied as plain text.' },
    { name: 'Copy as Markdown', copied: asMarkdown(pasted), said: 'Copied as Markdown.' },
  ];
}

/** An answer with a table, and a plain one. */
const TABLE = 'which-plans-include-how-many-credits';
const ROLL = '/answers/do-credits-roll-over/';
const rollTexts = textsOf('do-credits-roll-over');
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();

describe('an answer is copied', () => {
  test('at 320 pixels, where every button is in sight and tall enough for a finger, with a table in it: as a link, as text, as Markdown', async () => {
    const { page } = await open(`/answers/${TABLE}/`, { ...allowed, viewport: { width: 320, height: 640 } });
    for (const { name, copied, said: words } of textsOf(TABLE)) {
      const box = await button(page, name).boundingBox();
      expect(box?.height, name).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? 0) + (box?.width ?? 999), name).toBeLessThanOrEqual(320);
      await button(page, name).click();
      await said(page, words);
      expect(await clipboardOf(page)).toBe(copied);
    }
    // The message disappears again.
    await page.getByRole('status').waitFor({ state: 'hidden' });
  });

  test('by keyboard alone, one button after the other, with Enter and with Space', async () => {
    const { page } = await open(ROLL, allowed);
    for (const key of ['Enter', 'Space']) {
      await button(page, 'Copy link').focus();
      for (const { name, copied, said: words } of rollTexts) {
        expect(await button(page, name).evaluate((node) => node === document.activeElement), name).toBe(true);
        await page.keyboard.press(key);
        await said(page, words);
        expect(await clipboardOf(page), `${name} with ${key}`).toBe(copied);
        await page.keyboard.press('Tab');
      }
    }
  });

  test('the older way, where the browser refuses the new one; by hand, where it refuses both: the text stands below, selected', async () => {
    const { page } = await open(ROLL, allowed);
    await refuseClipboard(page, true);
    for (const { name, copied, said: words } of rollTexts) {
      await button(page, name).click();
      await said(page, words);
      expect(await clipboardOf(page)).toBe(copied);
    }
    expect(await page.getByLabel('Text to copy').isVisible()).toBe(false);
    await page.reload();
    await refuseClipboard(page, false);
    for (const { name, copied } of rollTexts) {
      await button(page, name).click();
      await said(page, 'Your browser did not let us copy. The text stands below, selected: copy it from there.');
      expect(await selectedText(page)).toBe(copied);
    }
    expect(await page.getByLabel('Text to copy').count()).toBe(1);
    expect(await faults(page)).toEqual([]);
  });
});

describe('a short address', () => {
  test.each([
    { what: 'at the root', site: () => inject('site') },
    { what: 'under a sub-path', site: () => inject('changedSite') },
  ])(
    '$what leads to its answer and leaves nothing to go back to on the way; of no answer it gives the page for what is not there',
    async ({ site }) => {
      const { page } = await open('/answers/', { site: site(), expectErrors: /404/ });
      await page.evaluate(() => {
        location.href = '../a/do-credits-roll-over/';
      });
      await page.waitForURL(`${site()}answers/do-credits-roll-over/`);
      await page.getByRole('heading', { level: 1, name: 'Do credits roll over?' }).waitFor();
      await page.goBack();
      await page.waitForURL(/\/answers\/$/);
      await page.goto(`${site()}a/never-there/`);
      await page.getByRole('heading', { level: 1, name: 'We could not find that page' }).waitFor();
    },
  );

  test('leads there without scripts, where no button promises to copy', async () => {
    const { page } = await open('/a/do-credits-roll-over/', { javaScriptEnabled: false });
    await page.waitForURL(`${inject('site')}answers/do-credits-roll-over/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Copy link', { exact: true }).count()).toBe(1);
    expect(await page.getByText('Copy link', { exact: true }).isVisible()).toBe(false);
  });
});
