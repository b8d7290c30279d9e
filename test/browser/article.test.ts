import { describe, expect, test } from 'vitest';
import { clipboardOf } from './clipboard.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const ARTICLE = '/articles/credits-by-plan/';

describe('a link to a question', () => {
  test('opens it, brings it to the top of the screen and moves the focus there, also when the address changes later', async () => {
    const { page } = await open(`${ARTICLE}#why-did-my-credits-reset`);
    const question = page.getByRole('heading', { name: 'Why did my credits reset?' });
    await page.getByText('A new billing period started.').waitFor();
    const top = await question.evaluate((node) => node.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(300);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('why-did-my-credits-reset');
    expect(await page.locator('.questions details[open]').count()).toBe(1);
    await page.evaluate(() => {
      location.hash = '#are-credits-video-minutes';
    });
    await page.getByText('two videos of the same length').waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('are-credits-video-minutes');
    // The other questions do not change.
    expect(await page.locator('.questions details[open]').count()).toBe(2);
  });

  test('jumps there, also for who has not asked for less motion', async () => {
    const { page } = await open(`${ARTICLE}#tips`, { reducedMotion: 'no-preference' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    // The link of a heading is no part of its name.
    await page.getByRole('heading', { name: 'Tips', exact: true }).waitFor();
    await page.getByRole('link', { name: 'Link to “Tips”' }).waitFor({ state: 'attached' });
  });

  test('opens the topic that holds a further question, and shows its line', async () => {
    const { page } = await open(`${ARTICLE}#when-do-add-on-credits-expire`);
    const line = page.locator('.more-questions').getByRole('link', { name: 'When do add-on credits expire?' });
    await line.waitFor();
    await expect.poll(() => line.evaluate((node) => node.getBoundingClientRect().top)).toBeLessThan(300);
    expect(await page.locator('.more-questions details[open]').count()).toBe(1);
  });

  test('that is broken harms nothing: questions open and close by keyboard alone, and the table of contents follows the reader', async () => {
    const { page } = await open(`${ARTICLE}#%E0%A4%A`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('.questions details[open]').count()).toBe(0);
    const current = page.locator('.toc [aria-current]');
    await current.filter({ hasText: 'Meaning of a credit' }).waitFor();
    await page.locator('summary', { hasText: 'Can I buy more credits?' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Packs of add-on credits').waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Packs of add-on credits').waitFor({ state: 'hidden' });
    await page.locator('#when-credits-run-low').evaluate((node) => node.scrollIntoView());
    await current.filter({ hasText: 'When credits run low' }).waitFor();
    expect(await current.count()).toBe(1);
  });
});

test('what is looked for on the page is found in a closed question, too', async () => {
  // A text fragment works like the browser's find-in-page: it opens the question that holds the words.
  const { page } = await open(`${ARTICLE}#:~:text=Packs%20of`);
  await page.getByText('Packs of add-on credits may be available').waitFor();
  expect(await page.locator('.questions details[open] h3').allTextContents()).toEqual(['Can I buy more credits?']);
});

test('a link to a rule lights up the sentence that states it; one of a heading copies its address and says so, or where it is when the clipboard refuses', async () => {
  const { page } = await open(`${ARTICLE}#included.no-rollover`, { permissions: ['clipboard-read', 'clipboard-write'] });
  const background = await page
    .locator('[id="included.no-rollover"]:target')
    .evaluate((sentence) => getComputedStyle(sentence).backgroundColor);
  expect(background).not.toBe('rgba(0, 0, 0, 0)');
  const link = page.getByRole('link', { name: 'Link to “Tips”' });
  await link.click();
  await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor();
  expect(await clipboardOf(page)).toMatch(/\/articles\/credits-by-plan\/#tips$/);
  expect(new URL(page.url()).hash).toBe('#tips');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await link.click();
  await page.getByRole('status').filter({ hasText: 'The address bar now shows the link' }).waitFor();
});
