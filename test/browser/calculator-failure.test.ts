import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { awake, chip, chosen, field, goTo, search } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

/** An unforeseen fault: the browser's number formatting stops working. */
const breakNumbers = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
      get: () => () => {
        throw new Error('broken on purpose');
      },
    });
  });
const expectErrors = /broken on purpose|error occurred in|Error boundar/;

test('a calculator that fails leaves the page as it is, and in the address what was entered; a reload brings it back; in a frame the empty form opens in the frame', async () => {
  const { page } = await open('/calculator/', { expectErrors });
  await awake(page);
  await chip(page, 'Plan', 'Team').check();
  await breakNumbers(page);
  await field(page, 'How many').fill('700');
  await page.getByRole('alert').filter({ hasText: 'The calculator stopped.' }).waitFor();
  expect(search(page)).toBe('?make=short-videos&plan=team&quality=standard&resolution=720p&seconds=5&videos=700');
  await page.getByRole('heading', { name: 'Credits calculator' }).waitFor();
  await page.getByRole('button', { name: 'Reload' }).click();
  await awake(page);
  expect(await field(page, 'How many').inputValue()).toBe('700');
  expect(await chosen(page, 'Plan')).toEqual(['team']);
  await goTo(page, '/embed/calculator/?plan=pro&make=short-videos&videos=900');
  await awake(page);
  await breakNumbers(page);
  await chip(page, 'Plan', 'Team').click();
  await page.getByRole('link', { name: 'Start with an empty form' }).click();
  await awake(page);
  expect(await chosen(page, 'Plan')).toEqual(['none']);
  expect(page.context().pages()).toHaveLength(1);
});
