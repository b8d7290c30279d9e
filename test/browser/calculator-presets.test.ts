import { describe, expect, test } from 'vitest';
import { builtPages } from '../site/pages.ts';
import { PLAIN } from '../sites/sites.ts';
import { awake } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const hrefs = builtPages(PLAIN).flatMap(({ root }) => root.querySelectorAll('main a').map((link) => link.getAttribute('href') ?? ''));
const presets = [...new Set(hrefs.filter((href) => href.startsWith('/calculator/?')))];
const YEARS_AHEAD = '2031-03-01T12:00:00';

/** The results that the calculator shows of a preset on a day. */
async function shown(preset: string, day: string): Promise<string[]> {
  const { page } = await open(preset, { before: (page) => page.clock.setFixedTime(day) });
  await awake(page);
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
  expect(await page.getByText('Correct the marked').count()).toBe(0);
  expect(await page.getByText('This link had parts').count()).toBe(0);
  return page.locator('.calc-result').allTextContents();
}

describe('the presets of the texts, opened years ahead', () => {
  test('there are some, with packs and an end', () => {
    expect(presets.length).toBeGreaterThan(8);
    expect(presets.filter((one) => one.includes('pack=')).length).toBeGreaterThan(2);
    expect(presets.some((one) => one.includes('end='))).toBe(true);
  });

  test.each(presets)('%s is whole', async (preset) => {
    const then = await shown(preset, YEARS_AHEAD);
    if (preset.includes('today=')) expect(then).toEqual(await shown(preset, '2026-11-27T12:00:00'));
  });
});
