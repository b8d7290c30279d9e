import { describe, expect, inject, test } from 'vitest';
import { addPack, awake, chip, chosen, DATED, field, head, openFold, question, search } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

describe('what was entered', () => {
  test('a moment before the page was left is there again after Back', async () => {
    const { page } = await open(DATED, { clock: true });
    await awake(page);
    await field(page, 'Used this period').fill('12');
    await page.getByRole('banner').getByRole('link', { name: 'Answers' }).click();
    await page.waitForURL('**/answers/');
    await page.goBack();
    await head(page).filter({ hasText: 'You have 88 credits' }).waitFor();
    expect(await field(page, 'Used this period').inputValue()).toBe('12');
  });

  test('beside a wrong field is there again after a reload', async () => {
    const { page } = await open(DATED);
    await awake(page);
    await field(page, 'Used this period').fill('a lot');
    await chip(page, 'Plan', 'Team').check();
    await page.waitForFunction(() => location.search.includes('plan=team'));
    await page.reload();
    await head(page).filter({ hasText: '250 credits' }).waitFor();
    expect(await field(page, 'Renewal date').inputValue()).toBe('2026-01-31');
  });

  test('goes with “Start over”, and comes back with Back', async () => {
    const { page } = await open(`${DATED}&used=37`);
    await head(page).filter({ hasText: 'You have 63 credits' }).waitFor();
    await page.getByRole('button', { name: 'Start over' }).click();
    await expect.poll(() => chosen(page, 'Plan')).toEqual(['none']);
    expect(search(page)).not.toContain('used');
    await page.goBack();
    await head(page).filter({ hasText: 'You have 63 credits' }).waitFor();
  });

  test('a double click on “Remove” takes one pack', async () => {
    const { page } = await open(DATED);
    await openFold(page, 'account');
    for (let k = 0; k < 3; k += 1) await addPack(page);
    await page.getByRole('button', { name: 'Remove pack 1' }).dblclick();
    await question(page, 'Pack 3').waitFor({ state: 'detached' });
    expect(await page.getByRole('group', { name: /^Pack \d$/ }).count()).toBe(2);
  });
});

test('seen again on another day, it says of which day it is, and offers today; the form keeps its day until then', async () => {
  // A page whose clock stands still is not handed on.
  const { page } = await open(undefined, { isNew: true });
  await page.clock.setFixedTime(new Date('2027-02-16T23:50:00'));
  await page.goto(new URL('calculator/?plan=pro&start=2026-01-31', inject('site')).href);
  await awake(page);
  expect(await page.getByText('Seen from').count()).toBe(0);
  await page.clock.setFixedTime(new Date('2027-02-17T08:00:00'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('Seen from 16 February 2027, not from today.').waitFor();
  expect(search(page)).toBe('?plan=pro&start=2026-01-31');
  await page.getByRole('button', { name: 'See it from today' }).click();
  await page.getByText('Seen from').waitFor({ state: 'detached' });
  await page.waitForFunction(() => location.search.includes('today=2027-02-17'));
});

test('the reader’s own digits are read, and what could be two numbers is not', async () => {
  const { page } = await open(DATED, { locale: 'ar-EG' });
  await awake(page);
  const used = field(page, 'Used this period');
  await used.fill('١٢');
  await head(page)
    .filter({ hasText: /You have \u2068٨٨\u2069 credits/ })
    .waitFor();
  expect(await used.inputValue()).toBe('١٢');
  await page.getByRole('img', { name: /^Day \u2068[٠-٩]+\u2069 of \u2068٢٨\u2069$/ }).waitFor();
  await used.fill('1.500');
  await page.getByText('Enter a whole number without points or commas, such as 1500.').waitFor();
  expect(await used.inputValue()).toBe('1.500');
});
