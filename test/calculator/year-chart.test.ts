import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columns, PARTS } from '../../src/calculator/year-chart.ts';
import { type YearPeriod, yearAhead } from '../../src/rules/index.ts';
import { paidAccounts } from '../rules/accounts.ts';
import { costs } from '../rules/cards.ts';

const day = { index: 0, start: '2026-03-01', end: '2026-04-01', from: '2026-03-01' };
const nothing = { refreshed: 0, brought: 0, opening: 0, used: 0, short: 0, after: 0, bought: [], lapses: 0, expiring: [], carries: 0 };
const period = (rest: Partial<YearPeriod>): YearPeriod => ({ ...day, ...nothing, ...rest });
const expiring = (...credits: number[]) => credits.map((one, k) => ({ pack: `p${k}`, credits: one, expiresOn: '2026-03-20' }));

describe('a period as a column: what becomes of its credits, from the top down', () => {
  test('to one scale: the fullest period fills the height', () => {
    const full = period({ opening: 40, used: 10, after: 30, lapses: 10, expiring: expiring(3, 2), carries: 15 });
    const half = period({ opening: 20, after: 20, lapses: 20 });
    expect(columns([half, full])).toEqual([
      { parts: [{ part: 'lapses', top: 50, height: 50 }], short: false },
      {
        parts: [
          { part: 'used', top: 0, height: 25 },
          { part: 'lapses', top: 25, height: 25 },
          { part: 'expires', top: 50, height: 12.5 },
          { part: 'carries', top: 62.5, height: 37.5 },
        ],
        short: false,
      },
    ]);
  });

  test('what is bought on the way stands in its column, too', () => {
    const bought = [{ pack: 'p', credits: 10, purchasedOn: '2026-03-09' }];
    const [first, second] = columns([
      period({ opening: 30, after: 30, bought, lapses: 30, carries: 10 }),
      period({ opening: 20, used: 20 }),
    ]);
    expect(first?.parts).toEqual([
      { part: 'lapses', top: 0, height: 75 },
      { part: 'carries', top: 75, height: 25 },
    ]);
    expect(second?.parts).toEqual([{ part: 'used', top: 50, height: 50 }]);
  });

  test('what is nothing is not drawn', () => {
    const parts = columns([period({ opening: 8, used: 8, expiring: expiring(0) })])[0]?.parts;
    expect(parts).toEqual([{ part: 'used', top: 0, height: 100 }]);
  });

  test('a period that runs short is marked, also where it holds nothing', () => {
    const drawn = columns([period({ opening: 8, used: 8, short: 1 }), period({ short: 9 }), period({ opening: 8, after: 8, lapses: 8 })]);
    expect(drawn.map(({ short, parts }) => [short, parts.length])).toEqual([
      [true, 1],
      [true, 0],
      [false, 1],
    ]);
  });

  test('without any credits the columns are empty; without periods there are none', () => {
    expect(columns([period({}), period({})])).toEqual(Array(2).fill({ parts: [], short: false }));
    expect(columns([])).toEqual([]);
  });

  test('many credits and one credit stand in one chart', () => {
    const [large, small] = columns([period({ opening: 400, after: 400, lapses: 400 }), period({ opening: 1, after: 1, lapses: 1 })]);
    expect(large?.parts).toEqual([{ part: 'lapses', top: 0, height: 100 }]);
    expect(small?.parts[0]?.height).toBe(0.25);
  });
});

describe('the chart of any year', () => {
  const years = fc.tuple(paidAccounts, costs).map(([{ plan, input }, cost]) => {
    const year = yearAhead(plan, input, cost, 12);
    return year.kind === 'periods' ? year.periods : [];
  });
  /** Heights are shares of a hundred: equal as far as a computer adds them up. */
  const near = (a: number, b: number) => Math.abs(a - b) < 1e-9;

  test('a column is as high as its period is full, and its parts stand without a gap down to the ground', () => {
    fc.assert(
      fc.property(years, (periods) => {
        const full = periods.map(({ opening, bought }) => opening + bought.reduce((sum, { credits }) => sum + credits, 0));
        const most = Math.max(1, ...full);
        columns(periods).forEach(({ parts }, k) => {
          const height = parts.reduce((sum, part) => sum + part.height, 0);
          expect(near(height, ((full[k] ?? 0) / most) * 100)).toBe(true);
          const ends = parts.map((part) => part.top + part.height);
          expect(parts.slice(1).every((part, n) => near(part.top, ends[n] ?? -1))).toBe(true);
          expect(ends.length === 0 || near(ends.at(-1) ?? -1, 100)).toBe(true);
        });
      }),
    );
  });

  test('every part has its order, stands within the chart, and is something', () => {
    fc.assert(
      fc.property(years, (periods) => {
        for (const { parts } of columns(periods)) {
          const order = parts.map(({ part }) => PARTS.indexOf(part));
          expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
          expect(parts.filter(({ top, height }) => height <= 0 || top < -1e-9 || top + height > 100 + 1e-9)).toEqual([]);
        }
      }),
    );
  });

  test('its marks are the periods that run short', () => {
    fc.assert(
      fc.property(years, (periods) => {
        expect(columns(periods).map(({ short }) => short)).toEqual(periods.map((one) => one.short > 0));
      }),
    );
  });
});
