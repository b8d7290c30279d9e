import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { awake, chosen, EIGHT, field, figures, head, search, verdict } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

/** Five videos with what is left of Creator: there is a way out of each kind, and each leads to another case. */
const FIVE =
  '/calculator/?make=short-videos&plan=creator&quality=standard&resolution=720p&seconds=10&start=2026-01-31&today=2027-02-16&used=20&videos=5';

const ways = (page: Page): Locator =>
  page
    .getByRole('region')
    .or(page.locator('section'))
    .filter({ has: page.getByRole('heading', { name: 'What you can do' }) })
    .last();

/** The values in the form, field by field. */
const formOf = (page: Page) =>
  page
    .locator('.calc-controls input')
    .evaluateAll((inputs) =>
      inputs.map((input) =>
        (input as HTMLInputElement).type === 'radio' ? (input as HTMLInputElement).checked : (input as HTMLInputElement).value,
      ),
    );

/** All that a reader sees of a state: the address, the form and the verdict. */
const stateOf = async (page: Page) => ({ address: search(page), form: await formOf(page), verdict: await verdict(page).textContent() });

/** Takes a way, and returns what it promised: the verdict, and the credits that the work then uses, if it says so. */
async function take(page: Page, name: RegExp): Promise<{ answer: string | null; uses: string | undefined }> {
  const row = ways(page).getByRole('listitem').filter({ hasText: name });
  const answer = await row.locator('strong').textContent();
  const uses = (await row.locator('span').first().textContent())?.match(/: (.*)$/)?.[1];
  const before = await verdict(page).textContent();
  await row.getByRole('button', { name: /^Apply/ }).click();
  await expect.poll(() => verdict(page).textContent()).not.toBe(before);
  return { answer, uses };
}

test('each kind of way leads to exactly the verdict that it promised, with its figures, and Back undoes it', async () => {
  const { page } = await open(FIVE);
  await head(page).filter({ hasText: 'Probably not' }).waitFor();
  const first = await stateOf(page);
  const all = [
    { kind: 'a lighter quality', name: /^Draft quality/, leadsTo: ['Maybe', '10–20', '10'], address: /quality=draft/ },
    { kind: 'fewer', name: /^Only 1 /, leadsTo: ['Yes', '4–8', '10'], address: /videos=1$/ },
    {
      kind: 'after the next refresh',
      name: /^Wait for the refresh/,
      leadsTo: ['Maybe', '20–40', '30'],
      address: /today=2027-02-28&videos/,
    },
    { kind: 'an add-on pack', name: /^Add 30 credits/, leadsTo: ['Yes', '20–40', '40'], address: /pack=30\.2027-02-16/ },
    { kind: 'a larger plan', name: /^Pro/, leadsTo: ['Yes', '20–40', '80'], address: /plan=pro/ },
  ];
  expect(await ways(page).getByRole('listitem').count()).toBe(all.length);
  for (const { kind, name, leadsTo, address } of all) {
    const promised = await take(page, name);
    const found = await figures(page);
    expect(found, kind).toEqual(leadsTo);
    expect(found.slice(0, 2), kind).toEqual([promised.answer, promised.uses ?? leadsTo[1]]);
    expect(search(page), kind).toMatch(address);
    await page.goBack();
    await expect.poll(() => stateOf(page), { message: kind }).toEqual(first);
  }
});

describe('a way that was taken', () => {
  test('is undone by Back and done again by Forward; a reload keeps either', async () => {
    const { page } = await open(EIGHT);
    await head(page).filter({ hasText: 'Probably not' }).waitFor();
    const before = await stateOf(page);
    await take(page, /^Only 3 /);
    const after = await stateOf(page);
    expect(after.verdict).toContain('Yes');
    expect(after.address).toContain('videos=3');
    await page.reload();
    await expect.poll(() => stateOf(page)).toEqual(after);
    await page.goBack();
    await expect.poll(() => stateOf(page)).toEqual(before);
    await page.reload();
    await expect.poll(() => stateOf(page)).toEqual(before);
    await page.goForward();
    await expect.poll(() => stateOf(page)).toEqual(after);
    // The way taken is shown above the verdict, with a button that works like Back.
    await page.goBack();
    await take(page, /^Only 3 /);
    await page.getByText('What if:').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => stateOf(page)).toEqual(before);
    expect(await page.getByText('What if:').count()).toBe(0);
  });

  test('leads on: two ways and a change between them, and Back goes through all of them', async () => {
    const { page } = await open(`${EIGHT}#content`);
    await head(page).filter({ hasText: 'Probably not' }).waitFor();
    await take(page, /^Draft quality/);
    await field(page, 'How many').fill('20');
    await verdict(page).getByText('40–80').waitFor();
    // Typing adds no history entry: it belongs to the entry before it.
    await take(page, /^Pro/);
    expect(await chosen(page, 'Plan')).toEqual(['pro']);
    await page.goBack();
    await verdict(page).getByText('40–80').waitFor();
    expect(await chosen(page, 'Plan')).toEqual(['creator']);
    expect(await field(page, 'How many').inputValue()).toBe('20');
    await page.goBack();
    await head(page).filter({ hasText: 'Probably not' }).waitFor();
    expect(await field(page, 'How many').inputValue()).toBe('8');
    expect(await chosen(page, 'Quality')).toEqual(['standard']);
    expect(new URL(page.url()).hash).toBe('#content');
  });

  test('of what was entered by hand: Back brings back what was entered, and does not call it a link; the focus stays by the verdict', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    await page.getByRole('radio', { name: 'Free' }).check();
    await page.getByRole('button', { name: /^Apply: Only 1 / }).press('Enter');
    await verdict(page).getByText('One 5-second video').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.calc-answer') !== null)).toBe(true);
    await page.goBack();
    await expect.poll(() => field(page, 'How many').inputValue()).toBe('4');
    expect(await chosen(page, 'Plan')).toEqual(['free']);
    expect(await page.getByText('Filled in from your link').count()).toBe(0);
  });
});

test('a place in the page and back: the address has what stands in the form', async () => {
  const { page } = await open('/calculator/?plan=pro');
  await page.evaluate(() => {
    location.hash = 'content';
  });
  await page.getByRole('radio', { name: 'Team' }).check();
  await expect.poll(() => page.url()).toContain('plan=team');
  await page.goBack();
  await expect.poll(() => page.url()).toMatch(/\?make=nothing&plan=team$/);
  expect(await chosen(page, 'Plan')).toEqual(['team']);
});
