import { describe, expect, test } from 'vitest';
import { awake, cost, DATED, get, plans, refresh, working, year } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

const FULL = `${DATED}&used=12&pack=50.2026-03-15&step=split&step=text-to-video.high.1080p.8.4`;

describe('the working', () => {
  test('of a refresh goes from the dates entered to the day, in plain words', async () => {
    const { page } = await open('/calculator/?plan=pro&start=2026-01-31&today=2027-03-05');
    await awake(page);
    expect(await working(refresh(page))).toEqual([
      'Your figure Your billing started on 31 January 2026.',
      'Your figure You look at 5 March 2027, a whole day in your billing time zone.',
      'Assumption 13 billing months have passed since then, so this is billing period number 14.',
      'Assumption Your periods start on the 31st. February 2027 ends on the 28th, so this one starts on 28 February 2027.',
      'Assumption Your periods start on the 31st, so the next one starts on 31 March 2027.',
      'Assumption 5 March 2027 is day 6 of 31 in this period.',
      'Rule Your credits refresh with your billing period, not on the first day of the calendar month.',
      'Rule Your included credits refresh when the next period starts: 31 March 2027.',
      'Assumption Then they refresh on: 30 April 2027; 31 May 2027; 30 June 2027; 31 July 2027; 31 August 2027; 30 September 2027; 31 October 2027; 30 November 2027; 31 December 2027; 31 January 2028; 29 February 2028.',
      'Assumption Your included credits next refresh in 26 days, on 31 March 2027.',
    ]);
  });

  test('of each result ends with the result', async () => {
    const { page } = await open(FULL);
    await awake(page);
    expect((await working(get(page))).at(-1)).toBe('Rule 88 included + 50 add-on = 138 credits in total.');
    expect((await working(cost(page))).at(-1)).toBe('Illustrative In total: 2–4 + 20–36 = 22–40 credits.');
    expect((await working(plans(page))).at(-1)).toBe(
      'Illustrative The smallest plan whose billing period covers it is Pro, with 100 credits.',
    );
    expect((await working(year(page))).at(-1)).toBe('Illustrative It does not run short in 13 billing periods from now on.');
  });

  test('leads, line by line, to the place that states what it rests on', async () => {
    const { page } = await open(`${FULL}&end=2027-09-10&need=80`);
    await awake(page);
    for (const panel of [get(page), refresh(page), cost(page), plans(page), year(page)]) await working(panel);
    const places = await page.locator('.calc-working li a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(places.length).toBeGreaterThan(50);
    for (const place of new Set(places)) {
      await page.goto(place);
      expect(await page.locator(':target').textContent(), place).not.toBe('');
    }
  });

  test('a figure of your own is named as yours', async () => {
    const { page } = await open('/calculator/?step=text-to-video.....7');
    await awake(page);
    expect(await working(cost(page))).toEqual([
      'Your figure Step 1, Text-to-video: 7 credits a run, as you entered.',
      'Your figure 7 × 1 run = 7 credits.',
      'Your figure In total: 7 credits.',
    ]);
  });
});

describe('where readings differ', () => {
  test('the order of use stands in both, the assumed one first', async () => {
    const { page } = await open(`${DATED}&used=12&pack=50.2026-12-01`);
    await get(page).locator('.calc-readings').waitFor();
    expect(await get(page).locator('.calc-readings li').allTextContents()).toEqual([
      'If what expires soonest is used first (we assume this) 150 credits on 28 February 2027: 100 included and 50 add-on.',
      'If add-on credits are used first 138 credits on 28 February 2027: 100 included and 38 add-on.',
    ]);
  });

  test.each([
    { what: 'nothing was used', query: '&pack=50.2026-12-01' },
    { what: 'there is no pack', query: '&used=12' },
    { what: 'the pack is gone by the refresh in any case', query: '&used=12&pack=50.2026-02-20' },
  ])('nothing is said when $what', async ({ query }) => {
    const { page } = await open(DATED + query);
    await get(page).getByText('Total now').waitFor();
    expect(await page.locator('.calc-readings').count()).toBe(0);
  });

  test('so does a last day that depends on what the end of the subscription means', async () => {
    const { page } = await open(`${DATED}&pack=50.2026-12-01&end=2027-04-10`);
    await refresh(page).locator('.calc-readings').waitFor();
    expect(await refresh(page).locator('.calc-readings li').allTextContents()).toEqual([
      'If the day it ends is the first day without it (we assume this) last usable on 9 April 2027.',
      'If the day it ends still counts last usable on 10 April 2027.',
      'If it runs on to the end of the billing period last usable on 29 April 2027.',
    ]);
  });
});
