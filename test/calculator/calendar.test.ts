import { afterEach, describe, expect, test, vi } from 'vitest';
import { type CalendarInput, calendarFile } from '../../src/calculator/calendar.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { packText, refreshText } from '../../src/calculator/messages/calendar.ts';
import { refreshDates } from '../../src/rules/index.ts';
import { calculation, parsed, wrongLines } from './calendar-file.ts';

const eventsOf = (rest: Partial<CalendarInput> = {}) => parsed(calendarFile(calculation(rest))).events;
const uidsOf = (rest: Partial<CalendarInput> = {}) => eventsOf(rest).map(({ uid }) => uid);
const daysOf = (rest: Partial<CalendarInput> = {}) => eventsOf(rest).map(({ start, end }) => `${start} ${end}`);
const pack = (credits: number, purchasedOn: string, number = 1) => ({
  ...{ number, credits, purchasedOn, lastUsableOn: '2027-01-01' },
  endsWithSubscription: false,
});

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('each event is a whole day', () => {
  test('a refresh and the last day of a pack, up to the day after', () => {
    expect(eventsOf().map(({ title, start, end, shown }) => ({ title, start, end, shown }))).toEqual([
      { title: 'Flikly: your included credits refresh (40 credits)', start: '2026-02-28', end: '2026-03-01', shown: 'TRANSPARENT' },
      { title: 'Flikly: your included credits refresh (40 credits)', start: '2026-03-31', end: '2026-04-01', shown: 'TRANSPARENT' },
      { title: 'Flikly: last day of add-on pack 1 (50 credits)', start: '2026-07-09', end: '2026-07-10', shown: 'TRANSPARENT' },
      { title: 'Flikly: last day of add-on pack 2 (1 credit)', start: '2026-07-31', end: '2026-08-01', shown: 'TRANSPARENT' },
    ]);
  });

  test('a refresh states the rule of refreshes, a pack that of packs, each with the link', () => {
    const input = calculation({ packs: calculation().packs.map((one, k) => ({ ...one, endsWithSubscription: k === 1 })) });
    const { planName, link, confirmed, addOnMonths } = input;
    const facts = { planName, link, confirmed };
    const packs = input.packs.map((one) => packText(facts, one, addOnMonths));
    const texts = (negotiated: boolean) => eventsOf({ ...input, negotiated }).map((event) => event.text);
    expect(texts(false)).toEqual([...Array(2).fill(refreshText(facts, false)), ...packs]);
    expect(texts(true)).toEqual([...Array(2).fill(refreshText(facts, true)), ...packs]);
    expect(eventsOf().map((event) => event.link)).toEqual(Array(4).fill(link));
  });

  test('twelve refreshes and fifty packs all stand in the file', () => {
    const refreshes = refreshDates('2027-08-31', '2027-08-31', 12);
    const packs = Array.from({ length: LIMITS.packs }, (_, index) => pack(index, '2026-01-01', index + 1));
    const days = eventsOf({ anchor: '2027-08-31', refreshes, packs }).map(({ start }) => start);
    expect(days).toEqual([
      ...['2027-09-30', '2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29'],
      ...['2028-03-31', '2028-04-30', '2028-05-31', '2028-06-30', '2028-07-31', '2028-08-31'],
      ...Array<string>(50).fill('2027-01-01'),
    ]);
  });

  test.each([
    { what: 'the last day of a year', on: '2026-12-31', next: '2027-01-01' },
    { what: 'a leap day', on: '2028-02-29', next: '2028-03-01' },
    { what: 'clocks forward in Europe', on: '2026-03-29', next: '2026-03-30' },
    { what: 'clocks back in America', on: '2026-11-01', next: '2026-11-02' },
    { what: 'a day that Samoa never had', on: '2011-12-30', next: '2011-12-31' },
  ])('$what: $on ends with $next', ({ on, next }) => {
    expect(daysOf({ refreshes: [on], packs: [] })).toEqual([`${on} ${next}`]);
  });

  test.each([
    { zone: 'Pacific/Kiritimati', ahead: 14 },
    { zone: 'Europe/Berlin', ahead: 1 },
    { zone: 'Pacific/Pago_Pago', ahead: -11 },
  ])('in $zone, too, and the file is the same to the letter', ({ zone, ahead }) => {
    const there = calculation({ refreshes: ['2026-02-28', '2026-12-31', '2027-01-01'] });
    vi.stubEnv('TZ', 'UTC');
    const utc = calendarFile(there);
    vi.stubEnv('TZ', zone);
    expect(-there.now.getTimezoneOffset() / 60).toBe(ahead);
    expect(calendarFile(there)).toBe(utc);
    expect(daysOf({ ...there, packs: [] })).toEqual(['2026-02-28 2026-03-01', '2026-12-31 2027-01-01', '2027-01-01 2027-01-02']);
  });

  test('what is no date of the calendar stops the file', () => {
    expect(() => calendarFile(calculation({ refreshes: ['2026-02-29'] }))).toThrow(
      expect.objectContaining({ fault: { code: 'bad-date', value: '2026-02-29' } }),
    );
  });
});

describe('without events the file is a calendar all the same', () => {
  const nothing = { refreshes: [], packs: [] };
  test.each([
    { what: 'no refresh and no pack', rest: nothing },
    { what: 'a plan without a start of billing', rest: { ...nothing, anchor: undefined, credits: 5 } },
    { what: 'refreshes of a plan without a start of billing', rest: { packs: [], anchor: undefined } },
  ])('$what', ({ rest }) => {
    const file = calendarFile(calculation(rest));
    expect(parsed(file)).toMatchObject({ kind: 'vcalendar', version: '2.0', parts: [] });
    expect(wrongLines(file)).toEqual([]);
  });

  test('a plan without refreshes keeps its packs', () => {
    expect(daysOf({ anchor: undefined, refreshes: [] })).toEqual(['2026-07-09 2026-07-10', '2026-07-31 2026-08-01']);
  });
});

describe('an event is the same in every download', () => {
  test('its UID', () => {
    expect(uidsOf()).toEqual([
      'flikly-refresh-2026-01-31-2026-02-28',
      'flikly-refresh-2026-01-31-2026-03-31',
      'flikly-pack-2026-01-10-50-1',
      'flikly-pack-2026-02-01-1-1',
    ]);
  });

  const later = { number: 9, lastUsableOn: '2026-05-05' };
  test.each<{ what: string; rest: Partial<CalendarInput> }>([
    { what: 'the time of the download', rest: { now: new Date('2027-12-31T23:59:59Z') } },
    { what: 'the link', rest: { link: 'http://other.example/?x' } },
    { what: 'the plan and its credits', rest: { planName: 'Large', credits: undefined } },
    { what: 'the month of the rules', rest: { confirmed: 'Rules as confirmed in June 2027.' } },
    { what: 'the number and the last day of a pack', rest: { packs: calculation().packs.map((one) => ({ ...one, ...later })) } },
  ])('$what does not change it', ({ rest }) => {
    expect(uidsOf(rest)).toEqual(uidsOf());
  });

  test('a refresh keeps it when other refreshes and packs come and go', () => {
    expect(uidsOf({ refreshes: ['2026-03-31', '2026-04-30'], packs: [] })).toEqual([
      'flikly-refresh-2026-01-31-2026-03-31',
      'flikly-refresh-2026-01-31-2026-04-30',
    ]);
  });

  test('the same day from another start of billing is another event', () => {
    expect(uidsOf({ anchor: '2025-10-31', packs: [], refreshes: ['2026-02-28'] })).toEqual(['flikly-refresh-2025-10-31-2026-02-28']);
  });

  test('packs alike are told apart by their order, and others do not count', () => {
    const packs = [pack(50, '2026-01-10'), pack(5, '2026-01-10'), pack(50, '2026-01-10'), pack(50, '2026-01-11'), pack(50, '2026-01-10')];
    expect(uidsOf({ refreshes: [], packs })).toEqual([
      'flikly-pack-2026-01-10-50-1',
      'flikly-pack-2026-01-10-5-1',
      'flikly-pack-2026-01-10-50-2',
      'flikly-pack-2026-01-11-50-1',
      'flikly-pack-2026-01-10-50-3',
    ]);
  });

  test('a refresh that is given twice is one event', () => {
    expect(daysOf({ refreshes: ['2026-02-28', '2026-02-28'], packs: [] })).toEqual(['2026-02-28 2026-03-01']);
  });
});
