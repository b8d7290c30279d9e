import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { awake, CASE, get, press, said } from './calculator-page.ts';
import { browserOfFile } from './open.ts';

const { open } = browserOfFile();

describe('into the calendar', () => {
  test.each([
    { query: 'plan=free', words: 'The calendar waits for a pack.' },
    { query: 'plan=pro', words: 'The calendar waits for your billing start date, or for a pack.' },
  ])('of $query, what it waits for', async ({ query, words }) => {
    const { page } = await open(`/calculator/?${query}`);
    await page.getByText(words, { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Save to calendar' }).isDisabled()).toBe(true);
  });

  const file = async (page: Page) => {
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save to calendar')]);
    expect(download.suggestedFilename()).toBe('flikly-credits.ics');
    return readFile(await download.path(), 'utf8');
  };

  test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
    'the next twelve refreshes and the last day of each pack, as whole days, in %s',
    async (timezoneId) => {
      const { page, requests } = await open(CASE, { timezoneId });
      await awake(page);
      expect(requests.filter((url) => /calendar/.test(url))).toEqual([]);
      const text = await file(page);
      await said(page, 'Calendar file handed');
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
      expect(events.map(({ startDate }) => startDate.toString())).toEqual([
        ...['2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31'],
        ...['2027-08-31', '2027-09-30', '2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2027-11-30'],
      ]);
      expect(events.every(({ startDate, endDate }) => startDate.isDate && endDate.isDate)).toBe(true);
    },
  );

  test('the same events have the same names in the next download', async () => {
    const { page } = await open(CASE);
    await awake(page);
    const names = (text: string) => text.match(/^UID:.*$/gm);
    const first = names(await file(page));
    expect(first).toHaveLength(13);
    expect(names(await file(page))).toEqual(first);
  });

  test('says so when its part of the page does not arrive; the rest goes on', async () => {
    const { page } = await open(CASE, { expectErrors: /Failed to load resource/ });
    await awake(page);
    await page.route(/\/calendar\.[^/]*\.js$/, (route) => route.abort());
    await press(page, 'Save to calendar');
    await said(page, 'The calendar file could not be made');
    await page.getByLabel('Credits used this period').fill('20');
    await get(page).getByText('80 of 100').waitFor();
  });

  test('waits for a date', async () => {
    const { page } = await open('/calculator/');
    await awake(page);
    expect(await page.getByRole('button', { name: 'Save to calendar' }).isDisabled()).toBe(true);
  });
});
