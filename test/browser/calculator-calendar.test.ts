import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { awake, CASE, chip, field, figures, openFold, press, pressMore, waitForStatus } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

const save = 'Save to calendar';

/** calculator-places.test.ts reads the file on both sides of the date line. */
describe('into the calendar', () => {
  test('waits for a date, and says for which', async () => {
    const { page } = await open('/calculator/?plan=free');
    await awake(page);
    await page.getByText('More', { exact: true }).click();
    await page.getByText('The calendar waits for a pack.', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: save }).isDisabled()).toBe(true);
    await chip(page, 'Plan', 'Pro').check();
    await page.getByText('The calendar waits for your renewal date, or for a pack.', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: save }).isDisabled()).toBe(true);
    await openFold(page, 'account');
    await field(page, 'Or its day').fill('14');
    await page.getByText('The calendar waits').waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: save }).isEnabled()).toBe(true);
  });

  test('what writes the file loads only now: where it does not arrive that is said; the same events have the same names in the next file', async () => {
    const { page, requests } = await open(CASE, { expectErrors: /Failed to load resource/ });
    await awake(page);
    expect(requests.filter((url) => /calendar\./.test(url))).toEqual([]);
    const writer = /\/calendar\.[^/]*\.js$/;
    await page.route(writer, (route) => route.abort());
    await pressMore(page, save);
    await waitForStatus(page, 'A part of this page did not load');
    await field(page, 'Used this period').fill('20');
    await expect.poll(() => figures(page)).toEqual(['Yes', '2–4', '130']);
    await page.unroute(writer);
    const names = async (opener: Page) => {
      const [download] = await Promise.all([opener.waitForEvent('download'), pressMore(opener, save)]);
      return (await readFile(await download.path(), 'utf8')).match(/^UID:.*$/gm);
    };
    const first = await names(page);
    expect(first).toHaveLength(13);
    expect(new Set(first).size).toBe(13);
    expect(await names(page)).toEqual(first);
  });
});

test('what stands behind the folds loads late: where it does not arrive each says so, and it comes once it can', async () => {
  const { page } = await open('/calculator/', { expectErrors: /Failed to load resource/ });
  await awake(page);
  const late = /\/late\.[^/]*\.js/;
  await page.route(late, (route) => route.abort());
  await page.locator('summary', { hasText: /^Compare plans/ }).click();
  await page.getByText('This part did not load.').waitFor();
  await pressMore(page, 'Copy as Markdown');
  await waitForStatus(page, 'A part of this page did not load.');
  await press(page, 'Copy link');
  await page.unroute(late);
  await page.locator('summary', { hasText: /^Compare plans/ }).click();
  await page.locator('summary', { hasText: /^Compare plans/ }).click();
  await page.getByRole('table', { name: 'The same on every plan' }).waitFor();
});
