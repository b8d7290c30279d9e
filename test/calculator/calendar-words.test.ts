import { expect, test } from 'vitest';
import { CALENDAR_NAME, packText, packTitle, refreshText, refreshTitle } from '../../src/calculator/messages/calendar.ts';

const facts = { planName: 'Small', link: 'https://help.example.com/calculator/?plan=small', confirmed: 'Rules as confirmed in May 2026.' };

test.each([
  { credits: 100, title: 'Flikly: your included credits refresh (100 credits)' },
  { credits: 1, title: 'Flikly: your included credits refresh (1 credit)' },
  { credits: 0, title: 'Flikly: your included credits refresh (0 credits)' },
  { credits: 12_500, title: 'Flikly: your included credits refresh (12,500 credits)' },
  { credits: undefined, title: 'Flikly: your included credits refresh' },
])('$title', ({ credits, title }) => {
  expect(refreshTitle(credits)).toBe(title);
});

test.each([
  { number: 1, credits: 50, title: 'Flikly: last day of add-on pack 1 (50 credits)' },
  { number: 12, credits: 1, title: 'Flikly: last day of add-on pack 12 (1 credit)' },
])('$title', ({ title, ...pack }) => {
  expect(packTitle(pack)).toBe(title);
});

const foot = [
  "Your account's Billing page has the last word.",
  'Plan: Small',
  'Your calculation: https://help.example.com/calculator/?plan=small',
  'Rules as confirmed in May 2026.',
];

test.each([
  {
    what: 'of a paid plan: the published rule',
    negotiated: false,
    rule: 'Included credits refresh at the start of each billing period, and do not roll over.',
  },
  {
    what: 'of an agreement: an assumption',
    negotiated: true,
    rule: 'Assumption: the figure of your agreement is granted in each billing period, and does not roll over. Your agreement decides.',
  },
])('a refresh says its rule, what is assumed, and where to look: $what', ({ negotiated, rule }) => {
  expect(refreshText(facts, negotiated).split('\n\n')).toEqual([
    rule,
    'Assumptions: your billing period is one month. It starts on the day of the month on which your billing started, or on the last day of a shorter month. The date is counted in calendar dates of your billing time zone.',
    ...foot,
  ]);
});

test.each([
  {
    what: 'its months',
    pack: { endsWithSubscription: false },
    months: 12,
    rule: 'Add-on credits expire 12 months from purchase, or at the end of your subscription if that comes first.',
    assumed: 'Assumption: the day on which they expire no longer counts, so the day before it is the last.',
  },
  {
    what: 'the end of the subscription',
    pack: { endsWithSubscription: true },
    months: 1,
    rule: 'Add-on credits expire 1 month from purchase, or at the end of your subscription if that comes first.',
    assumed: 'Here your subscription ends first. Assumption: the day on which it ends is the first day without it.',
  },
])('so does the last day of a pack: $what', ({ pack, months, rule, assumed }) => {
  expect(packText(facts, pack, months).split('\n\n')).toEqual([
    rule,
    assumed,
    'Assumption: the date is counted in calendar dates of your billing time zone.',
    ...foot,
  ]);
});

test('the name of the calendar needs no escaping, which the writer would not do', () => {
  expect(CALENDAR_NAME).toMatch(/^[A-Za-z ]+$/);
});
