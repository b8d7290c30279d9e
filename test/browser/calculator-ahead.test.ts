import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { awake, DATED, get, plans, refresh, working, year } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

const rows = (page: Page) =>
  year(page)
    .locator('.calc-periods tbody tr')
    .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent?.trim())));

describe('a year at a glance', () => {
  test('the current period and the next twelve, as a table', async () => {
    const { page } = await open(`${DATED}&used=30&pack=50.2026-03-01&step=split`);
    await year(page).getByRole('table', { name: 'Your billing periods, from now on' }).waitFor();
    const found = await rows(page);
    expect(found.slice(0, 3)).toEqual([
      ['16 Feb 2027 now', '120', '116', '66'],
      ['28 Feb 2027', '150', '146', '100'],
      ['and pack 1 expires on 1 March 2027: 46 credits lost'],
    ]);
    expect(found.filter((row) => row.length > 1)).toHaveLength(13);
  });

  test('a pack that is bought on the way stands in the period in which it comes', async () => {
    const { page } = await open(`${DATED}&pack=30.2027-03-05&end=2027-04-10`);
    await year(page).getByRole('table').waitFor();
    expect(await rows(page)).toEqual([
      ['16 Feb 2027 now', '100', '100'],
      ['28 Feb 2027', '100', '100'],
      ['and pack 1 comes on 5 March 2027: 30 credits'],
      ['31 Mar 2027', '130', '100'],
      ['and pack 1 expires on 10 April 2027: 30 credits lost'],
    ]);
  });

  test('names the first period that runs short, and marks it', async () => {
    const { page } = await open(
      `/calculator/?plan=creator&start=2026-01-31&today=2027-02-16&pack=50.2026-12-01&step=text-to-video.high.1080p.8.4`,
    );
    await year(page).getByText('It first runs short on').waitFor();
    expect(await year(page).locator('.calc-short').first().locator('td').nth(1).textContent()).toMatch(/^0 \d+ short$/);
  });

  test('draws as many columns as there are periods, with their months below', async () => {
    const { page } = await open(`${DATED}&end=2027-06-10`);
    await year(page).locator('svg').waitFor();
    expect(await year(page).locator('.calc-year-months li').allTextContents()).toEqual(['F', 'F', 'M', 'A', 'M']);
    expect(await year(page).locator('svg g').count()).toBe(5);
  });

  test('waits for the start date, and has none for credits granted once', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    await year(page).getByText('Enter your billing start date to see the periods ahead.').waitFor();
    await page.getByLabel('Plan', { exact: true }).selectOption('free');
    await year(page).getByText('its credits are one-time').waitFor();
  });
});

/** Either side of the date line, in two languages' ways of writing dates and numbers. */
const PLACES = [
  {
    locale: 'en-US',
    timezoneId: 'Pacific/Kiritimati',
    today: 'Feb 16, 2027 now',
    next: 'Feb 28, 2027',
    ends: 'February 28, 2027',
    many: '1,200',
  },
  {
    locale: 'de-DE',
    timezoneId: 'Pacific/Pago_Pago',
    today: '16.02.2027 now',
    next: '28.02.2027',
    ends: '28. Februar 2027',
    many: '1.200',
  },
];

test.each(PLACES)(
  'the year, the working and the readings write dates and numbers as $locale does, in $timezoneId, with no day shifted',
  async (place) => {
    const { locale, timezoneId, today, next, ends, many } = place;
    const query = 'plan=custom&custom=1200&start=2026-01-31&today=2027-02-16&used=12&pack=50.2026-12-01&step=split';
    const { page } = await open(`/calculator/?${query}`, { locale, timezoneId });
    await year(page).getByRole('table').waitFor();
    expect((await rows(page)).slice(0, 2)).toEqual([
      [today, (1238).toLocaleString(locale), (1234).toLocaleString(locale), (1184).toLocaleString(locale)],
      [next, (1250).toLocaleString(locale), (1246).toLocaleString(locale), (1196).toLocaleString(locale)],
    ]);
    expect((await working(refresh(page))).at(-1)).toBe(`Assumption Your included credits next refresh in 12 days, on ${ends}.`);
    expect(await get(page).locator('.calc-readings li').last().textContent()).toContain(`${many} included and 38 add-on`);
  },
);

describe('what if', () => {
  const table = (page: Page) =>
    plans(page)
      .locator('.calc-plans tbody tr')
      .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent?.trim())));

  test('the same workflow on every plan, the smallest that covers it marked', async () => {
    const { page } = await open('/calculator/?plan=creator&start=2026-01-31&today=2027-02-10&step=text-to-video.high.1080p.8.4');
    await plans(page).getByRole('table', { name: 'The same workflow on every plan' }).waitFor();
    expect(await table(page)).toEqual([
      ['Free', '5 once', '0', '15–31 short', 'Run 1'],
      ['Creator Your plan', '30', '0–1', '0–10, or 6 short', '10 February 2027'],
      ['Pro Smallest that covers it', '100', '2–5', '64–80', 'Not in 13 periods'],
      ['Team', '250', '6–12', '214–230', 'Not in 13 periods'],
      ['Custom', 'Negotiated: choose Custom and enter the credits of your agreement.'],
    ]);
  });

  test('on Free, what was used and the packs count, as in the sentence above the table', async () => {
    const { page } = await open('/calculator/?plan=free&today=2026-11-22&used=3&step=text-to-video');
    await plans(page).getByText('What you have now covers it only at the low estimate: up to 2 credits short').waitFor();
    expect((await table(page))[0]).toEqual(['Free Your plan', '5 once', '1–2', '1–3', 'Run 1']);
    expect(await working(plans(page))).toContain(
      'Illustrative Free, 5 credits: it fits 1–2 times; one go leaves 1–3 credits; of 2 credits held, run 1 is the first to fall short, by 2 credits.',
    );
  });

  test('a subscription that ends leaves no more periods to look at, here and in the year', async () => {
    const { page } = await open(`${DATED}&end=2027-02-20&step=split`);
    await plans(page).getByRole('table').waitFor();
    expect((await table(page)).map((row) => row.at(-1)).slice(1, 4)).toEqual(Array.from({ length: 3 }, () => 'Not in 1 period'));
    await year(page).getByText('It does not run short in 1 billing period from now on.').waitFor();
  });

  test.each([
    { need: '80', says: 'Pro, with 100 credits: 20 to spare' },
    { need: '30', says: 'Creator, with 30 credits: 0 to spare' },
    { need: '251', says: 'No plan with a known figure brings that many in a billing period. The credits of Custom are negotiated.' },
  ])('the plan that brings $need credits: $says', async ({ need, says }) => {
    const { page } = await open('/calculator/');
    await awake(page);
    await page.getByLabel('Credits needed in a billing period').fill(need);
    await plans(page).getByText(says).waitFor();
    await page.waitForFunction((query) => location.search === query, `?need=${need}`);
  });
});
