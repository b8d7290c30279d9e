import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { builtPages } from '../site/pages.ts';
import { PLAIN } from '../sites/sites.ts';
import { awake, openFold } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const hrefs = builtPages(PLAIN).flatMap(({ root }) => root.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? ''));
const presets = [...new Set(hrefs.filter((href) => href.startsWith('/calculator/?')))];
const YEARS_AHEAD = '2031-03-01T12:00:00';

/** Opens a preset on a day, and waits until it can be used. */
async function openOn(page: Page, preset: string, day: string): Promise<void> {
  await page.clock.setFixedTime(day);
  await page.goto(new URL(preset.slice(1), inject('site')).href);
  await awake(page);
  expect(await page.locator('[aria-invalid="true"]').count(), preset).toBe(0);
  expect(await page.getByText('Correct the marked').count(), preset).toBe(0);
  expect(await page.getByText('This link had parts').count(), preset).toBe(0);
}

/** The results that are shown, and what is in their folds. */
async function shown(page: Page): Promise<string[]> {
  const working = await openFold(page, 'working');
  return [
    ...(await page.locator('output, .calc-doubts, .calc-ways').allTextContents()),
    ...(await working.locator('li').allTextContents()),
  ];
}

test('the presets of the texts, opened years ahead, are whole, and those with a day of their own as they were', async () => {
  expect(presets.length).toBeGreaterThan(8);
  expect(presets.filter((one) => one.includes('pack=')).length).toBeGreaterThan(2);
  expect(presets.some((one) => one.includes('end='))).toBe(true);
  const { page } = await open(undefined, { isNew: true });
  for (const preset of presets) {
    await openOn(page, preset, YEARS_AHEAD);
    if (!preset.includes('today=')) continue;
    const then = await shown(page);
    await openOn(page, preset, '2026-11-27T12:00:00');
    expect(then, preset).toEqual(await shown(page));
  }
});
