import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { awake, field, goTo, head, linesOf, openFold, pressMore, rowsOf, verdict, waitForStatus } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

const QUERY = 'plan=custom&custom=1200&start=2026-01-31&today=2027-02-16&used=12&pack=50.2026-12-01&step=split';

/** Both sides of the date line, in two locales. */
const PLACES = [
  {
    locale: 'en-US',
    timezoneId: 'Pacific/Kiritimati',
    next: 'February 28',
    lastDays: ['February 27', 'November 30'],
    rows: ['Feb 16, 2027 now', 'Feb 28, 2027 – Nov 29, 2027 9 periods'],
    refresh: 'February 28, 2027',
    first: ['May 2026', 'May 1, 2026'],
  },
  {
    locale: 'de-DE',
    timezoneId: 'Pacific/Pago_Pago',
    next: '28. Februar',
    lastDays: ['27. Februar', '30. November'],
    rows: ['16.02.2027 now', '28.02.2027 – 29.11.2027 9 periods'],
    refresh: '28. Februar 2027',
    first: ['Mai 2026', '1. Mai 2026'],
  },
];

test.each(PLACES)(
  'dates and numbers are those of $locale, in $timezoneId, with no day shifted: today, the verdict, the year, the working, the calendar',
  async ({ locale, timezoneId, next, lastDays, rows, refresh, first }) => {
    const { page } = await open('/calculator/?plan=pro', { locale, timezoneId });
    await awake(page);
    await openFold(page, 'account');
    await page.getByRole('button', { name: 'Another day' }).click();
    const wall = new Intl.DateTimeFormat('en-CA', { timeZone: timezoneId, dateStyle: 'short' }).format(new Date());
    expect(await field(page, 'As of').inputValue()).toBe(wall);

    await goTo(page, `/calculator/?${QUERY}`);
    await verdict(page).getByText(`Next refresh in 12 days, on ${next}.`).waitFor();
    const number = (value: number) => value.toLocaleString(locale);
    await verdict(page)
      .getByText(`${number(1_188)} included until ${lastDays[0]}; 50 add-on until ${lastDays[1]}.`)
      .waitFor();
    await page
      .getByText(`If add-on credits are used first, you will have ${number(1_238)} on ${next} instead of ${number(1_250)}.`)
      .waitFor();

    expect((await rowsOf(await openFold(page, 'year'))).slice(0, 2)).toEqual([
      [rows[0], number(1_238), number(1_234), number(1_184)],
      [rows[1], number(1_250), number(1_246), number(1_196)],
    ]);
    const lines = await linesOf(await openFold(page, 'working'), 'When do my credits refresh?');
    expect(lines.at(-1)).toBe(`Assumption Your included credits next refresh in 12 days, on ${refresh}.`);

    const [download] = await Promise.all([page.waitForEvent('download'), pressMore(page, 'Save to calendar')]);
    await waitForStatus(page, 'Calendar file handed');
    expect(download.suggestedFilename()).toBe('flikly-credits.ics');
    const file = await readFile(await download.path(), 'utf8');
    const events = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual([
      ...['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31'],
      ...['2027-08-31', '2027-09-30', '2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2027-11-30'],
    ]);
    expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.isDate)).toBe(true);

    await field(page, 'As of').fill('2026-04-30');
    await page.keyboard.press('Tab');
    await page
      .getByText(`We know the rules of credits from ${first[0]} on, and nothing of earlier days. Enter ${first[1]} or a later date.`)
      .waitFor();
    await page.getByText('This is the last result that could be calculated.').waitFor();
    await head(page).filter({ hasText: 'Yes' }).waitFor();
  },
);
