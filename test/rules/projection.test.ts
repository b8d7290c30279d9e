import { describe, expect, test } from 'vitest';
import { type BalanceInput, projection } from '../../src/rules/index.ts';
import { bought, cost, input, negotiated, once } from './fixtures.ts';
import { ahead, type Row, rowsOf } from './projection-rows.ts';

describe('each period by hand, for a workflow that costs as much as the first number says', () => {
  const cases: { what: string; cost: number; rest: Partial<BalanceInput>; rows: Row[]; firstShort?: string }[] = [
    {
      what: '15, billing from 31 January: over February back to the 31st',
      cost: 15,
      rest: { anchor: '2026-01-31', asOf: '2026-02-10', usedThisPeriod: 5 },
      rows: [
        ['2026-02-10', '2026-02-28', 15, 15, 0, 0, 0, 0, 0, 0],
        ['2026-02-28', '2026-03-31', 20, 15, 0, 5, 0, 5, 0, 0],
        ['2026-03-31', '2026-04-30', 20, 15, 0, 5, 0, 5, 0, 0],
      ],
    },
    {
      what: '25, a pack that expires within the second period: the first to run short is the period after',
      cost: 25,
      rest: { addOns: [bought('p', 12, '2025-07-20')] },
      rows: [
        ['2026-06-20', '2026-07-10', 32, 25, 0, 7, 0, 0, 0, 7],
        ['2026-07-10', '2026-08-10', 27, 25, 0, 2, 0, 2, 0, 0],
        ['2026-08-10', '2026-09-10', 20, 20, 5, 0, 0, 0, 0, 0],
      ],
      firstShort: '2026-08-10',
    },
    {
      what: '10, a larger pack that expires then: it is used before included, and its rest is lost',
      cost: 10,
      rest: { addOns: [bought('p', 30, '2025-07-20')] },
      rows: [
        ['2026-06-20', '2026-07-10', 50, 10, 0, 40, 0, 10, 0, 30],
        ['2026-07-10', '2026-08-10', 50, 10, 0, 40, 0, 20, 20, 0],
        ['2026-08-10', '2026-09-10', 20, 10, 0, 10, 0, 10, 0, 0],
      ],
    },
    {
      what: '10, a pack that expires on the day of the refresh: lost by then, after included are used',
      cost: 10,
      rest: { addOns: [bought('p', 30, '2025-07-10')] },
      rows: [
        ['2026-06-20', '2026-07-10', 50, 10, 0, 40, 0, 10, 30, 0],
        ['2026-07-10', '2026-08-10', 20, 10, 0, 10, 0, 10, 0, 0],
      ],
    },
    {
      what: '25, a pack bought within the second period: carried over, and there from the third',
      cost: 25,
      rest: { addOns: [bought('p', 9, '2026-07-15')] },
      rows: [
        ['2026-06-20', '2026-07-10', 20, 20, 5, 0, 0, 0, 0, 0],
        ['2026-07-10', '2026-08-10', 20, 20, 5, 0, 9, 0, 0, 9],
        ['2026-08-10', '2026-09-10', 29, 25, 0, 4, 0, 0, 0, 4],
      ],
      firstShort: '2026-06-20',
    },
    {
      what: '25, a pack bought on the day of the refresh: there from that day',
      cost: 25,
      rest: { addOns: [bought('p', 9, '2026-07-10')] },
      rows: [
        ['2026-06-20', '2026-07-10', 20, 20, 5, 0, 9, 0, 0, 9],
        ['2026-07-10', '2026-08-10', 29, 25, 0, 4, 0, 0, 0, 4],
      ],
      firstShort: '2026-06-20',
    },
    {
      what: '10, a pack that lasts a month, bought within the first period: it expires within the second, where it is used first',
      cost: 10,
      rest: { addOns: [bought('p', 14, '2026-06-25')], addOnMonths: 1 },
      rows: [
        ['2026-06-20', '2026-07-10', 20, 10, 0, 10, 14, 10, 0, 14],
        ['2026-07-10', '2026-08-10', 34, 10, 0, 24, 0, 20, 4, 0],
        ['2026-08-10', '2026-09-10', 20, 10, 0, 10, 0, 10, 0, 0],
      ],
    },
    {
      what: '25, two packs: one is used up after the other, then it runs short',
      cost: 25,
      rest: { addOns: [bought('late', 6, '2026-06-02'), bought('soon', 6, '2026-06-01')] },
      rows: [
        ['2026-06-20', '2026-07-10', 32, 25, 0, 7, 0, 0, 0, 7],
        ['2026-07-10', '2026-08-10', 27, 25, 0, 2, 0, 0, 0, 2],
        ['2026-08-10', '2026-09-10', 22, 22, 3, 0, 0, 0, 0, 0],
      ],
      firstShort: '2026-08-10',
    },
    {
      what: '10, after 23 of 20 were used: what was used too much is not carried on as a debt',
      cost: 10,
      rest: { usedThisPeriod: 23 },
      rows: [
        ['2026-06-20', '2026-07-10', 0, 0, 10, 0, 0, 0, 0, 0],
        ['2026-07-10', '2026-08-10', 20, 10, 0, 10, 0, 10, 0, 0],
      ],
      firstShort: '2026-06-20',
    },
    {
      what: '0, nothing planned: all of it lapses, and the pack is carried over',
      cost: 0,
      rest: { addOns: [bought('p', 9, '2026-06-01')] },
      rows: [
        ['2026-06-20', '2026-07-10', 29, 0, 0, 29, 0, 20, 0, 9],
        ['2026-07-10', '2026-08-10', 29, 0, 0, 29, 0, 20, 0, 9],
      ],
    },
  ];

  test.each(cases)('$what', ({ cost, rest, rows, firstShort }) => {
    const projected = ahead(rest, { low: 0, high: cost }, rows.length - 1);
    expect(rowsOf(projected)).toEqual(rows);
    expect(projected.firstShort?.from).toBe(firstShort);
    expect(projected.endsOn).toBeUndefined();
  });
});

describe('a cost within bounds: the first shortfall at the high one, and at the low one', () => {
  const costs = [
    { what: 'neither', low: 10, high: 20, used: 0, atHigh: undefined, atLow: undefined },
    { what: 'the high one alone', low: 20, high: 21, used: 0, atHigh: ['2026-06-10', 1], atLow: undefined },
    { what: 'both, at once', low: 21, high: 30, used: 0, atHigh: ['2026-06-10', 10], atLow: ['2026-06-10', 1] },
    { what: 'the low one now, as 13 are used', low: 10, high: 15, used: 13, atHigh: ['2026-06-10', 8], atLow: ['2026-06-10', 3] },
    { what: 'high now, low later', low: 24, high: 30, used: 0, pack: 6, atHigh: ['2026-06-10', 4], atLow: ['2026-07-10', 2] },
  ];

  test.each(costs)('$what: $low to $high', ({ low, high, used, pack = 0, atHigh, atLow }) => {
    const { firstShort, firstShortAtLow } = ahead({ usedThisPeriod: used, addOns: [bought('p', pack, '2026-06-01')] }, { low, high }, 2);
    expect(firstShort && [firstShort.start, firstShort.short]).toEqual(atHigh);
    expect(firstShortAtLow && [firstShortAtLow.start, firstShortAtLow.short]).toEqual(atLow);
  });
});

test.each(['2026-01-10', undefined])('a plan granted once has no projection, whatever its anchor: %s', (anchor) => {
  expect(projection(once, input({ anchor }), cost(1, 2), 3)).toEqual({ kind: 'never', because: ['included.free-one-time'] });
});

test('a negotiated plan brings its figure each period', () => {
  expect(rowsOf(ahead({ negotiatedCredits: 900 }, { low: 1, high: 2 }, 1, negotiated))).toEqual([
    ['2026-06-20', '2026-07-10', 900, 2, 0, 898, 0, 898, 0, 0],
    ['2026-07-10', '2026-08-10', 900, 2, 0, 898, 0, 898, 0, 0],
  ]);
});

test('of several packs that expire in a period each is told, in the order given, used up or not; one that is gone is not', () => {
  const gone = bought('gone', 9, '2025-06-20');
  const addOns = [bought('c', 8, '2025-07-20'), bought('b', 4, '2025-07-15'), gone, bought('a', 9, '2025-07-12')];
  const projected = ahead({ addOns }, { low: 30, high: 30 }, 1);
  expect(projected.periods.map(({ expiring }) => expiring)).toEqual([
    [],
    [
      { pack: 'c', credits: 0, expiresOn: '2026-07-20' },
      { pack: 'b', credits: 0, expiresOn: '2026-07-15' },
      { pack: 'a', credits: 0, expiresOn: '2026-07-12' },
    ],
  ]);
});

test('a pack bought in the current period, after the workflow has run, is what the next one brings along to its refresh', () => {
  const { periods } = ahead({ usedThisPeriod: 3, addOns: [bought('p', 9, '2026-07-05')] }, { low: 25, high: 25 }, 1);
  expect(periods.map((period) => [period.index, period.start, period.refreshed, period.brought])).toEqual([
    [5, '2026-06-10', 0, 17],
    [6, '2026-07-10', 20, 9],
  ]);
});

test('of several packs bought in a period each is told, in the order given; one bought by the day of the workflow is not', () => {
  const held = bought('held', 9, '2026-06-20');
  const addOns = [bought('c', 8, '2026-07-10'), bought('b', 4, '2026-06-21'), held, bought('a', 0, '2026-07-11')];
  const projected = ahead({ addOns }, { low: 1, high: 1 }, 1);
  expect(projected.periods.map((period) => period.bought)).toEqual([
    [
      { pack: 'c', credits: 8, purchasedOn: '2026-07-10' },
      { pack: 'b', credits: 4, purchasedOn: '2026-06-21' },
    ],
    [{ pack: 'a', credits: 0, purchasedOn: '2026-07-11' }],
  ]);
});
