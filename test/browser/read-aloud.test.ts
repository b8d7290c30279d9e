import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { awake, chip, DATED, EIGHT, field, head, verdictBar } from './calculator-page.ts';
import { passTime } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

// What a screen reader is told, from Chromium's tree of accessibility: a change of it is a change of the page for those who hear it.

test('the search, with a result', async () => {
  const { page } = await open('/answers/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('roll over');
  await dialog.getByText('In the text').waitFor();
  expect(await dialog.ariaSnapshot()).toMatchSnapshot();
});

test.each([
  { task: 'something to make', path: EIGHT },
  { task: 'an account', path: `${DATED}&used=37&pack=50.2026-12-01` },
  { task: 'a number of credits', path: '/calculator/?make=credits&need=80&plan=creator' },
])('the calculator: $task', async ({ path }) => {
  const { page } = await open(undefined, { isNew: true });
  await page.clock.setFixedTime(new Date('2027-02-16T12:00:00'));
  await page.goto(new URL(path, inject('site')).href);
  await awake(page);
  await page.getByText('Loading …').waitFor({ state: 'detached' });
  expect(await page.getByRole('region', { name: 'Credits calculator' }).ariaSnapshot()).toMatchSnapshot();
});

test('an answer', async () => {
  const { page } = await open('/answers/do-credits-roll-over/');
  expect(await page.getByRole('main').ariaSnapshot()).toMatchSnapshot();
});

/** Collects what the live regions of the page say from now on, whoever changes them. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const said: string[] = [];
    const live = '[aria-live], [role=status], [role=alert], output';
    new MutationObserver((changes) => {
      const regions = new Set(
        changes.flatMap(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live) ?? []),
      );
      for (const region of regions) {
        const text = region.textContent?.trim();
        if (text && region.getAttribute('aria-live') !== 'off') said.push(text);
      }
    }).observe(document, { childList: true, characterData: true, subtree: true });
    Object.assign(window, { said });
  });
  return () => page.evaluate('said') as Promise<string[]>;
}

describe('what is said unasked', () => {
  test('is the verdict, in one sentence, once it has settled, and which field is wrong; and nothing else', async () => {
    const { page } = await open(EIGHT, { clock: true });
    await awake(page);
    const said = await listen(page);
    await passTime(page, 60_000);
    expect(await said()).toEqual([]);
    const many = field(page, 'How many');
    await many.fill('1');
    await page.locator('.calc [role=status].visually-hidden').waitFor({ state: 'attached' });
    await passTime(page, 500);
    await many.fill('12');
    await passTime(page, 900);
    expect(await said()).toEqual([]);
    await passTime(page, 200);
    await expect.poll(said).toEqual(['Probably not: Twelve 10-second videos may use 48–96 credits.']);
    await many.fill('x');
    await passTime(page, 1_100);
    await expect.poll(said).toHaveLength(2);
    expect((await said()).at(-1)).toBe('Correct “How many”.');
    await chip(page, 'Plan', 'Team').check();
    await many.fill('1');
    await passTime(page, 5_000);
    await expect.poll(async () => (await said()).slice(2)).toEqual(['Yes: One 10-second video may use 4–8 credits.']);
    await head(page).filter({ hasText: 'Yes' }).waitFor();
  });

  test('is also what Billing shows, once, where it has just been typed; and with it no verdict that was said or read', async () => {
    const { page } = await open(`${DATED}&used=37`, { clock: true, isNew: true });
    await awake(page);
    const billing = field(page, 'Billing shows');
    await billing.waitFor();
    const said = await listen(page);
    await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 60_000);
    await billing.fill('6');
    await page.locator('.calc-difference').waitFor();
    await page.clock.fastForward(500);
    await billing.fill('63');
    await page.clock.fastForward(900);
    expect(await said()).toEqual([]);
    await page.clock.fastForward(200);
    await expect.poll(said).toEqual(['Billing shows the same.']);
    await field(page, 'Used this period').fill('38');
    await page.clock.fastForward(5_000);
    await expect
      .poll(async () => (await said()).slice(1))
      .toEqual([expect.stringMatching(/^You have 62 credits on Pro\. Billing shows 63, 1 more than the 62 worked out here\. /)]);
  });

  test('of a wrong field on a phone: the bar leads to it', async () => {
    const { page } = await open(EIGHT, { viewport: { width: 390, height: 600 } });
    await awake(page);
    await field(page, 'How many').fill('x');
    await field(page, 'How many').blur();
    await verdictBar(page).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  });
});
