import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { awake, DATED } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

describe('when the calculator fails', () => {
  /** A fault that no one foresaw: the browser's own words for dates stop working. */
  const breakDates = (page: Page) =>
    page.evaluate(() => {
      Intl.DateTimeFormat.prototype.formatToParts = () => {
        throw new Error('broken on purpose');
      };
      Object.defineProperty(Intl.NumberFormat.prototype, 'format', {
        get: () => () => {
          throw new Error('broken on purpose');
        },
      });
    });

  test('the page stays, what was entered is in the address, and a reload brings it back', async () => {
    const { page } = await open('/calculator/', { expectErrors: /broken on purpose|error occurred in|Error boundar/ });
    await awake(page);
    await page.getByLabel('Plan', { exact: true }).selectOption('team');
    await breakDates(page);
    await page.getByLabel('Credits used this period').fill('7');
    await page.getByRole('alert').filter({ hasText: 'The calculator stopped.' }).waitFor();
    expect(new URL(page.url()).search).toBe('?plan=team&used=7');
    await page.getByRole('heading', { name: 'Credits calculator' }).waitFor();
    await page.getByRole('button', { name: 'Reload' }).click();
    await awake(page);
    expect(await page.getByLabel('Credits used this period').inputValue()).toBe('7');
  });

  test('in a frame, the empty form opens in the frame', async () => {
    const { page } = await open('/embed/calculator/?plan=pro', { expectErrors: /broken on purpose|error occurred in|Error boundar/ });
    await awake(page);
    await breakDates(page);
    await page.getByLabel('Credits used this period').fill('7');
    await page.getByRole('link', { name: 'Start with an empty form' }).click();
    await awake(page);
    expect(await page.getByLabel('Plan', { exact: true }).inputValue()).toBe('creator');
    expect(page.context().pages()).toHaveLength(1);
  });
});

test.each([1280, 768, 320])('the most that the form takes, at %i pixels: the page does not scroll sideways', async (width) => {
  const steps = Array.from({ length: 30 }, () => 'step=text-to-video.standard.720p.100000.10000').join('&');
  const { page } = await open(`${DATED}&${steps}`, { viewport: { width, height: 900 } });
  await page.getByText('12,000,000,000').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('500 packs, a million runs and the year 9999 in a link get a sentence, and the rest is filled in', async () => {
  const packs = Array.from({ length: 500 }, (_, k) => `pack=${k}.2026-12-01`).join('&');
  const { page } = await open(`${DATED}&${packs}&step=split....1000000&end=9999-12-31`);
  await page.getByText(/This link had parts that we could not use.* and \d+ more/).waitFor();
  expect(await page.getByRole('group', { name: /^Pack \d/ }).count()).toBe(50);
  await page.getByText('That is the most packs that the calculator takes: 50.').waitFor();
});
