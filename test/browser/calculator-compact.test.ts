import { describe, expect, test } from 'vitest';
import {
  awake,
  chip,
  chosen,
  EIGHT,
  FOLDS,
  field,
  figures,
  finding,
  head,
  press,
  verdict,
  verdictBar,
  waitForStatus,
} from './calculator-page.ts';
import { clipboardOf } from './clipboard.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();
const ARTICLE = '/articles/credits-by-plan/';
const QUERY = new URL(EIGHT, 'https://flikly.ai').search;

describe('the calculator of an article', () => {
  test('stays asleep until it nears the screen, and is at most a screen and a half of a phone high until it is used', async () => {
    const { page, requests } = await open(ARTICLE, { viewport: { width: 390, height: 844 } });
    await page.waitForLoadState('networkidle');
    const island = () => requests.filter((url) => /Calculator|client\.|react/.test(url));
    expect(island()).toEqual([]);
    await page.locator('.calc').scrollIntoViewIfNeeded();
    await awake(page);
    expect(island().length).toBeGreaterThan(0);
    expect(await page.locator('.calc').evaluate((node) => node.getBoundingClientRect().height)).toBeLessThanOrEqual(1_266);
    expect(await page.locator('output').count()).toBe(1);
    await page.locator('.calc').evaluate((node) => node.scrollIntoView({ block: 'end' }));
    await page.evaluate(() => scrollBy(0, -600));
    await verdictBar(page).waitFor();
  });

  test('has no plans, no year and no working; one link leads to the full page with all that was entered', async () => {
    const { page } = await open(`${ARTICLE}#calculate-your-credits`, { permissions: ['clipboard-read', 'clipboard-write'] });
    await awake(page);
    await chip(page, 'Plan', 'Creator').check();
    await field(page, 'How many').fill('8');
    await page.getByRole('button', { name: 'Seconds each: 10' }).click();
    await head(page).filter({ hasText: 'Probably not' }).waitFor();
    for (const fold of ['plans', 'year', 'working'] as const) expect(await finding(page, fold).count(), fold).toBe(0);
    expect(FOLDS.account.test((await finding(page, 'account').textContent()) ?? '')).toBe(true);
    expect(await page.getByText('More', { exact: true }).count()).toBe(0);
    await press(page, 'Copy link');
    await waitForStatus(page, 'Link copied.');
    const full = new URL(EIGHT, page.url()).href;
    expect(await clipboardOf(page)).toBe(full);
    const [shown, held] = [await verdict(page).textContent(), await figures(page)];
    const link = page.locator('.calc').getByRole('link', { name: /^Compare plans/ });
    expect(await link.count()).toBe(1);
    await link.click();
    await page.waitForURL(full);
    await awake(page);
    expect(await verdict(page).textContent()).toBe(shown);
    expect(await figures(page)).toEqual(held);
    await finding(page, 'plans').waitFor();
  });
});

test('the calculator of a frame is the same, and its link opens a tab of its own', async () => {
  const { page } = await open(`/embed/calculator/${QUERY}`);
  await head(page).filter({ hasText: 'Probably not' }).waitFor();
  expect(await page.locator('output').count()).toBe(1);
  for (const fold of ['plans', 'year', 'working'] as const) expect(await finding(page, fold).count(), fold).toBe(0);
  await page.getByRole('button', { name: /^Apply: Only 3 / }).click();
  await head(page).filter({ hasText: 'Yes' }).waitFor();
  const here = page.url();
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.getByRole('link', { name: /^Compare plans/ }).click()]);
  await awake(tab);
  expect(await tab.evaluate(() => window.opener)).toBeNull();
  expect(page.url()).toBe(here);
  expect(new URL(tab.url()).pathname).toBe('/calculator/');
  expect(await field(tab, 'How many').inputValue()).toBe('3');
  expect(await chosen(tab, 'Plan')).toEqual(['creator']);
});
