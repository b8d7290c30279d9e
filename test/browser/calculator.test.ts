import { describe, expect, test } from 'vitest';
import {
  addStep,
  awake,
  chip,
  chosen,
  DATED,
  EIGHT,
  FULL_QUERY,
  field,
  figures,
  finding,
  goTo,
  head,
  hiddenPixels,
  openFold,
  rowsOf,
  search,
  verdict,
  verdictBar,
  waitForStatus,
} from './calculator-page.ts';
import { countInteractions, tabTo } from './interactions.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

describe('the answer first', () => {
  test('the one verdict of the page is in the first screen of a desk and of a phone, whatever stands in the form', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    const isInSight = async (message: string) => {
      for (const { seen, ...viewport } of [
        { width: 1280, height: 800, seen: [verdict] },
        // The bar is shown while the whole verdict is out of sight.
        { width: 390, height: 844, seen: [verdictBar, head] },
      ]) {
        await page.setViewportSize(viewport);
        const hidden = async () => Math.min(...(await Promise.all(seen.map((part) => hiddenPixels(part(page))))));
        await expect.poll(hidden, { message: `${message} at ${viewport.width}` }).toBe(0);
      }
      expect(await page.locator('output').count(), message).toBe(1);
    };
    await isInSight('of a new customer');
    for (const path of [EIGHT, `${DATED}&used=37&pack=50.2026-12-01`]) {
      await goTo(page, path);
      await isInSight(path);
    }
    await field(page, 'Used this period').fill('a lot');
    await page.getByText('This is the last result that could be calculated.').waitFor();
    await page.evaluate(() => scrollTo(0, 0));
    await isInSight('with a fault');
    await goTo(page, `/calculator/?${FULL_QUERY}`);
    await page.getByRole('button', { name: 'Add an add-on pack' }).scrollIntoViewIfNeeded();
    await isInSight('while the form scrolls');
  });

  test('a new customer finds the smallest plan for a usual recipe; the verdict stays one live element, so that each change is read out', async () => {
    const { page } = await open('/calculator/');
    const output = await verdict(page).elementHandle();
    await awake(page);
    expect(await chosen(page, 'Plan')).toEqual(['none']);
    expect(await chosen(page, 'I want to make')).toEqual(['short-videos']);
    expect(await field(page, 'How many').inputValue()).toBe('4');
    expect(await figures(page)).toEqual(['Creator is enough', '8–16', '30']);
    expect(await finding(page, 'account').count()).toBe(0);
    expect(search(page)).toBe('');
    await chip(page, 'Plan', 'Creator').check();
    await head(page).filter({ hasText: 'Yes' }).waitFor();
    await chip(page, 'I want to make', 'Just what I have').check();
    await head(page).filter({ hasText: '30 credits' }).waitFor();
    expect(await output?.evaluate((node) => node.isConnected && node.textContent)).toContain('30 credits');
  });
});

describe('tasks, each with as few interactions as it may take', () => {
  test('eight 10-second videos on Creator', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    const interactions = await countInteractions(page);
    await chip(page, 'Plan', 'Creator').check();
    await field(page, 'How many').fill('8');
    await page.getByRole('button', { name: 'Seconds each: 10' }).click();
    await head(page).filter({ hasText: 'Probably not' }).waitFor();
    expect(await figures(page)).toEqual(['Probably not', '32–64', '30']);
    expect(await interactions()).toBe(3);
  });

  test('20 clips from a podcast with captions: which plan?', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    const interactions = await countInteractions(page);
    await chip(page, 'I want to make', 'Clips from a recording').check();
    await page.getByRole('button', { name: 'Minutes of each: 60' }).click();
    await chip(page, 'Captions', 'Yes').check();
    await head(page).filter({ hasText: 'Creator' }).waitFor();
    expect(await figures(page)).toEqual(['Creator is enough', '12–24', '30']);
    expect(await interactions()).toBe(3);
    // The table names no smaller plan than the verdict.
    const enough = (await rowsOf(await openFold(page, 'plans'))).filter((row) => row.includes('Yes'));
    expect(enough[0]?.[0]).toMatch(/^Creator/);
  });
});

test('steps of one’s own: their sum, what the app shows in their place, and how often the credits are enough', async () => {
  const { page } = await open('/calculator/?plan=creator&make=own-steps');
  await awake(page);
  expect(await chosen(page, 'I want to make')).toEqual(['own-steps']);
  for (const [step, workflow] of ['text-to-video', 'split', 'export'].entries()) {
    await addStep(page);
    await field(page.getByRole('group', { name: `Step ${step + 1}` }), 'Workflow').selectOption(workflow);
  }
  await field(page.getByRole('group', { name: 'Step 1' }), 'Runs').fill('10');
  await head(page).filter({ hasText: 'Maybe' }).waitFor();
  expect(await figures(page)).toEqual(['Maybe', '22–44', '30']);
  expect(await verdict(page).getByText('Estimate').count()).toBe(1);
  await field(page.getByRole('group', { name: 'Step 1' }), 'The app shows').fill('3');
  await field(page.getByRole('group', { name: 'Step 2' }), 'The app shows').fill('4');
  await field(page.getByRole('group', { name: 'Step 3' }), 'The app shows').fill('0');
  await head(page).filter({ hasText: /^No$/ }).waitFor();
  expect(await figures(page)).toEqual(['No', '34', '30']);
  expect(await verdict(page).getByText('Estimate').count()).toBe(0);
});

test('by keyboard alone: chips by arrows, steppers, folds, a way out, and a copy', async () => {
  const { page } = await open('/calculator/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await awake(page);
  await tabTo(page, 'No plan yet');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await chosen(page, 'Plan')).toEqual(['creator']);
  await tabTo(page, 'How many: one more');
  for (let more = 0; more < 4; more += 1) await page.keyboard.press('Enter');
  await tabTo(page, 'Seconds each: 10');
  await page.keyboard.press('Space');
  await head(page).filter({ hasText: 'Probably not' }).waitFor();
  await tabTo(page, 'I know my renewal date');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Used this period');
  await page.keyboard.type('12');
  await verdict(page).getByText('You have').waitFor();
  await tabTo(page, 'Apply: Only 2');
  await page.keyboard.press('Enter');
  await head(page).filter({ hasText: 'Yes' }).waitFor();
  await tabTo(page, 'Copy link');
  await page.keyboard.press('Enter');
  await waitForStatus(page, 'Link copied.');
  await tabTo(page, 'Compare plans');
  await page.keyboard.press('Enter');
  await page.getByRole('table', { name: 'The same on every plan' }).waitFor();
});
