import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { asMarkdown, asPlainText } from '../../src/copy/pasted.ts';
import { answersOf } from '../site/machine-files.ts';
import { PLAIN } from '../sites/sites.ts';
import { clipboardOf } from './clipboard.ts';
import { faults } from './faults.ts';
import { browserOfFile } from './open.ts';
import { refusing, selected } from './refusing.ts';

const { open } = browserOfFile();
const allowed = { permissions: ['clipboard-read', 'clipboard-write'] };

/** What is copied of an answer, by the button that copies it. */
function textsOf(id: string) {
  const answer = answersOf(PLAIN).answers.find((one) => one.id === id) ?? expect.fail(`no answer ${id}`);
  const pasted = { ...answer, month: 'May 2026' };
  return [
    { name: 'Copy link', copied: answer.url, said: 'Link copied.' },
    { name: 'Copy as text', copied: asPlainText(pasted), said: 'Copied as plain text.' },
    { name: 'Copy as Markdown', copied: asMarkdown(pasted), said: 'Copied as Markdown.' },
  ];
}

const ROLL = '/answers/do-credits-roll-over/';
const rollTexts = textsOf('do-credits-roll-over');
const button = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor();
const clipboard = (page: Page) => clipboardOf(page);

describe('an answer is copied', () => {
  // A plain one, and one with a table.
  test.each(['do-credits-roll-over', 'which-plans-include-how-many-credits'])(
    '%s: as a link, as text, as Markdown, and says so',
    async (id) => {
      const { page } = await open(`/answers/${id}/`, allowed);
      for (const { name, copied, said: words } of textsOf(id)) {
        await button(page, name).click();
        await said(page, words);
        expect(await clipboard(page)).toBe(copied);
      }
    },
  );

  test.each(['Enter', 'Space'])('by keyboard alone, one button after the other, with %s', async (key) => {
    const { page } = await open(ROLL, allowed);
    await button(page, 'Copy link').focus();
    for (const { name, copied, said: words } of rollTexts) {
      expect(await button(page, name).evaluate((node) => node === document.activeElement)).toBe(true);
      await page.keyboard.press(key);
      await said(page, words);
      expect(await clipboard(page)).toBe(copied);
      await page.keyboard.press('Tab');
    }
  });

  test('the older way, where the browser refuses the new one', async () => {
    const { page } = await open(ROLL, allowed);
    await refusing(page, true);
    for (const { name, copied, said: words } of rollTexts) {
      await button(page, name).click();
      await said(page, words);
      expect(await clipboardOf(page)).toBe(copied);
    }
    expect(await page.getByLabel('Text to copy').isVisible()).toBe(false);
  });

  test('by hand, where it refuses both: the text stands below, selected, and it says so', async () => {
    const { page } = await open(ROLL);
    await refusing(page, false);
    for (const { name, copied } of rollTexts) {
      await button(page, name).click();
      await said(page, 'Your browser did not let us copy. The text stands below, selected: copy it from there.');
      expect(await selected(page)).toBe(copied);
    }
    expect(await page.getByLabel('Text to copy').count()).toBe(1);
    expect(await faults(page)).toEqual([]);
  });

  test('what was said goes again', async () => {
    const { page } = await open(ROLL, allowed);
    await button(page, 'Copy link').click();
    await said(page, 'Link copied.');
    await page.getByRole('status').waitFor({ state: 'hidden' });
  });

  test('at 320 pixels every button is in sight, and tall enough for a finger', async () => {
    const { page } = await open(ROLL, { viewport: { width: 320, height: 640 } });
    for (const { name } of rollTexts) {
      const box = await button(page, name).boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(24);
      expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(320);
    }
  });

  test('not without scripts: then no button promises it', async () => {
    const { page } = await open(ROLL, { javaScriptEnabled: false });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Copy link', { exact: true }).isVisible()).toBe(false);
  });
});

describe('a short address', () => {
  const places = [
    { what: 'at the root', site: () => inject('site') },
    { what: 'under a sub-path', site: () => inject('changedSite') },
  ];

  test.each(places)('leads to its answer, $what', async ({ site }) => {
    const { page } = await open('/a/do-credits-roll-over/', { site: site() });
    await page.waitForURL(`${site()}answers/do-credits-roll-over/`);
    await page.getByRole('heading', { level: 1, name: 'Do credits roll over?' }).waitFor();
  });

  test('does so without scripts', async () => {
    const { page } = await open('/a/do-credits-roll-over/', { javaScriptEnabled: false });
    await page.waitForURL(`${inject('site')}answers/do-credits-roll-over/`);
  });

  test('leaves nothing to go back to on the way', async () => {
    const { page } = await open('/answers/');
    await page.evaluate(() => {
      location.href = '../a/do-credits-roll-over/';
    });
    await page.waitForURL('**/answers/do-credits-roll-over/');
    await page.goBack();
    await page.waitForURL(/\/answers\/$/);
  });

  test.each(places)('of no answer gives the page for what is not there, $what', async ({ site }) => {
    const { page } = await open('/a/never-there/', { site: site(), expectErrors: /404/ });
    await page.getByRole('heading', { level: 1, name: 'We could not find that page' }).waitFor();
  });
});
