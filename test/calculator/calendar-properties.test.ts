import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CalendarInput, calendarFile } from '../../src/calculator/calendar.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import { refreshDates } from '../../src/rules/index.ts';
import { parsed, wrongLines } from './calendar-file.ts';

const uidsOf = (input: CalendarInput) => parsed(calendarFile(input)).events.map(({ uid }) => uid);
const date = fc
  .date({ min: new Date(`${LIMITS.firstYear}-01-01`), max: new Date(`${LIMITS.lastYear}-12-31`), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const text = fc.string({ unit: 'binary', maxLength: 120 });
// Few sizes and days, so that packs alike are met.
const packs = fc
  .array(
    fc.record({
      credits: fc.oneof(fc.constantFrom(5, 55), fc.integer({ min: 0, max: LIMITS.credits })),
      purchasedOn: fc.oneof(fc.constantFrom('2026-01-05', '2026-01-15'), date),
      lastUsableOn: date,
      endsWithSubscription: fc.boolean(),
    }),
    { maxLength: LIMITS.packs },
  )
  .map((all) => all.map((one, index) => ({ ...one, number: index + 1 })));
const calculations = fc.record({
  planName: text,
  anchor: fc.option(date, { nil: undefined }),
  after: date,
  count: fc.integer({ min: 0, max: 12 }),
  credits: fc.option(fc.integer({ min: 0, max: LIMITS.credits }), { nil: undefined }),
  negotiated: fc.boolean(),
  packs,
  addOnMonths: fc.integer({ min: 1, max: 24 }),
  link: text.map((query) => `https://help.example.com/calculator/?q=${encodeURIComponent(query)}&raw=${query.replaceAll(/[#%]/g, '')}.`),
  confirmed: text,
  now: fc.date({ min: new Date('2000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }),
});
const inputs = calculations.map(({ after, count, ...rest }): CalendarInput => {
  return { ...rest, refreshes: rest.anchor === undefined ? [] : refreshDates(rest.anchor, after, count) };
});
/** Without control characters, and with line breaks of one kind. */
const asWritten = (words: string) => words.replaceAll(/[^\P{Cc}\t\r\n]/gu, '').replaceAll(/\r\n?/g, '\n');
const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe('any calculation', () => {
  test('has each of its days in the file, once, and nothing else', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const file = calendarFile(input);
        expect(wrongLines(file)).toEqual([]);
        const { parts, events } = parsed(file);
        const days = [...input.refreshes, ...input.packs.map(({ lastUsableOn }) => lastUsableOn)];
        expect(events.map(({ start, end }) => [start, end])).toEqual(days.map((day) => [day, nextDay(day)]));
        expect(parts).toEqual(days.map(() => 'vevent'));
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(days.length);
        for (const { link, text: words } of events) {
          // A name may end with half a line break, which joins the one that follows.
          expect(words).toContain(asWritten(`\n\nPlan: ${input.planName}\n\nYour calculation: ${link}\n\n`));
          expect(decodeURIComponent(link)).toBe(decodeURIComponent(input.link));
          expect(link).toMatch(/^[\w\-.~:/?#[\]@!$&'()*+=%]*$/);
        }
      }),
    );
  });

  test('gives an event the UID that it has in any other with the same anchor or purchase', () => {
    fc.assert(
      fc.property(inputs, inputs, (input, other) => {
        const { anchor, refreshes, packs: bought } = input;
        const elsewhere = { ...other, anchor, refreshes, packs: bought.map((one) => ({ ...one, number: 1, lastUsableOn: '2026-01-01' })) };
        expect(uidsOf(elsewhere)).toEqual(uidsOf(input));
      }),
    );
  });
});
