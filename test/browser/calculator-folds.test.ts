import { describe, expect, test } from 'vitest';
import {
  chip,
  DATED,
  EIGHT,
  FULL_QUERY,
  field,
  figures,
  finding,
  goTo,
  head,
  linesOf,
  openFold,
  rowsOf,
  verdict,
} from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

describe('the year', () => {
  test('behind its finding: equal periods in one row, what a pack loses below its period, a column for each', async () => {
    const { page } = await open(`${DATED}&used=30&pack=50.2026-03-01&step=split`);
    await finding(page, 'year').filter({ hasText: 'At least 46 credits of pack 1 expire unused after 28 February 2027' }).waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    const year = await openFold(page, 'year');
    await year.getByRole('table', { name: 'Your billing periods, from now on' }).waitFor();
    expect(await rowsOf(year)).toEqual([
      ['16 Feb 2027 now', '120', '116', '66'],
      ['28 Feb 2027', '150', '146', '100'],
      ['Pack 1: 46 credits expire unused after 28 February 2027'],
      ['31 Mar 2027 – 28 Feb 2028 11 periods', '100', '96', '96'],
    ]);
    expect(await year.locator('.calc-year-plot g').count()).toBe(13);
    // With a pack bought later and an end of the subscription, the table has no extra periods or columns.
    await goTo(page, `${DATED}&pack=30.2027-03-05&end=2027-04-10`);
    await verdict(page).getByText('Pack 1 comes on 5 March.').waitFor();
    const ending = await openFold(page, 'year');
    expect(await rowsOf(ending)).toEqual([
      ['16 Feb 2027 now', '100', '100'],
      ['28 Feb 2027', '100', '100'],
      ['Pack 1: 30 credits come on 5 March 2027'],
      ['31 Mar 2027', '130', '100'],
      ['Pack 1: 30 credits expire unused after 9 April 2027'],
    ]);
    expect(await ending.locator('.calc-year-plot g').count()).toBe(3);
    expect((await ending.locator('.calc-year-time li').allTextContents()).filter(Boolean).map((words) => words.charAt(0))).toEqual([
      'J',
      'F',
      'M',
    ]);
  });

  test('names what runs short and marks it; waits for a renewal date, and credits granted once have none', async () => {
    const { page } = await open(
      '/calculator/?plan=creator&start=2026-01-31&today=2027-02-16&pack=50.2026-12-01&step=text-to-video.high.1080p.8.4',
    );
    await finding(page, 'year').filter({ hasText: 'short by up to 6 credits' }).waitFor();
    const year = await openFold(page, 'year');
    const short = (await rowsOf(year)).filter((row) => row.some((cell) => cell.endsWith('short')));
    expect(short[0]).toEqual(['30 Sept 2027', '32', '4 short', '0']);
    expect(short).toHaveLength(4);
    // An open fold follows the form.
    await chip(page, 'Plan', 'Pro').check();
    await finding(page, 'year').filter({ hasNotText: 'short by' }).waitFor();
    await expect.poll(async () => (await rowsOf(year)).flat().filter((cell) => cell.endsWith('short'))).toEqual([]);
    await field(page, 'Renewal date').fill('');
    await finding(page, 'year').waitFor({ state: 'detached' });
    await field(page, 'Renewal date').fill('2026-01-31');
    await finding(page, 'year').waitFor();
    await chip(page, 'Plan', 'Free').check();
    await finding(page, 'year').waitFor({ state: 'detached' });
  });
});

describe('the plans side by side', () => {
  test('behind the smallest that is enough: each plan with its credits, its verdict, how many, and when it first falls short', async () => {
    const { page } = await open('/calculator/?plan=creator&start=2026-01-31&today=2027-02-10&step=text-to-video.high.1080p.8.4');
    await finding(page, 'plans').filter({ hasText: 'Pro' }).waitFor();
    const plans = await openFold(page, 'plans');
    await plans.getByRole('table', { name: 'The same on every plan' }).waitFor();
    expect(await rowsOf(plans)).toEqual([
      ['Free', '5 once', 'Probably not', '0 to 1', 'The 1st time'],
      ['CreatorYour plan', '30', 'Maybe', '3 to 6', 'Now'],
      ['Pro', '100', 'Yes', '11 to 20', 'Not in 13 periods'],
      ['Team', '250', 'Yes', '27 to 50', 'Not in 13 periods'],
      ['Custom', 'Negotiated: see your agreement.'],
    ]);
    const smallest = plans.locator('.calc-smallest');
    expect(await smallest.allTextContents()).toEqual([expect.stringMatching(/^Pro/)]);
    // The styles of the late part have loaded with it.
    expect(await smallest.evaluate((node) => getComputedStyle(node).backgroundColor)).not.toBe('rgba(0, 0, 0, 0)');
    // If the subscription ends, there are no later periods to look at.
    await goTo(page, `${DATED}&end=2027-02-20&step=split`);
    const rows = await rowsOf(await openFold(page, 'plans'));
    expect(rows.slice(1, 4).map((row) => row.at(-1))).toEqual(Array.from({ length: 3 }, () => 'Not in 1 period'));
    // The comparison shows what a plan includes; the verdict and the derivation subtract what was used.
    await goTo(page, '/calculator/?plan=free&today=2026-11-22&used=3&step=text-to-video');
    expect((await rowsOf(await openFold(page, 'plans')))[0]).toEqual(['FreeYour plan', '5 once', 'Yes', '1 to 2']);
    expect(await figures(page)).toEqual(['Maybe', '2–4', '2']);
    const lines = await linesOf(await openFold(page, 'working'), 'Which plan is enough?');
    expect(lines.filter((line) => line.includes('Free, 5 credits') && line.includes('of 2 credits held'))).toHaveLength(1);
  });

  test('that bring a number of credits: the verdict, the way out and the fold agree', async () => {
    const { page } = await open('/calculator/?need=80');
    await head(page).filter({ hasText: /^No$/ }).waitFor();
    await finding(page, 'plans').filter({ hasText: 'Pro' }).waitFor();
    await page.getByRole('button', { name: /^Apply: Pro/ }).waitFor();
    const need = page.getByLabel('Credits that it takes in a billing period');
    await need.fill('30');
    await head(page).filter({ hasText: /^Yes$/ }).waitFor();
    await finding(page, 'plans').filter({ hasText: 'Creator' }).waitFor();
    await need.fill('251');
    await head(page).filter({ hasText: /^No$/ }).waitFor();
    await finding(page, 'plans').filter({ hasText: 'none' }).waitFor();
    expect(await page.getByRole('button', { name: /^Apply: (Pro|Team)/ }).count()).toBe(0);
    await page.waitForFunction(() => location.search === '?make=credits&need=251&plan=creator');
  });
});

describe('the working', () => {
  test('goes from what was entered to each answer; every tag leads to the place that states it, and each assumption is listed once', async () => {
    const { page } = await open(`/calculator/?${FULL_QUERY}`);
    const working = await openFold(page, 'working');
    const refresh = await linesOf(working, 'When do my credits refresh?');
    expect(refresh[0]).toBe('Your figure We count your billing periods from 31 January 2026.');
    expect(refresh.slice(2, 5)).toEqual([
      'Assumption 12 billing months have passed since then, so this is period number 13.',
      'Assumption Your periods start on the 31st, so this one starts on 31 January 2027.',
      'Assumption Your periods start on the 31st. February 2027 ends on the 28th, so the next one starts on 28 February 2027.',
    ]);
    expect(refresh.at(-1)).toBe('Assumption Your included credits next refresh in 12 days, on 28 February 2027.');
    const last = async (title: string) => (await linesOf(working, title)).at(-1);
    expect(await last('What do I have?')).toBe('Assumption 88 included + 50 add-on = 138 credits in total.');
    expect(await last('What will it cost?')).toBe('Illustrative In total: 2–4 + 20–36 = 22–40 credits.');
    expect(await last('Which plan is enough?')).toMatch(/Pro, with 100 credits\.$/);
    expect(await last('Which plan brings the credits I need?')).toMatch(/Pro, with 100 credits/);
    expect(await last('What does the next year look like?')).toMatch(/does not run short/);
    expect(await last('When do my add-on packs expire?')).toMatch(/14 March 2027/);

    const assumed = await linesOf(working, 'What we assume');
    expect(assumed.length).toBeGreaterThan(5);
    expect(new Set(assumed).size).toBe(assumed.length);
    await finding(page, 'working')
      .filter({ hasText: `${assumed.length} assumptions` })
      .waitFor();
    const places = await working.locator('li a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(places.length).toBeGreaterThan(50);
    // Sorted, so that each page loads once and its anchors are visited in it.
    for (const place of [...new Set(places)].sort()) {
      await page.goto(place);
      expect(await page.locator(':target').textContent(), place).not.toBe('');
    }
  });

  test('names a figure of one’s own as one’s own, and follows the form while it is open', async () => {
    const { page } = await open(EIGHT);
    const working = await openFold(page, 'working');
    expect((await linesOf(working, 'What will it cost?')).at(-1)).toBe('Illustrative In total: 32–64 credits.');
    await page.getByLabel('Credits the app shows for one').fill('7');
    await head(page).filter({ hasText: /^No$/ }).waitFor();
    expect(await linesOf(working, 'What will it cost?')).toEqual([
      'Your figure Step 1, Text-to-video: 7 credits a run, as you entered.',
      'Your figure 7 × 8 runs = 56 credits.',
      'Your figure In total: 56 credits.',
    ]);
    expect(await verdict(page).getByText('Estimate').count()).toBe(0);
  });
});
