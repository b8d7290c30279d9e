import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Part, scaleTo, yearColumns, yearRows } from '../../src/calculator/year-rows.ts';
import { type ProjectedPeriod, projection } from '../../src/rules/index.ts';
import { paidAccounts } from '../rules/accounts.ts';
import { dayBefore, iso } from '../rules/calendar.ts';
import { costs } from '../rules/cards.ts';

const nothing = { refreshed: 0, brought: 0, opening: 0, used: 0, short: 0, after: 0, bought: [], lapses: 0, expiring: [], carries: 0 };
/** A period from the first of a month, 0 for January 2026, to the first of the next. */
const period = (month: number, rest: Partial<ProjectedPeriod> = {}): ProjectedPeriod => {
  const first = (of: number) => iso(2026 + Math.floor(of / 12), (of % 12) + 1, 1);
  return { index: month, start: first(month), end: first(month + 1), from: first(month), ...nothing, ...rest };
};
const expiring = (...credits: number[]) => credits.map((one, k) => ({ pack: `p${k}`, credits: one, expiresOn: '2026-01-20' }));
const bought = (credits: number) => [{ pack: 'p', credits, purchasedOn: '2026-01-09' }];

const years = fc.tuple(paidAccounts, costs).map(([{ plan, input }, cost]) => {
  const year = projection(plan, input, cost, 12);
  return year.kind === 'periods' ? year.periods : [];
});

describe('rows of the table', () => {
  const daysOf = (periods: ProjectedPeriod[]) => yearRows(periods).map(({ from, to, count }) => [from, to, count]);
  const held = { opening: 30, after: 30, lapses: 30 };

  test('equal periods are one row, to its last day', () => {
    expect(daysOf([period(10, held), period(11, held), period(12, held)])).toEqual([['2026-11-01', '2027-01-31', 3]]);
  });

  test.each<[string, Partial<ProjectedPeriod>]>([
    ['opens with more', { opening: 31 }],
    ['uses more', { used: 1 }],
    ['runs short', { short: 1 }],
    ['leaves more', { after: 31 }],
    ['lets more lapse', { lapses: 31 }],
    ['sees a pack come', { bought: bought(0) }],
    ['sees a pack expire, even a used one', { expiring: expiring(0) }],
  ])('a period that %s stands alone, between those before and after', (_, rest) => {
    const counts = yearRows([period(0, held), period(1, held), period(2, { ...held, ...rest }), period(3, held)]);
    expect(counts.map(({ count }) => count)).toEqual([2, 1, 1]);
  });

  test('the first row is from today', () => {
    expect(daysOf([period(0, { ...held, from: '2026-01-20' }), period(1, held)])).toEqual([['2026-01-20', '2026-02-28', 2]]);
  });

  test('any rows say of each period what it is, from the first day to the last, without a gap', () => {
    fc.assert(
      fc.property(years, (periods) => {
        const expanded = yearRows(periods).flatMap(({ count, period: { opening, used, short, after, lapses, bought, expiring } }) =>
          Array<unknown>(count).fill({ opening, used, short, after, lapses, bought, expiring }),
        );
        expect(periods).toMatchObject(expanded);
        const rows = yearRows(periods);
        expect(rows.map(({ from }) => from)).toEqual([periods[0]?.from, ...rows.slice(1).map(({ period }) => period.start)]);
        expect(rows.map(({ to }) => to)).toEqual([
          ...rows.slice(1).map(({ from }) => dayBefore(from)),
          dayBefore(periods.at(-1)?.end ?? ''),
        ]);
      }),
    );
  });
});

describe('a scale', () => {
  test.each([
    [0, [0, 1, 2]],
    [1, [0, 1, 2]],
    [3, [0, 1, 2, 3]],
    [4, [0, 1, 2, 3, 4]],
    [5, [0, 2, 4, 6]],
    [64, [0, 20, 40, 60, 80]],
    [100, [0, 50, 100]],
    [101, [0, 50, 100, 150]],
    [1_000_000, [0, 500_000, 1_000_000]],
    [1_400_000, [0, 500_000, 1_000_000, 1_500_000]],
  ])('up to %i', (most, ticks) => {
    expect(scaleTo(most)).toEqual({ top: ticks.at(-1), ticks });
  });

  test('any scale has three to five round ticks, and is used to more than half where it can be', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60_000_000 }), (most) => {
        const { top, ticks } = scaleTo(most);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(String(ticks[1])).toMatch(/^[125]0*$/);
        expect(ticks).toEqual(ticks.map((_, k) => k * (ticks[1] ?? 0)));
        expect(top).toBeGreaterThanOrEqual(most);
        expect(top <= 2 || top < 2 * most).toBe(true);
      }),
    );
  });
});

describe('a column', () => {
  const blocksOf = (rest: Partial<ProjectedPeriod>) =>
    yearColumns([period(0, rest)]).columns[0]?.blocks.map(({ part, from, to }): [Part, number, number] => [part, from, to]);

  test('stands on what is used; what is left is above, by what becomes of it', () => {
    expect(blocksOf({ opening: 40, used: 10, after: 30, lapses: 10, expiring: expiring(3, 2), carries: 15 })).toEqual([
      ['used', 0, 10],
      ['lapses', 10, 20],
      ['expires', 20, 25],
      ['carries', 25, 40],
    ]);
  });

  test('shows what is missing above what is there, and above that what comes too late', () => {
    expect(blocksOf({ opening: 8, used: 8, short: 4, bought: bought(5), carries: 5 })).toEqual([
      ['used', 0, 8],
      ['short', 8, 12],
      ['carries', 12, 17],
    ]);
  });

  test('outlines what is needed, there or not', () => {
    expect(yearColumns([period(0, { opening: 8, used: 8, short: 4 }), period(1, { opening: 8 })]).columns.map(({ need }) => need)).toEqual([
      12, 0,
    ]);
  });

  test('is empty where there is nothing', () => {
    expect(blocksOf({})).toEqual([]);
    expect(yearColumns([])).toEqual({ columns: [], scale: scaleTo(0), lanes: 0 });
  });

  test('any column holds what its period holds and lacks, without a gap, below the end of the scale', () => {
    fc.assert(
      fc.property(years, (periods) => {
        const { columns, scale } = yearColumns(periods);
        expect(columns.length).toBe(periods.length);
        columns.forEach(({ blocks, need }, k) => {
          const { opening, used, short, bought: gains } = periods[k] as ProjectedPeriod;
          const height = gains.reduce((sum, { credits }) => sum + credits, opening + short);
          expect(blocks.map(({ from }) => from)).toEqual([0, ...blocks.map(({ to }) => to)].slice(0, blocks.length));
          expect(blocks.at(-1)?.to ?? 0).toBe(height);
          expect(blocks.every(({ from, to }) => to > from)).toBe(true);
          expect([height <= scale.top, need]).toEqual([true, used + short]);
        });
      }),
    );
  });
});

describe('flags', () => {
  const flagsOf = (...amounts: number[]) =>
    yearColumns(amounts.map((credits, k) => period(k, { expiring: expiring(credits) }))).columns.map(({ flag }) => flag);

  test('one for each period in which credits expire, with their sum', () => {
    const { columns, lanes } = yearColumns([period(0, { expiring: expiring(30, 20) }), period(1, { expiring: expiring(0) }), period(2)]);
    expect(columns.map(({ flag }) => flag)).toEqual([{ credits: 50, lane: 0, side: 'start' }, undefined, undefined]);
    expect(lanes).toBe(1);
  });

  test('labels lie towards the middle; those that would meet have lanes of their own', () => {
    expect(flagsOf(50, 50, 50, 0, 0, 50).map((flag) => flag && [flag.lane, flag.side])).toEqual([
      [0, 'start'],
      [1, 'start'],
      [0, 'start'],
      undefined,
      undefined,
      [0, 'end'],
    ]);
  });

  test('many digits take more room', () => {
    expect(flagsOf(1_000_000, 0, 0, 0, 5, 0, 0, 0, 0, 0).map((flag) => flag?.lane ?? '')).toEqual([0, '', '', '', 1, '', '', '', '', '']);
  });
});

describe('years', () => {
  const yearsFrom = (month: number, count: number) =>
    yearColumns(Array.from({ length: count }, (_, k) => period(month + k))).columns.map(({ year }) => year ?? '');

  test.each<[string, number, number, string[]]>([
    ['where they begin', 10, 4, ['2026', '', '2027', '']],
    ['not the first, if the next begins right after it', 11, 3, ['', '2027', '']],
    ['alone', 11, 1, ['2026']],
  ])('are named %s', (_, month, count, expected) => {
    expect(yearsFrom(month, count)).toEqual(expected);
  });
});
