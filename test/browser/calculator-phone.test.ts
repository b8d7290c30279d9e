import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  awake,
  chip,
  EIGHT,
  FULL_QUERY,
  FULLEST_QUERY,
  field,
  head,
  hiddenPixels,
  openAll,
  question,
  verdict,
  verdictBar,
  widthOf,
} from './calculator-page.ts';
import { twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const PHONE = { width: 390, height: 844 };

describe('on a phone', () => {
  test('chips scroll inside their row, and what is chosen is in sight: when the page opens, and when the arrows go on', async () => {
    const { page } = await open('/calculator/?plan=custom&custom=100&make=own-steps', { viewport: PHONE });
    await awake(page);
    const inSight = (name: string, answer: string) => hiddenPixels(chip(page, name, answer), '.calc-chips');
    for (const [name, answer] of [
      ['Plan', 'Custom'],
      ['I want to make', 'Build my own'],
    ] as const) {
      await expect.poll(() => inSight(name, answer), { message: answer }).toBe(0);
      const row = question(page, name).locator('.calc-chips');
      expect(await row.evaluate((node) => node.scrollWidth > node.clientWidth), name).toBe(true);
    }
    await chip(page, 'Plan', 'Custom').focus();
    for (const answer of ['Team', 'Pro', 'Creator', 'Free', 'No plan']) {
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => inSight('Plan', answer), { message: answer }).toBe(0);
    }
    expect(await widthOf(page)).toBe(PHONE.width);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  test('the bar has the verdict in a few words as long as the whole is out of sight; it leads there, and the focus goes along', async () => {
    const { page } = await open(EIGHT, { viewport: PHONE });
    await awake(page);
    await verdictBar(page).filter({ hasText: 'Probably not · 32–64 of 30' }).waitFor();
    expect((await verdictBar(page).boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await field(page, 'How many').fill('x');
    await verdictBar(page).filter({ hasText: 'Correct the marked field' }).waitFor();
    await field(page, 'How many').fill('3');
    await verdictBar(page).filter({ hasText: 'Yes · 12–24 of 30' }).waitFor();
    // With the mouse, like a finger: the bar is already under it, so nothing scrolls.
    const box = await verdictBar(page).boundingBox();
    await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 20);
    await expect.poll(() => hiddenPixels(verdict(page))).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.querySelector('output') !== null)).toBe(true);
    await expect.poll(() => verdictBar(page).isVisible()).toBe(false);
  });

  /** The elements that the bar covers when they get the focus, by Tab through the page or back. */
  const covered = (page: Page) =>
    page.evaluate(() => {
      const node = document.activeElement as HTMLElement;
      const part = node.closest('.calc-chip') ?? node;
      const [own, over] = [part.getBoundingClientRect(), document.querySelector('.calc-bar')?.getBoundingClientRect()];
      const inCalc = node.closest('.calc') !== null;
      const isBar = node.classList.contains('calc-bar');
      const isCovered = over !== undefined && !isBar && own.bottom > over.top && own.top < over.bottom;
      const name = node.getAttribute('aria-label') ?? (node as HTMLInputElement).labels?.[0]?.textContent ?? node.textContent;
      return { inCalc, isBar, isCovered, isHidden: own.bottom <= 0 || own.top >= innerHeight, name };
    });

  test('the bar covers nothing that has the focus, by Tab through the fullest form and back', async () => {
    const { page } = await open(`/calculator/?${FULL_QUERY}&used=137`, { viewport: PHONE });
    await awake(page);
    await openAll(page);
    await chip(page, 'Plan', 'Pro').focus();
    const passed: string[] = [];
    const wrong: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 400; presses += 1) {
        await page.keyboard.press(key);
        const now = await covered(page);
        if (!now.inCalc || (key === 'Tab' && now.isBar)) break;
        passed.push(`${now.name}`);
        if (now.isCovered || now.isHidden) wrong.push(`${key}: ${now.name}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(passed.length).toBeGreaterThan(80);
    // Touch targets are tall enough.
    const low = await page
      .locator('.calc-controls :is(button:not(.calc-inline), .calc-chip, input:not([type=radio]), select)')
      .evaluateAll((parts) => parts.filter((part) => part.getBoundingClientRect().height < 44).map((part) => part.outerHTML));
    expect(low).toEqual([]);
  });
});

test('the most that the form takes, all of it open: at no width does the page scroll sideways', async () => {
  const { page } = await open(`/calculator/?${FULLEST_QUERY}`);
  await head(page).waitFor();
  await expect.poll(() => page.getByRole('group', { name: /^(Step|Pack) \d+$/ }).count()).toBe(80);
  await openAll(page);
  for (const width of [1280, 768, 320, 280]) {
    await page.setViewportSize({ width, height: 900 });
    await twoFrames(page);
    expect(await widthOf(page), `${width}`).toBeLessThanOrEqual(width);
  }
});
