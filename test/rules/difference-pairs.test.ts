import { describe, expect, test } from 'vitest';
import type { Account } from '../../src/rules/index.ts';
import { billed, explained, kindsOf, pack, run } from './billed.ts';
import { bought, small } from './fixtures.ts';

describe('two causes where neither does it alone', () => {
  const cases: { what: string; of: Account; shown: number; pair: string }[] = [
    {
      what: 'packs are used first, and the number is the included credits alone',
      of: billed({ usedThisPeriod: 5, addOns: [pack] }),
      shown: 20,
      pair: 'part and add-on-first',
    },
    {
      what: 'Billing has refreshed already, and packs were used first',
      of: billed({ asOf: '2026-07-09', usedThisPeriod: 12, addOns: [pack] }),
      shown: 20,
      pair: 'billing-day and add-on-first',
    },
    {
      what: 'nothing was used since the refresh, and a pack has expired',
      of: billed({ usedThisPeriod: 5, addOns: [pack] }, { ...small, id: 'other', credits: 31 }),
      shown: 31,
      pair: 'used-before-refresh and pack-gone',
    },
    {
      what: 'in Billing it is the day on which the subscription ends, and that day still counts, with one more refresh',
      of: billed({ asOf: '2026-07-09', subscriptionEndsOn: '2026-07-10', usedThisPeriod: 5 }, { ...small, id: 'other', credits: 31 }),
      shown: 31,
      pair: 'billing-day and end',
    },
    {
      what: 'Billing has refreshed already, and the number is the included credits alone',
      of: billed({ asOf: '2026-07-09', usedThisPeriod: 23, addOns: [pack] }),
      shown: 20,
      pair: 'part and billing-day',
    },
    {
      what: 'a short month moved the refresh, and the number is the included credits alone',
      of: billed({ anchor: '2026-01-31', asOf: '2026-03-29', usedThisPeriod: 23, addOns: [pack] }),
      shown: 20,
      pair: 'part and month-end',
    },
    {
      what: 'a pack has expired, and the number is the add-on balance alone',
      of: billed({ usedThisPeriod: 5, addOns: [pack, bought('q', 30, '2026-04-01')] }),
      shown: 30,
      pair: 'part and pack-gone',
    },
    {
      what: 'all was used before a pack expired, and the number is the included credits alone',
      of: billed({ usedThisPeriod: 12, addOns: [bought('p', 9, '2025-06-15'), bought('q', 30, '2026-04-01')] }),
      shown: 17,
      pair: 'part and used-before-expiry',
    },
    {
      what: 'a step ran once more, and the number is the included credits alone',
      of: billed({ usedThisPeriod: 5, addOns: [pack] }, small, [run(4, 4)]),
      shown: 11,
      pair: 'part and run',
    },
    {
      what: 'all was used before the refresh, and a pack still counts on the day on which it expires',
      of: billed({ asOf: '2027-03-15', usedThisPeriod: 5, addOns: [pack] }),
      shown: 29,
      pair: 'used-before-refresh and expiry-day',
    },
    {
      what: 'all was used before the refresh, on another plan',
      of: billed({ usedThisPeriod: 5 }),
      shown: 60,
      pair: 'used-before-refresh and plan',
    },
    {
      what: 'all was used before the refresh, and then a step ran once',
      of: billed({ usedThisPeriod: 5 }, small, [run(4, 4)]),
      shown: 16,
      pair: 'used-before-refresh and run',
    },
    {
      what: 'in Billing a pack has gone since the use, which took nothing from it',
      of: billed({ asOf: '2026-07-08', usedThisPeriod: 12, addOns: [bought('p', 9, '2025-07-09')] }),
      shown: 8,
      pair: 'billing-day and included-first',
    },
    {
      what: 'a short month moved the refresh, and a pack has expired',
      of: billed({ anchor: '2026-01-31', asOf: '2026-03-29', usedThisPeriod: 5, addOns: [bought('p', 9, '2026-01-15')] }),
      shown: 20,
      pair: 'month-end and pack-gone',
    },
    {
      what: 'a short month moved the refresh, and packs were used first',
      of: billed({ anchor: '2026-01-31', asOf: '2026-03-29', usedThisPeriod: 12, addOns: [pack] }),
      shown: 20,
      pair: 'month-end and add-on-first',
    },
    {
      what: 'another plan, and a pack has expired',
      of: billed({ usedThisPeriod: 5, addOns: [pack, bought('q', 30, '2026-04-01')] }),
      shown: 85,
      pair: 'pack-gone and plan',
    },
    {
      what: 'so with a plan that grants once',
      of: billed({ usedThisPeriod: 5, addOns: [pack, bought('q', 30, '2026-04-01')] }),
      shown: 32,
      pair: 'pack-gone and plan',
    },
    {
      what: 'after the end included credits stay, of which all was used',
      of: billed({ subscriptionEndsOn: '2026-06-17', usedThisPeriod: 12, addOns: [pack] }),
      shown: 8,
      pair: 'included-stay and included-first',
    },
    {
      what: 'the subscription runs on, and the number is the included credits alone',
      of: billed({ subscriptionEndsOn: '2026-06-17', usedThisPeriod: 5, addOns: [pack] }),
      shown: 15,
      pair: 'part and end',
    },
    {
      what: 'a pack has expired, and a step ran once more at its one cost',
      of: billed({ usedThisPeriod: 5, addOns: [pack] }, small, [run(4, 4)]),
      shown: 11,
      pair: 'pack-gone and run',
    },
  ];

  test.each(cases)('$what', ({ of, shown, pair }) => {
    expect(kindsOf(of, shown)).toContain(pair);
  });

  test('a run whose cost has a range is no part of a pair: it would make up for almost any difference', () => {
    expect(kindsOf(billed({ usedThisPeriod: 5, addOns: [pack] }, small, [run(1, 8)]), 12)).toEqual([]);
  });

  test('a run that does it alone is in no pair, and one that does not may be', () => {
    const all = billed({ usedThisPeriod: 20, addOns: [pack] }, small, [run(4, 4)]);
    expect(kindsOf(all, 5)).toEqual(['run']);
    const two = billed({ usedThisPeriod: 5, addOns: [pack] }, small, [run(4, 4), run(9, 9)]);
    const steps = explained(two, 20).map(({ causes }) => causes.flatMap((cause) => (cause.kind === 'run' ? [cause.step] : [])));
    expect(kindsOf(two, 20)).toEqual([
      'run',
      'part and used-before-refresh',
      'part and add-on-first',
      'used-before-refresh and pack-gone',
      'used-before-refresh and run',
    ]);
    expect(steps).toEqual([[0], [], [], [], [1]]);
  });

  test('nothing refreshes on a plan whose credits are granted once', () => {
    expect(kindsOf(billed({ usedThisPeriod: 15 }), 7)).toEqual([]);
  });
});
