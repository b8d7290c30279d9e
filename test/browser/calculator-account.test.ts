import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  addPack,
  addStep,
  awake,
  chip,
  DATED,
  field,
  figures,
  finding,
  goTo,
  head,
  openFold,
  question,
  search,
  verdict,
} from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

const isOpen = (page: Page) => finding(page, 'account').evaluate((node) => (node.parentElement as HTMLDetailsElement).open);
const says = (page: Page, words: string | RegExp) => verdict(page).getByText(words).waitFor();
const startIs = (page: Page, start: string) => expect.poll(() => new URLSearchParams(search(page)).get('start')).toBe(start);

describe('the renewal', () => {
  test('by the date of the last one, of the next one, or by its day alone; the address holds the start', async () => {
    const { page } = await open('/calculator/?plan=pro&today=2027-02-16');
    await awake(page);
    const [date, day] = [field(page, 'Renewal date'), field(page, 'Or its day')];
    await date.fill('2027-01-31');
    await says(page, 'Next refresh in 12 days, on 28 February.');
    expect(await day.inputValue()).toBe('31');
    await startIs(page, '2027-01-31');
    await date.fill('2027-03-14');
    await says(page, 'Next refresh in 26 days, on 14 March.');
    expect(await day.inputValue()).toBe('14');
    expect(await date.inputValue()).toBe('2027-03-14');
    await startIs(page, '2027-02-14');
    await date.fill('');
    await expect.poll(() => search(page)).not.toContain('start');
    await day.fill('20');
    await says(page, 'Next refresh in 4 days, on 20 February.');
    expect(await date.inputValue()).toBe('');
    await startIs(page, '2027-01-20');
    await page.reload();
    await says(page, 'Next refresh in 4 days, on 20 February.');
    expect(await day.inputValue()).toBe('20');
    await day.fill('32');
    await page.getByText('from 1 to 31').waitFor();
    // No other case is shown instead: the last good result and its address stay, and the result is marked as such.
    await says(page, 'Next refresh in 4 days, on 20 February.');
    await page.getByText('This is the last result that could be calculated.').waitFor();
    expect(search(page)).toContain('start=2027-01-20');
    expect(await day.getAttribute('aria-invalid')).toBe('true');
  });

  test('at the end of a short month may stand for a later day: the day is asked for, and changes the next one', async () => {
    const { page } = await open('/calculator/?plan=pro&today=2027-03-01');
    await awake(page);
    for (const { date, usual, asked, today } of [
      { date: '2027-02-28', usual: 'on 28 March.', asked: 'on 31 March.', today: '2027-03-01' },
      { date: '2026-11-30', usual: 'on 30 December.', asked: 'on 31 December.', today: '2026-12-05' },
    ]) {
      await field(page, 'Renewal date').fill('');
      await field(page, 'As of').fill(today);
      const day = field(page, 'Or its day');
      const doubt = page.getByText('Which day is yours?');
      await doubt.waitFor({ state: 'detached' });
      await field(page, 'Renewal date').fill(date);
      await says(page, usual);
      await doubt.waitFor();
      const described = await day.evaluate((node) => document.getElementById(node.getAttribute('aria-describedby') ?? '')?.textContent);
      expect(described).toContain('Which day');
      await day.fill('31');
      await says(page, asked);
      expect(await field(page, 'Renewal date').inputValue()).toBe(date);
      await page.waitForFunction(() => new URLSearchParams(location.search).get('start')?.endsWith('-31'));
    }
  });
});

describe('the fold of an account', () => {
  test('opens when a link fills it, and no other; a change later does not open or close it; “as of today” opens to the date', async () => {
    const { page } = await open('/calculator/?plan=pro');
    await awake(page);
    expect(await isOpen(page)).toBe(false);
    await openFold(page, 'account');
    expect(await field(page, 'As of').count()).toBe(0);
    await page.getByRole('button', { name: 'Another day' }).press('Enter');
    const wall = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date());
    expect(await field(page, 'As of').inputValue()).toBe(wall);
    await expect.poll(() => field(page, 'As of').evaluate((node) => node === document.activeElement)).toBe(true);
    for (const part of [
      'used=12',
      'start=2026-01-31&today=2027-02-16',
      'end=2027-04-10&today=2027-02-16',
      'pack=50.2026-12-01&today=2027-02-16',
      'today=2027-02-16',
    ]) {
      await goTo(page, `/calculator/?plan=pro&${part}`);
      await expect.poll(() => isOpen(page), { message: part }).toBe(true);
    }
    await finding(page, 'account').click();
    await chip(page, 'Plan', 'Team').check();
    await head(page).filter({ hasText: '250' }).waitFor();
    expect(await isOpen(page)).toBe(false);
  });

  test('seen from another day, as a link has it: it says so, and one button leads to today', async () => {
    const { page } = await open('/calculator/?plan=pro&start=2026-01-31&today=2027-02-10');
    const seen = page.getByText('Seen from 10 February 2027, not from today.');
    await seen.waitFor();
    // The period that holds the day, and the refreshes after it, counted from the start.
    await page.getByRole('img', { name: 'Day 11 of 28' }).waitFor();
    await page.getByText('The 11 refreshes after that').press('Enter');
    const dates = await page.locator('.calc-dates li').allTextContents();
    expect(dates).toHaveLength(11);
    expect(dates.slice(0, 3)).toEqual(['31 March 2027', '30 April 2027', '31 May 2027']);
    await page.getByRole('button', { name: /^Use \d/ }).press('Enter');
    await seen.waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.calc-controls') !== null)).toBe(true);
  });

  test('asks each plan for what it has: Free for no renewal, Custom for the figure of its agreement, none for nothing', async () => {
    const { page } = await open('/calculator/?plan=free&used=2');
    await head(page).filter({ hasText: 'You have 3 credits' }).waitFor();
    expect(await field(page, 'Used so far').inputValue()).toBe('2');
    expect(await field(page, 'Renewal date').count()).toBe(0);
    await chip(page, 'Plan', 'Custom').check();
    await field(page, 'Credits in your agreement').fill('1,200');
    await head(page).filter({ hasText: '1,198' }).waitFor();
    await page.waitForFunction(() => location.search.includes('custom=1200'));
    await chip(page, 'Plan', 'No plan yet').check();
    await finding(page, 'account').waitFor({ state: 'detached' });
  });
});

describe('packs', () => {
  test('are asked for what they held when the period began, where they were there by then; the verdict has both last days', async () => {
    const { page } = await open(`${DATED}&used=37`);
    await awake(page);
    await addPack(page);
    const pack = page.getByRole('group', { name: 'Pack 1' });
    await field(pack, 'Bought on').fill('2027-02-10');
    await field(pack, 'Credits in the pack').fill('50');
    await says(page, '63 included until 27 February; 50 add-on until 9 February 2028.');
    expect(await pack.getByText(/^Left on/).count()).toBe(0);
    await field(pack, 'Bought on').fill('2026-03-01');
    await pack.getByText(/^Left on 31 January 2027/).waitFor();
    expect(await figures(page)).toEqual(['You have 113 credits on Pro']);
    await says(page, '63 included until 27 February; 50 add-on until 28 February.');
    await page.getByText('If add-on credits are used first, you will have 113 on 28 February instead of 150.').waitFor();
  });

  test('are doubted only where another reading would change a figure: of the order of use, and of the end of the subscription', async () => {
    const { page } = await open(`${DATED}&used=12&pack=50.2026-12-01`);
    await says(page, 'Next refresh');
    expect(await page.locator('.calc-doubts li').count()).toBe(1);
    expect(await page.locator('.calc-doubts').evaluate((list) => getComputedStyle(list).paddingInlineStart)).not.toBe('0px');
    const [used, bought] = [field(page, 'Used this period'), field(page, 'Bought on')];
    const doubts = (many: number, message: string) => expect.poll(() => page.locator('.calc-doubts li').count(), { message }).toBe(many);
    await used.fill('');
    await doubts(0, 'nothing was used');
    await used.fill('12');
    await doubts(1, 'as before');
    await bought.fill('2026-02-20');
    await doubts(1, 'the pack is gone before the refresh, and included credits are left or not');
    await bought.fill('2026-02-03');
    await doubts(0, 'the pack is gone already');
    await bought.fill('2026-12-01');
    await doubts(1, 'as before');
    await page.getByRole('button', { name: 'Remove pack 1' }).click();
    await doubts(0, 'there is no pack');
    await goTo(page, `${DATED}&pack=50.2026-12-01&end=2027-04-10`);
    await says(page, /50 add-on until 9 April/);
    expect(await page.locator('.calc-doubts li').allTextContents()).toEqual([
      expect.stringContaining('10 April'),
      expect.stringContaining('29 April'),
    ]);
    await page.getByText('The refresh after that').waitFor();
    await field(page, 'Used this period').fill('170');
    await page.getByText('You entered 20 credits more than these credits cover.').waitFor();
  });
});

test('the keyboard follows the rows: into a new one, to the next when one goes, to the button after the last', async () => {
  const { page } = await open('/calculator/?make=own-steps&plan=pro&today=2027-02-16');
  await awake(page);
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.closest('[data-row]')?.querySelector('legend')?.textContent ?? document.activeElement?.textContent,
    );
  for (const { add, name, button } of [
    { add: addStep, name: 'Step', button: 'Add a step' },
    { add: addPack, name: 'Pack', button: 'Add an add-on pack' },
  ]) {
    await add(page);
    await expect.poll(focused).toBe(`${name} 1`);
    await add(page);
    await expect.poll(focused).toBe(`${name} 2`);
    await page.getByRole('button', { name: `Remove ${name.toLowerCase()} 1` }).press('Enter');
    await expect.poll(focused).toBe(`${name} 1`);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe(button);
    expect(await question(page, `${name} 1`).count()).toBe(0);
  }
});
