import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { chip, field, figures, goTo, head, press, search, verdict, waitForStatus } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

const asOf = async (page: Page, day: string) => {
  await field(page, 'As of').fill(day);
  await page.keyboard.press('Tab');
};

test('a day before the catalog starts, in a link: it stays in the field with a sentence, nothing is counted and nothing is lost; a later day brings all', async () => {
  const april = '/calculator/?plan=pro&start=2026-01-31&today=2026-04-30&used=12&step=split&need=80';
  const { page } = await open(april);
  await page
    .getByText('We know the rules of credits from May 2026 on, and nothing of earlier days. Enter 1 May 2026 or a later date.')
    .waitFor();
  expect(await field(page, 'As of').inputValue()).toBe('2026-04-30');
  expect(await field(page, 'Used this period').inputValue()).toBe('12');
  expect(await page.getByText('This link had parts').count()).toBe(0);
  await page.getByText('Correct the marked field to see the whole result.').waitFor();
  expect(await verdict(page).textContent()).not.toMatch(/\d/);
  expect(await page.locator('.calc-folds > *, .calc-ways, .calc-meter, .calc-period').count()).toBe(0);
  await press(page, 'Copy reply');
  await waitForStatus(page, 'Correct the marked field first.');
  expect(search(page)).toBe(new URL(april, page.url()).search);
  await asOf(page, '2026-05-01');
  await head(page).filter({ hasText: 'Yes' }).waitFor();
  expect(await figures(page)).toEqual(['Yes', '2–4', '88']);
  await page.waitForFunction(() => location.search.includes('today=2026-05-01'));
  expect(await page.getByText('We know the rules').count()).toBe(0);
});

describe('after a change of which the catalog keeps what was', () => {
  const NOTE = 'Counted with what held on 15 August 2026. Since then:';
  const CHANGE = 'Pro: 100 credits until 30 September 2026; now 120 credits.';

  test('an earlier day counts with what held then, and says so, until the day after its last; the chips have the figures of the day', async () => {
    const { page } = await open('/calculator/?plan=pro&start=2026-05-10&today=2026-08-15&used=10', { site: inject('changedSite') });
    await head(page).filter({ hasText: 'You have 90 credits' }).waitFor();
    await page.getByText(NOTE).waitFor();
    await page.getByText(CHANGE).waitFor();
    await chip(page, 'Plan', 'Pro 100').waitFor();
    // While the new day is wrong, the last answer keeps the figures and the note of its own day.
    await asOf(page, '2026-04-30');
    await page.getByText('This is the last result that could be calculated.').waitFor();
    expect(await figures(page)).toEqual(['You have 90 credits on Pro']);
    await page.getByText(NOTE).waitFor();
    await asOf(page, '2026-10-01');
    await head(page).filter({ hasText: 'You have 110 credits' }).waitFor();
    expect(await page.getByText('Counted with what held').count()).toBe(0);
    await chip(page, 'Plan', 'Pro 120').waitFor();
    await asOf(page, '2026-09-30');
    await head(page).filter({ hasText: 'You have 90 credits' }).waitFor();
    // The answer depends on the day even without other dates, so the address holds it.
    await field(page, 'Used this period').fill('');
    await field(page, 'Renewal date').fill('');
    await page.waitForFunction(() => location.search === '?make=nothing&plan=pro&today=2026-09-30');
    await head(page).filter({ hasText: '100 credits' }).waitFor();
    // The rate card is now published, so credits that do not cover the cost give a plain no, not an estimate.
    await asOf(page, '2026-10-01');
    await chip(page, 'I want to make', 'Short videos').check();
    await field(page, 'How many').fill('100');
    await head(page).filter({ hasText: /^No$/ }).waitFor();
    expect(await verdict(page).getByText('Estimate').count()).toBe(0);
    // A plan that did not change shows no note until plans are compared.
    await goTo(page, `${new URL(page.url()).pathname}?plan=team&today=2026-08-15`);
    await head(page).filter({ hasText: '250 credits' }).waitFor();
    expect(await page.getByText(CHANGE).count()).toBe(0);
    await chip(page, 'I want to make', 'A number of credits').check();
    await page.getByLabel('Credits that it takes in a billing period').fill('110');
    await head(page).filter({ hasText: 'Yes' }).waitFor();
    await page.getByText(CHANGE).waitFor();
  });
});
