import { describe, expect, test } from 'vitest';
import { addStep, awake, cost, DATED, get, plans, refresh } from './calculator-page.ts';
import { twoFrames } from './late.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

describe('the island', () => {
  test('of the article stays asleep until it nears the screen', async () => {
    const { page, requests } = await open('/articles/credits-by-plan/');
    await page.waitForLoadState('networkidle');
    const island = () => requests.filter((url) => /Calculator|client\.|react/.test(url));
    expect(island()).toEqual([]);
    await page.locator('.calc').scrollIntoViewIfNeeded();
    await awake(page);
    expect(island().length).toBeGreaterThan(0);
  });

  test('starts with the smallest monthly plan, today’s date and no start date', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    expect(await page.getByLabel('Plan', { exact: true }).inputValue()).toBe('creator');
    expect(await page.getByLabel("Today's date").inputValue()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await page.getByLabel('Billing start date').inputValue()).toBe('');
    await get(page).getByText('30 credits').waitFor();
    await refresh(page).getByText('Enter your billing start date').waitFor();
  });

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('reads the date on the wall in %s', async (timezoneId) => {
    const { page } = await open('/calculator/', { timezoneId });
    await awake(page);
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: timezoneId, dateStyle: 'short' }).format(new Date());
    expect(await page.getByLabel("Today's date").inputValue()).toBe(wall);
  });

  test.each([
    { locale: 'en-GB', timezoneId: 'Pacific/Kiritimati', next: '28 February 2027' },
    { locale: 'en-US', timezoneId: 'Pacific/Pago_Pago', next: 'February 28, 2027' },
    { locale: 'de-DE', timezoneId: 'America/Los_Angeles', next: '28. Februar 2027' },
  ])('writes dates as $locale does, in $timezoneId, with no day shifted', async ({ locale, timezoneId, next }) => {
    const { page } = await open(DATED, { locale, timezoneId });
    await refresh(page).getByText(`Next refresh in 12 days, on ${next}`).waitFor();
  });
});

describe('what do I get', () => {
  test('Pro with packs: what is left of each, and what expires when', async () => {
    const { page } = await open(`${DATED}&used=37`);
    await awake(page);
    await page.getByRole('button', { name: 'Add a pack' }).click();
    await page.keyboard.type('50');
    await page.getByRole('group', { name: 'Pack 1' }).getByLabel('Bought on').fill('2026-03-01');
    await get(page).getByText('63 of 100').waitFor();
    expect(await get(page).locator('.calc-total dd').textContent()).toBe('113');
    expect(await get(page).locator('.calc-list li').allTextContents()).toEqual([
      '63 credits included: last usable on 27 February 2027',
      '50 credits of pack 1: last usable on 28 February 2027',
    ]);
    await get(page).getByText('Credits that expire soonest are used first').waitFor();
  });

  test('a subscription that ends first takes its packs with it', async () => {
    const { page } = await open(`${DATED}&pack=50.2026-12-01&end=2027-04-10`);
    await refresh(page).getByText('Pack 1: last usable on 9 April 2027 (End of the subscription)').waitFor();
    expect(await refresh(page).locator('.calc-dates li').allTextContents()).toEqual(['31 March 2027']);
  });

  test('Free needs no start date, and never refreshes', async () => {
    const { page } = await open('/calculator/?plan=free&used=2');
    await get(page).getByText('3 of 5').waitFor();
    await refresh(page).getByText('Never: the credits of Free are one-time').waitFor();
    expect(await page.getByLabel('Billing start date').count()).toBe(0);
  });

  test('Custom asks for the negotiated figure', async () => {
    const { page } = await open('/calculator/?plan=custom&start=2026-01-31&today=2027-02-10');
    await get(page).getByText('Enter the credits of your agreement').waitFor();
    await page.getByLabel('Credits in your agreement').fill('1200');
    await get(page).getByText('1,200 of 1,200').waitFor();
  });

  test('says when more was used than there was', async () => {
    const { page } = await open(`${DATED}&used=120`);
    await get(page).getByText('You entered 20 credits more than these credits cover.').waitFor();
  });
});

describe('what will my workflow cost', () => {
  test('adds up its steps, says that the figures are illustrative, and names the smallest plan', async () => {
    const { page } = await open('/calculator/?plan=creator&start=2026-01-31&today=2027-02-10');
    await awake(page);
    await addStep(page, 'Text-to-video');
    await page.getByRole('group', { name: 'Step 1' }).getByLabel('Runs').fill('10');
    await addStep(page, 'Split');
    await addStep(page, 'Export');
    expect(await cost(page).locator('tbody tr').allTextContents()).toEqual([
      'Text-to-video Illustrative2–41020–40',
      'Split Illustrative2–412–4',
      'Export Illustrative010',
    ]);
    expect(await cost(page).locator('tfoot').textContent()).toBe('Total Illustrative22–44');
    await plans(page).getByText('What you have now covers it only at the low estimate: up to 14 credits short').waitFor();
    await plans(page).getByText('The smallest plan whose billing period covers it is Pro, with 100 credits.').waitFor();
  });

  test('a figure of your own replaces the illustrative rate', async () => {
    const { page } = await open('/calculator/?step=text-to-video');
    await cost(page).locator('tbody .tag-illustrative').waitFor();
    await page.getByLabel('Your own figure').fill('7');
    await cost(page).getByText('Your figure').waitFor();
    expect(await cost(page).locator('.calc-figure').textContent()).toBe('7 credits ');
    expect(await cost(page).locator('.tag-illustrative').count()).toBe(0);
  });

  test('the keyboard follows the rows: into a new one, to the next when one goes, to the buttons after the last', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    await page.getByRole('button', { name: 'Add Split' }).focus();
    await page.keyboard.press('Enter');
    const focused = () =>
      page.evaluate(
        () => document.activeElement?.closest('[data-row]')?.querySelector('legend')?.textContent ?? document.activeElement?.ariaLabel,
      );
    await expect.poll(focused).toBe('Step 1');
    await addStep(page, 'Captioning');
    await expect.poll(focused).toBe('Step 2');
    await page.getByRole('button', { name: 'Remove step 1' }).click();
    await expect.poll(focused).toBe('Step 1');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('Add Text-to-video');
  });
});

describe('when do my credits refresh', () => {
  test('shows the period with today on it, the next refresh in words, and the eleven after it', async () => {
    const { page } = await open(DATED);
    await refresh(page).getByText('Next refresh in 12 days, on 28 February 2027').waitFor();
    expect(await refresh(page).locator('figcaption span').allTextContents()).toEqual(['31 Jan', 'Day 17 of 28', '28 Feb']);
    const dates = await refresh(page).locator('.calc-dates li').allTextContents();
    expect(dates).toHaveLength(11);
    expect(dates.slice(0, 3)).toEqual(['31 March 2027', '30 April 2027', '31 May 2027']);
  });

  test('every rule and assumption leads to the place that states it', async () => {
    const { page } = await open(`${DATED}&used=1&pack=50.2026-12-01&step=split`);
    await refresh(page).getByText('Next refresh').waitFor();
    const places = await page.locator('.calc-because a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(places.length).toBeGreaterThan(8);
    for (const place of new Set(places)) {
      await page.goto(place);
      expect(await page.locator(':target').textContent(), place).not.toBe('');
    }
  });
});

test('a link that brings its own date says so beside the result, and one button takes the reader to today', async () => {
  const { page } = await open('/calculator/?plan=pro&start=2026-01-31&today=2027-02-10');
  await refresh(page).getByText('Seen from 10 February 2027, the date in the form, and not from today.').waitFor();
  await page.getByRole('button', { name: /^Use \d/ }).click();
  await refresh(page).getByText('Seen from').waitFor({ state: 'detached' });
});

test('a screen reader is told the results once the form has come to rest', async () => {
  const { page } = await open(`${DATED}&used=37&step=split`);
  await page
    .getByRole('status')
    .filter({ hasText: '63 credits in total now. Next refresh on 28 February 2027. Illustrative: your workflow may use 2–4 credits.' })
    .waitFor({ state: 'attached' });
});

test('nothing on the article moves while it loads and is read to its end', async () => {
  const { page } = await open('/articles/credits-by-plan/', { viewport: { width: 390, height: 844 } });
  await page.evaluate(() => {
    const seen = { shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.waitForLoadState('networkidle');
  for (const heading of await page.getByRole('heading', { level: 2 }).all()) {
    await heading.evaluate((node) => node.scrollIntoView());
    await twoFrames(page);
  }
  await awake(page);
  await twoFrames(page);
  expect(await page.evaluate(() => (window as unknown as { seen: { shift: number } }).seen.shift)).toBe(0);
});
