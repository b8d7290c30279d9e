import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { reportOf } from '../../src/calculator/report.ts';
import { saveCalendar } from '../../src/calculator/save-calendar.ts';
import { parsed } from './calendar-file.ts';
import { form, packRow } from './fixtures.ts';
import { format, shownOf } from './shown.ts';

const saved = vi.fn<(name: string, type: string, text: string) => void>();
beforeEach(() => {
  saved.mockReset();
});

const link = 'https://help.example.com/calculator/?plan=small';
const save = (rest: Partial<Inputs>, at = link) => {
  const shown = shownOf(form(rest));
  return saveCalendar(shown, reportOf(shown, format, at), saved);
};
const events = () => parsed(saved.mock.lastCall?.[2] ?? '').events;
const days = () => events().map(({ start, title }) => `${start} ${title.replace('Flikly: ', '')}`);

const dated = { start: '2026-01-31', today: '2026-12-20' };
const packs = [packRow('', '', 0), packRow('5', '2026-11-10', 4), packRow('1', '2026-12-31', 7)];
const lastDays = ['2027-05-09 last day of add-on pack 2 (5 credits)', '2027-06-29 last day of add-on pack 3 (1 credit)'];

describe('the calendar file holds', () => {
  test('each refresh that is shown and each pack, with its number in the form', async () => {
    expect(await save({ ...dated, packs })).toBe('calendar');
    const refreshes = [
      ...['2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'],
      ...['2027-06-30', '2027-07-31', '2027-08-31', '2027-09-30', '2027-10-31', '2027-11-30'],
    ];
    expect(days()).toEqual([...refreshes.map((day) => `${day} your included credits refresh (20 credits)`), ...lastDays]);
  });

  test('no refresh after the subscription has ended, and no pack after it', async () => {
    expect(await save({ ...dated, packs, end: '2027-02-15' })).toBe('calendar');
    expect(days()).toEqual([
      ...['2026-12-31', '2027-01-31'].map((day) => `${day} your included credits refresh (20 credits)`),
      '2027-02-14 last day of add-on pack 2 (5 credits)',
      '2027-02-14 last day of add-on pack 3 (1 credit)',
    ]);
  });

  test.each<{ what: string; rest: Partial<Inputs> }>([
    { what: 'credits granted once', rest: { plan: 'trial', today: dated.today } },
    { what: 'a start that is not known yet', rest: { today: dated.today } },
  ])('of $what the packs alone', async ({ rest }) => {
    expect(await save({ ...rest, packs })).toBe('calendar');
    expect(days()).toEqual(lastDays);
  });

  test('refreshes of an agreement without its figure: no figure', async () => {
    expect(await save({ ...dated, plan: 'agreed', end: '2027-01-15' })).toBe('calendar');
    expect(days()).toEqual(['2026-12-31 your included credits refresh']);
  });

  test('the plan, the link and the month of the rules', async () => {
    await save({ ...dated, end: '2027-01-15' });
    expect(events().map((event) => [event.link, event.text.split('\n\n').slice(-3)])).toEqual([
      [link, ['Plan: SMALL', `Your calculation: ${link}`, 'Rules as confirmed in May 2026.']],
    ]);
  });
});

describe('an event states the rule that decides its day', () => {
  const months = 'Add-on credits expire 6 months from purchase, or at the end of your subscription if that comes first.';

  test('the months of a pack, as the catalog has them, or the end of the subscription', async () => {
    await save({ plan: 'trial', today: dated.today, packs, end: '2027-05-20' });
    expect(events().map((event) => event.text.startsWith(months))).toEqual([true, true]);
    expect(events().map((event) => event.text.includes('Here your subscription ends first.'))).toEqual([false, true]);
  });

  test('what an agreement grants is an assumption', async () => {
    await save({ ...dated, plan: 'agreed', custom: '9', end: '2027-01-15' });
    expect(events().map((event) => event.text.startsWith('Assumption: the figure of your agreement'))).toEqual([true]);
  });
});

test('an event is known by the start of billing, or by the purchase of its pack', async () => {
  await save({ ...dated, packs, end: '2027-01-15' });
  expect(events().map(({ uid }) => uid)).toEqual([
    'flikly-refresh-2026-01-31-2026-12-31',
    'flikly-pack-2026-11-10-5-1',
    'flikly-pack-2026-12-31-1-1',
  ]);
});

test('it is saved as a calendar, under a name that says what it is', async () => {
  await save(dated);
  expect(saved.mock.calls.map(([name, type]) => [name, type])).toEqual([['flikly-credits.ics', 'text/calendar;charset=utf-8']]);
});

test.each([
  { what: 'the file could not be written', at: '/no/absolute/address', refuses: false },
  { what: 'the browser refuses the download', at: link, refuses: true },
])('$what: it says so, and throws nothing', async ({ at, refuses }) => {
  if (refuses)
    saved.mockImplementation(() => {
      throw new Error('refused');
    });
  expect(await save(dated, at)).toBe('late-failed');
});
