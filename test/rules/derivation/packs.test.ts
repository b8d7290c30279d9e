import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AddOn, addOnExpiry, explainPacks } from '../../../src/rules/index.ts';
import { accounts } from '../accounts.ts';
import { monthsLater } from '../calendar.ts';
import { bought } from '../fixtures.ts';
import { forAny } from '../for-any.ts';
import { checkEndLines, checkPackLines, DATES_MADE_FROM } from './dates.ts';
import { faultsOfForm, lineOf, linesOf, unnamed, untold } from './lines.ts';

describe('the lines of a pack', () => {
  test('its purchase, its months, and the day before they end', () => {
    expect(explainPacks([bought('p', 9, '2026-08-31')], { months: 6 })).toEqual([
      { step: 'pack', rule: 'add-on.separate', yours: true, pack: 'p', credits: 9, purchasedOn: '2026-08-31' },
      { step: 'pack-months', rule: 'add-on.expiry-months', pack: 'p', months: 6, purchasedOn: '2026-08-31' },
      { step: 'pack-months-end', rule: 'add-on.expiry-day', pack: 'p', day: 31, date: '2027-02-28', clamped: true },
      { step: 'pack-last-day', rule: 'add-on.expiry-day', pack: 'p', expiresOn: '2027-02-28', lastUsableOn: '2027-02-27' },
    ]);
  });

  const own = ['pack', 'pack-months', 'pack-months-end'];
  const ends = [
    {
      when: 'before its months do',
      end: '2026-08-30',
      steps: ['subscription-end', 'subscription-end-means', ...own, 'pack-subscription-end', 'pack-last-day'],
    },
    { when: 'with its months', end: '2026-08-31', steps: [...own, 'pack-last-day'] },
    { when: 'later', end: '2026-09-01', steps: [...own, 'pack-last-day'] },
  ];

  test.each(ends)('the subscription ends $when ($end): its own lines only if it decides', ({ end, steps }) => {
    expect(explainPacks([bought('p', 9, '2025-08-31')], { months: 12, subscriptionEndsOn: end }).map(({ step }) => step)).toEqual(steps);
  });

  test('the whole, word for word, of one that ends with the subscription: the day entered, what it means, and the day before', () => {
    expect(explainPacks([bought('p', 9, '2025-08-31')], { months: 12, subscriptionEndsOn: '2026-03-01' })).toEqual([
      { step: 'subscription-end', rule: 'figures.yours', yours: true, endsOn: '2026-03-01' },
      { step: 'subscription-end-means', rule: 'schedule.subscription-end', endsOn: '2026-03-01' },
      { step: 'pack', rule: 'add-on.separate', yours: true, pack: 'p', credits: 9, purchasedOn: '2025-08-31' },
      { step: 'pack-months', rule: 'add-on.expiry-months', pack: 'p', months: 12, purchasedOn: '2025-08-31' },
      { step: 'pack-months-end', rule: 'add-on.expiry-day', pack: 'p', day: 31, date: '2026-08-31', clamped: false },
      { step: 'pack-subscription-end', rule: 'add-on.expiry-subscription-end', pack: 'p', endsOn: '2026-03-01' },
      { step: 'pack-last-day', rule: 'add-on.expiry-day', pack: 'p', expiresOn: '2026-03-01', lastUsableOn: '2026-02-28' },
    ]);
  });

  test('several packs stand one after the other, in the order given, below one end of the subscription', () => {
    const lines = explainPacks([bought('b', 9, '2026-06-01'), bought('a', 9, '2026-05-01')], {
      months: 12,
      subscriptionEndsOn: '2027-05-15',
    });
    expect(lines.map((line) => ('pack' in line ? line.pack : line.step))).toEqual([
      'subscription-end',
      'subscription-end-means',
      ...['b', 'b', 'b', 'b', 'b'],
      ...['a', 'a', 'a', 'a'],
    ]);
    expect(linesOf(lines, 'pack-subscription-end').map(({ pack }) => pack)).toEqual(['b']);
  });

  test('no pack, no line, whatever the subscription', () => {
    expect(explainPacks([], { months: 12, subscriptionEndsOn: '2026-08-01' })).toEqual([]);
  });
});

test('any packs: each line follows from the ones above it, the last of each holds its last day, and all of it is told by known rules', () => {
  forAny(300, [accounts, fc.integer({ min: 0, max: 40 })], ({ input: { addOns, subscriptionEndsOn } }, months) => {
    const lines = explainPacks(addOns, { subscriptionEndsOn, months });
    checkPackLines(lines, subscriptionEndsOn);
    const endOf = ({ purchasedOn }: AddOn) => monthsLater(purchasedOn, months);
    checkEndLines(lines, addOns.some((pack) => (subscriptionEndsOn ?? '~') < endOf(pack)) ? subscriptionEndsOn : undefined);
    for (const { id, purchasedOn } of addOns) {
      const own = lines.filter((line) => 'pack' in line && line.pack === id);
      const { because, ...expiry } = addOnExpiry({ purchasedOn, subscriptionEndsOn, months });
      expect(own.at(-1)).toMatchObject({ step: 'pack-last-day', ...expiry });
      expect(lineOf(own, 'pack-subscription-end')?.rule).toBe(because === 'add-on.expiry-subscription-end' ? because : undefined);
      expect(unnamed([because], own)).toEqual([]);
      expect(untold(expiry, own)).toEqual([]);
    }
    expect(untold(addOns, lines)).toEqual([]);
    expect(faultsOfForm(lines, { madeFrom: DATES_MADE_FROM })).toEqual([]);
  });
});
