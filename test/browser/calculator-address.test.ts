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
  goTo,
  head,
  linesOf,
  openFold,
  question,
  search,
  verdict,
} from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

const FROM_LINK = 'Filled in from your link.';
const EXAMPLE = /^Example/;

describe('the address', () => {
  test('holds the form, so that a reload shows the same answer and the same working', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    await chip(page, 'Plan', 'Team').check();
    await openFold(page, 'account');
    await field(page, 'Renewal date').fill('2026-01-31');
    await page.getByRole('button', { name: 'Another day' }).click();
    await field(page, 'As of').fill('2027-02-10');
    await field(page, 'Used this period').fill('40');
    await chip(page, 'I want to make', 'Build my own').check();
    await addStep(page);
    await field(page, 'Workflow').selectOption('image-to-video');
    await page.waitForFunction(
      () => location.search === '?make=own-steps&plan=team&start=2026-01-31&step=image-to-video&today=2027-02-10&used=40',
    );
    const shown = async () => [await verdict(page).textContent(), ...(await linesOf(await openFold(page, 'working'), 'What do I have?'))];
    const before = await shown();
    expect(before.join()).toContain('210');
    await page.reload();
    await head(page).filter({ hasText: 'Yes' }).waitFor();
    expect(await shown()).toEqual(before);
  });

  test('holds what stands in a recipe, and keeps what was entered for another while it is away', async () => {
    const { page } = await open(EIGHT);
    await awake(page);
    await chip(page, 'I want to make', 'Captions').check();
    await page.waitForFunction(() => location.search === '?make=captions&minutes=5&plan=creator&videos=1');
    await page.getByRole('button', { name: 'How many: one more' }).click();
    await page.getByRole('button', { name: 'Minutes of each: 10' }).click();
    await chip(page, 'I want to make', 'Short videos').check();
    expect(await field(page, 'How many').inputValue()).toBe('8');
    await page.waitForFunction((query) => location.search === query, new URL(EIGHT, page.url()).search);
    await chip(page, 'I want to make', 'Captions').check();
    await page.waitForFunction(() => location.search === '?make=captions&minutes=10&plan=creator&videos=2');
  });

  test('that is partly wrong opens with the valid parts, and names what was left out; of a great deal it counts the others', async () => {
    const { page } = await open('/calculator/?plan=pro&start=31.01.2026&used=-4&step=teleport&step=split&utm=1');
    await page.getByRole('status').filter({ hasText: 'start=31.01.2026, used=-4, step=teleport, utm=1' }).waitFor();
    expect(await chosen(page, 'Plan')).toEqual(['pro']);
    expect(await page.getByRole('group', { name: /^Step \d/ }).count()).toBe(1);
    await goTo(page, `/calculator/?plan=pro&${Array.from({ length: 300 }, (_, index) => `junk${index}=1`).join('&')}`);
    await page.getByText('junk0=1, junk1=1, junk2=1, junk3=1, junk4=1, junk5=1, junk6=1, junk7=1 and 292 more').waitFor();
    const packs = Array.from({ length: 500 }, (_, k) => `pack=${k}.2026-12-01`).join('&');
    await goTo(page, `${DATED}&${packs}&step=split....1000000&end=9999-12-31`);
    await page.getByText(/This link had parts that we could not use.* and \d+ more/).waitFor();
    expect(await page.getByRole('group', { name: /^Pack \d/ }).count()).toBe(50);
    await page.getByText('That is the most packs that the calculator takes: 50.').waitFor();
  });

  test('of a link says where the form came from, until something is changed; of an example that it is one; of none nothing', async () => {
    const { page } = await open(EIGHT);
    await page.getByText(FROM_LINK).waitFor();
    await page.getByRole('button', { name: 'How many: one more' }).click();
    await page.getByText(FROM_LINK).waitFor({ state: 'detached' });
    await goTo(page, `${EIGHT}&example=yes`);
    await page.getByText(EXAMPLE).waitFor();
    expect(await page.getByText(FROM_LINK).count()).toBe(0);
    expect(await figures(page)).toEqual(['Probably not', '32–64', '30']);
    // The link leads to the reader's own figures.
    await page.getByRole('link', { name: 'Enter yours' }).click();
    await expect.poll(() => search(page)).toBe('');
    await awake(page);
    expect(await chosen(page, 'Plan')).toEqual(['none']);
    expect(await page.getByText(FROM_LINK).or(page.getByText(EXAMPLE)).count()).toBe(0);
    // A changed example is the reader's own case: its address no longer says example.
    await goTo(page, `${EIGHT}&example=yes`);
    await chip(page, 'Quality', 'High').check();
    await page.getByText(EXAMPLE).waitFor({ state: 'detached' });
    await page.waitForFunction(() => location.search.includes('quality=high') && !location.search.includes('example'));
  });

  test('of before opens as it did, in the article, too, where it keeps its section', async () => {
    const { page } = await open('/calculator/?need=80');
    await head(page).filter({ hasText: 'No' }).waitFor();
    expect(await chosen(page, 'Plan')).toEqual(['creator']);
    expect(await chosen(page, 'I want to make')).toEqual(['credits']);
    await goTo(page, '/calculator/?step=split');
    expect(await chosen(page, 'I want to make')).toEqual(['own-steps']);
    await goTo(page, `/calculator/?${FULL_QUERY}`);
    await head(page).filter({ hasText: 'Yes' }).waitFor();
    expect(await question(page, 'Step 2').count()).toBe(1);
    await goTo(page, '/articles/credits-by-plan/?plan=team#calculate-your-credits');
    await chip(page, 'Plan', 'Pro').check();
    await page.waitForFunction(() => location.search === '?make=nothing&plan=pro' && location.hash === '#calculate-your-credits');
  });
});
