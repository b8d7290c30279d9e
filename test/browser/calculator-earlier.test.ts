import { describe, expect, inject, test } from 'vitest';
import { awake, cost, get, plans, press, refresh, said, year } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

describe('a day before the catalog starts', () => {
  const APRIL = '/calculator/?plan=pro&start=2026-01-31&today=2026-04-30&used=12&step=split&need=80';

  test('in a link: it stays in the field with a sentence, nothing is counted, and nothing is lost', async () => {
    const { page } = await open(APRIL);
    await page
      .getByText('We know the rules of credits from May 2026 on, and nothing of earlier days. Enter 1 May 2026 or a later date.')
      .waitFor();
    expect(await page.getByLabel("Today's date").inputValue()).toBe('2026-04-30');
    expect(await page.getByLabel('Credits used this period').inputValue()).toBe('12');
    expect(await page.getByText('This link had parts').count()).toBe(0);
    for (const panel of [get(page), refresh(page), cost(page), plans(page), year(page)]) {
      await panel.getByText('Correct the marked field to see this result.').waitFor();
      expect(await panel.locator('.calc-figure, table, dl').count()).toBe(0);
    }
    await press(page, 'Copy for a reply');
    await said(page, 'Correct the marked field first.');
    expect(new URL(page.url()).search).toBe(new URL(APRIL, page.url()).search);
  });

  test('and then a day that it knows: everything is there', async () => {
    const { page } = await open(APRIL);
    await awake(page);
    await page.getByLabel("Today's date").fill('2026-05-01');
    await get(page).getByText('88 of 100').waitFor();
    await page.waitForFunction(() => location.search.includes('today=2026-05-01'));
    expect(await page.getByText('We know the rules').count()).toBe(0);
  });

  test('entered: the last result stays, marked as such, and the sentence has the date as the reader writes it', async () => {
    const { page } = await open('/calculator/?plan=pro&start=2026-01-31&today=2026-05-10', { locale: 'de-DE' });
    await get(page).getByText('100 of 100').waitFor();
    await page.getByLabel("Today's date").fill('2026-04-30');
    await page.keyboard.press('Tab');
    await page
      .getByText('We know the rules of credits from Mai 2026 on, and nothing of earlier days. Enter 1. Mai 2026 or a later date.')
      .waitFor();
    await get(page).getByText('This is the last result that could be calculated.').waitFor();
  });
});

describe('after a change of which the catalog keeps what was', () => {
  const NOTE = 'Counted with what held on 15 August 2026. Since then:';
  const CHANGE = 'Pro: 100 credits until 30 September 2026; now 120 credits.';

  const openChanged = (query: string) => open(`/calculator/?${query}`, { site: inject('changedSite') });

  test('an earlier day counts with what held then, and says so; one button leads to now', async () => {
    const { page } = await openChanged('plan=pro&start=2026-05-10&today=2026-08-15&used=10');
    await get(page).getByText('90 of 100').waitFor();
    await page.getByText(NOTE).waitFor();
    await page.getByText(CHANGE).waitFor();
    await page
      .getByRole('status')
      .filter({ hasText: 'Counted with what held on 15 August 2026. 90 credits in total now.' })
      .waitFor({ state: 'attached' });
    await page.getByLabel("Today's date").fill('2026-10-01');
    await get(page).getByText('110 of 120').waitFor();
    expect(await page.locator('.calc-warning', { hasText: 'Counted with what held' }).count()).toBe(0);
  });

  test('the last day and the day after it', async () => {
    const { page } = await openChanged('plan=pro&today=2026-09-30');
    await get(page).getByText('100 credits included with Pro').waitFor();
    await page.getByLabel("Today's date").fill('2026-10-01');
    await get(page).getByText('120 credits included with Pro').waitFor();
    await page.getByLabel("Today's date").fill('2026-09-30');
    await get(page).getByText('100 credits included with Pro').waitFor();
    // Without other dates, too, the result depends on the day: the address holds it.
    await page.waitForFunction(() => location.search === '?plan=pro&today=2026-09-30');
  });

  test('a plan that did not change says nothing of it, until plans are compared', async () => {
    const { page } = await openChanged('plan=team&today=2026-08-15');
    await get(page).getByText('250 credits included with Team').waitFor();
    expect(await page.getByText(CHANGE).count()).toBe(0);
    await page.getByLabel('Credits needed in a billing period').fill('110');
    await plans(page).getByText('Team, with 250 credits').waitFor();
    await page.getByText(CHANGE).waitFor();
  });

  test('while another field is wrong, the last result keeps the figures of its day', async () => {
    const { page } = await openChanged('plan=pro&start=2026-05-10&today=2026-08-15');
    await get(page).getByText('100 of 100').waitFor();
    await page.getByLabel("Today's date").fill('2026-04-30');
    await page.keyboard.press('Tab');
    await get(page).getByText('This is the last result that could be calculated.').waitFor();
    await get(page).getByText('100 of 100').waitFor();
  });
});
