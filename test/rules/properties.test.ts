import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addOnExpiry, billingPeriod, type Lot, refreshDates, spend, type Use } from '../../src/rules/index.ts';
import { dates } from './accounts.ts';
import { dayBefore, daysIn, iso, monthNumber, parts } from './calendar.ts';
import { forAny } from './for-any.ts';
import { spendByCredit } from './spend-model.ts';

/** An anchor and a day on it or later, in years that hold leap years, common centuries and leap centuries. */
const anchored = fc.tuple(dates(1995, 2105), dates(1995, 2105)).map(([a, b]) => (a < b ? { anchor: a, on: b } : { anchor: b, on: a }));

describe('billing periods', () => {
  test('a period contains the day asked for', () => {
    forAny(100, [anchored], ({ anchor, on }) => {
      const { start, end } = billingPeriod(anchor, on);
      expect([start <= on, on < end]).toEqual([true, true]);
    });
  });

  test('periods tile the calendar: each ends where the next starts, without gap or overlap', () => {
    forAny(100, [anchored], ({ anchor, on }) => {
      const period = billingPeriod(anchor, on);
      expect(billingPeriod(anchor, period.start)).toEqual(period);
      expect(billingPeriod(anchor, dayBefore(period.end))).toEqual(period);
      expect(billingPeriod(anchor, period.end)).toMatchObject({ index: period.index + 1, start: period.end });
    });
  });

  test("a period starts on the anchor's day, or on the last day of a shorter month, as many months on as its index", () => {
    forAny(100, [anchored], ({ anchor, on }) => {
      const { index, start } = billingPeriod(anchor, on);
      const { year, month, day } = parts(start);
      expect(day).toBe(Math.min(parts(anchor).day, daysIn(year, month)));
      expect(monthNumber(start) - monthNumber(anchor)).toBe(index);
    });
  });

  test('refresh dates are the starts of the periods that follow', () => {
    forAny(100, [anchored, fc.integer({ min: 0, max: 30 })], ({ anchor, on }, count) => {
      const { index } = billingPeriod(anchor, on);
      const days = refreshDates(anchor, on, count);
      expect(days.map((day) => billingPeriod(anchor, day)).map((period) => [period.index, period.start])).toEqual(
        days.map((day, k) => [index + 1 + k, day]),
      );
      expect(days).toHaveLength(count);
    });
  });

  test('seen from before the anchor, the refreshes are those seen from the anchor', () => {
    forAny(100, [anchored], ({ anchor, on }) => {
      expect(refreshDates(on, anchor, 5)).toEqual(refreshDates(on, on, 5));
    });
  });

  test('a pack expires with the twelfth refresh of billing that starts on its purchase, or with the subscription', () => {
    forAny(100, [dates(1995, 2105), dates(1995, 2105)], (purchasedOn, end) => {
      const last = refreshDates(purchasedOn, purchasedOn, 12).at(-1);
      expect(addOnExpiry({ purchasedOn }).expiresOn).toBe(last);
      fc.pre(end > purchasedOn);
      const { expiresOn, lastUsableOn } = addOnExpiry({ purchasedOn, subscriptionEndsOn: end });
      expect(expiresOn).toBe([end, last].sort()[0]);
      expect(lastUsableOn).toBe(dayBefore(expiresOn));
    });
  });
});

describe('spending', () => {
  // Few days and few credits, so that lots meet: one expiry, one grant, one day of use.
  const day = fc.integer({ min: 1, max: 9 }).map((value) => iso(2026, 6, value));
  const maybeDay = fc.option(day, { nil: undefined });
  const credits = fc.integer({ min: 0, max: 12 });
  const kind = fc.constantFrom('included' as const, 'add-on' as const);
  const lots = fc.uniqueArray(
    fc.record<Lot>({ id: fc.constantFrom(...'abcdefgh'), kind, credits, grantedOn: maybeDay, expiresOn: maybeDay }),
    { selector: ({ id }) => id, maxLength: 6 },
  );
  const uses = fc.array(fc.record<Use>({ on: day, credits }), { maxLength: 6 });
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

  test('takes credit by credit what the rule says', () => {
    forAny(1000, [lots, uses, day], (held, taken, asOf) => {
      expect(spend(held, taken, asOf)).toEqual(spendByCredit(held, taken, asOf));
    });
  });

  test('the order of the lots given does not matter', () => {
    const shuffled = lots.chain((held) => fc.tuple(fc.constant(held), fc.shuffledSubarray(held, { minLength: held.length })));
    forAny(100, [shuffled, uses, day], ([held, reordered], taken, asOf) => {
      expect(spend(reordered, taken, asOf)).toEqual(spend(held, taken, asOf));
    });
  });

  test('no credit is made or lost: what is there is either left or used, and what is asked for is either used or unmet', () => {
    const lasting = lots.map((held) => held.map((entry): Lot => ({ ...entry, grantedOn: undefined, expiresOn: undefined })));
    forAny(100, [lasting, uses], (held, taken) => {
      const there = sum(held.map((entry) => entry.credits));
      const asked = sum(taken.map((entry) => entry.credits));
      const { remaining, unmet } = spend(held, taken, '2026-06-30');
      expect(sum(Object.values(remaining))).toBe(Math.max(0, there - asked));
      expect(there - sum(Object.values(remaining)) + unmet).toBe(asked);
    });
  });

  test('a lot never holds less than nothing, nor more than it was given; nothing unmet is more than was asked for', () => {
    forAny(100, [lots, uses, day], (held, taken, asOf) => {
      const { remaining, unmet } = spend(held, taken, asOf);
      expect(held.filter(({ id, credits: given }) => !((remaining[id] ?? -1) >= 0 && (remaining[id] ?? 0) <= given))).toEqual([]);
      expect(unmet >= 0 && unmet <= sum(taken.map((entry) => entry.credits))).toBe(true);
    });
  });
});
