import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BalanceInput,
  type DerivationLine,
  type Estimate,
  estimate,
  explainBalance,
  explainEstimate,
  explainYear,
  type Plan,
  type Year,
  yearAhead,
} from '../../../src/rules/index.ts';
import { paidAccounts } from '../accounts.ts';
import { cases, count, stepOf } from '../cards.ts';
import { negotiated, small } from '../fixtures.ts';
import { lineOf, linesOf, type MadeFrom, proseIn, tooEarly, unknownRules, unnamed, unplaced, untold } from './lines.ts';

const MADE_FROM: MadeFrom = {
  'year-opening': [],
  'year-workflow': [],
  'year-order': [],
  'year-period': ['year-opening', 'year-workflow', 'year-order'],
  'year-end': [],
  'year-at-low': ['year-workflow', 'year-order', 'year-period'],
  'year-short': ['year-workflow', 'year-order', 'year-period'],
  'year-covered': ['year-workflow', 'year-order', 'year-period'],
};

type Periodic = Extract<Year, { kind: 'periods' }>;
function periodic(year: Year): Periodic {
  if (year.kind === 'never') throw new Error('A plan without periods.');
  return year;
}

const input = (rest: Partial<BalanceInput> = {}): BalanceInput => ({
  anchor: '2026-01-10',
  asOf: '2026-06-20',
  usedThisPeriod: 0,
  addOns: [{ id: 'p', credits: 12, purchasedOn: '2025-07-20' }],
  negotiatedCredits: 20,
  ...rest,
});
const cost = (low: number, high: number) => ({ low, high, because: ['estimate.illustrative-rates', 'estimate.round-up'] });
const explained = (plan: Plan, range: ReturnType<typeof cost>, rest: Partial<BalanceInput>, periods: number) =>
  explainYear(range, periodic(yearAhead(plan, input(rest), range, periods)));

test('the whole, word for word: a pack that covers the difference once, then expires', () => {
  const rule = 'estimate.illustrative-rates';
  const [first, second] = [
    { index: 5, start: '2026-06-10', end: '2026-07-10', from: '2026-06-20', refreshed: 0, brought: 32, opening: 32, used: 27 },
    { index: 6, start: '2026-07-10', end: '2026-08-10', from: '2026-07-10', refreshed: 20, brought: 5, opening: 25, used: 25 },
  ];
  const lost = { pack: 'p', credits: 0, expiresOn: '2026-07-20' };
  expect(explained(small, cost(25, 27), {}, 1)).toEqual([
    { step: 'year-opening', rule: 'credit.remaining', from: '2026-06-20', opening: 32 },
    { step: 'year-workflow', rule: 'year.workflow-each-period', low: 25, high: 27, from: '2026-06-20' },
    { step: 'year-order', rule: 'spend.soonest-expiry-first' },
    { step: 'year-period', rule, ...first, short: 0, after: 5, bought: [], lapses: 0, expiring: [], carries: 5 },
    { step: 'year-period', rule, ...second, short: 2, after: 0, bought: [], lapses: 0, expiring: [lost], carries: 0 },
    { step: 'year-at-low', rule, start: undefined, short: 0 },
    { step: 'year-short', rule, number: 7, start: '2026-07-10', short: 2 },
  ]);
});

const lines: { what: string; plan?: Plan; range: [number, number]; rest: Partial<BalanceInput>; steps: string[] }[] = [
  {
    what: 'covered throughout',
    range: [1, 2],
    rest: {},
    steps: ['year-opening', 'year-workflow', 'year-order', 'year-period', 'year-period', 'year-covered'],
  },
  {
    what: 'short at one cost, which is certain',
    range: [30, 30],
    rest: {},
    steps: ['year-opening', 'year-workflow', 'year-order', 'year-period', 'year-period', 'year-short'],
  },
  {
    what: 'short at the high cost, and told of the low one, too',
    range: [29, 30],
    rest: {},
    steps: ['year-opening', 'year-workflow', 'year-order', 'year-period', 'year-period', 'year-at-low', 'year-short'],
  },
  { what: 'no workflow', range: [0, 0], rest: {}, steps: ['year-opening', 'year-period', 'year-period', 'year-covered'] },
  {
    what: 'a subscription that ends the list',
    range: [1, 2],
    rest: { subscriptionEndsOn: '2026-07-01' },
    steps: ['year-opening', 'year-workflow', 'year-order', 'year-period', 'year-end', 'year-covered'],
  },
];

test.each(lines)('the lines of a year: $what', ({ range: [low, high], rest, steps }) => {
  expect(explained(small, cost(low, high), rest, 1).map(({ step }) => step)).toEqual(steps);
});

test.each([small, negotiated])('with no workflow planned, a period rests on its dates: $id', (plan) => {
  const grounds = linesOf(explained(plan, cost(0, 0), {}, 1), 'year-period', 'year-covered').map(({ rule, yours }) => [rule, yours]);
  const ground = ['period.anchor-day', undefined];
  expect(grounds).toEqual([ground, ground, ground]);
});

test('a pack bought later in a period and lost by its end is told as both, in the line of that period', () => {
  const addOns = [{ id: 'p', credits: 9, purchasedOn: '2026-06-25' }];
  const told = explained(small, cost(1, 2), { addOns, subscriptionEndsOn: '2026-07-01' }, 1);
  expect(lineOf(told, 'year-period')).toMatchObject({
    after: 18,
    bought: [{ pack: 'p', credits: 9, purchasedOn: '2026-06-25' }],
    lapses: 18,
    expiring: [{ pack: 'p', credits: 9, expiresOn: '2026-07-01' }],
    carries: 0,
  });
});

test('a workflow that may cost nothing is still a workflow', () => {
  expect(explained(small, cost(0, 2), {}, 1).at(-1)).toMatchObject({ step: 'year-covered', periods: 2, workflow: true });
});

describe('any year', () => {
  const figures = fc.option(count, { nil: undefined });
  type One = { plan: Plan; cost: Estimate; year: Periodic; before: DerivationLine[]; lines: DerivationLine[] };
  const years = fc
    .record({ account: paidAccounts, one: cases, ownFigure: figures, runs: fc.nat({ max: 3 }), periods: fc.nat({ max: 13 }) })
    .map(({ account: { plan, input: entered }, one, ownFigure, runs, periods }): One => {
      const steps = [stepOf(one, { runs, length: one.length % 10, creditsPerRun: ownFigure && ownFigure % 40 })];
      const found = estimate(steps, one.rates);
      const year = periodic(yearAhead(plan, entered, found, periods));
      const before = [...explainBalance(plan, entered), ...explainEstimate(steps, one.rates)];
      return { plan, cost: found, year, before, lines: explainYear(found, year) };
    });
  const inEach = (check: (one: One) => void) =>
    fc.assert(
      fc.property(years, (one) => {
        check(one);
      }),
      { numRuns: 300 },
    );

  test('the last line holds the first period that runs short, or that all are covered', () => {
    inEach(({ cost: { high }, year: { periods, firstShort: short }, lines: told }) => {
      const result = short
        ? { step: 'year-short', number: short.index + 1, start: short.from, short: short.short }
        : { step: 'year-covered', periods: periods.length, workflow: high > 0 };
      expect(told.at(-1)).toMatchObject(result);
    });
  });

  test('every number and date of every period is told, in its own line, and when the list ends with the subscription', () => {
    inEach(({ year: { periods, firstShort, firstShortAtLow, endsOn }, cost: { low, high }, lines: told }) => {
      expect(linesOf(told, 'year-period').map(({ step: _, rule: __, yours: ___, grounds: ____, ...period }) => period)).toEqual(periods);
      expect(untold({ periods, firstShort }, told)).toEqual([]);
      expect(lineOf(told, 'year-end')?.endsOn).toBe(endsOn);
      const atLow = lineOf(told, 'year-at-low');
      const expected = { start: firstShortAtLow?.from, short: firstShortAtLow?.short ?? 0 };
      expect(atLow && { start: atLow.start, short: atLow.short }).toEqual(firstShort && low < high ? expected : undefined);
    });
  });

  test('each line follows from its own facts and the ones above it', () => {
    inEach(({ cost: { low, high }, lines: told }) => {
      const [opening, workflow] = [lineOf(told, 'year-opening'), lineOf(told, 'year-workflow')];
      const rows = linesOf(told, 'year-period');
      expect([opening?.from, opening?.opening]).toEqual([rows[0]?.from, rows[0]?.opening]);
      expect(workflow && [workflow.low, workflow.high, workflow.from]).toEqual(high > 0 ? [low, high, rows[0]?.from] : undefined);
      const sum = (packs: { credits: number }[]) => packs.reduce((total, { credits }) => total + credits, 0);
      rows.forEach(({ refreshed, brought, opening: held, used, short, after, bought, lapses, expiring, carries }, k) => {
        expect(refreshed + brought).toBe(held);
        expect([held - used, used + short]).toEqual([after, workflow?.high ?? 0]);
        expect(lapses + sum(expiring) + carries).toBe(after + sum(bought));
        expect(rows[k + 1]?.brought ?? carries).toBe(carries);
      });
      const first = rows.find(({ short }) => short > 0);
      const last = lineOf(told, 'year-short');
      expect(last && [last.number, last.start, last.short]).toEqual(first && [first.index + 1, first.from, first.short]);
      expect(lineOf(told, 'year-covered')?.periods).toBe(first ? undefined : rows.length);
    });
  });

  test('what is made from a figure stands below it', () => {
    inEach(({ lines: told }) => {
      expect(tooEarly(told, MADE_FROM)).toEqual([]);
      expect(unplaced(told, MADE_FROM)).toEqual([]);
    });
  });

  test('every rule that the result rests on is named, below the derivations of the balance and of the cost or in them', () => {
    inEach(({ year: { because }, before, lines: told }) => {
      expect(unnamed(because, [...before, ...told])).toEqual([]);
    });
  });

  test('every rule named is known, and no line holds prose', () => {
    inEach(({ plan, lines: told }) => {
      expect(unknownRules(told, plan)).toEqual([]);
      expect(proseIn(told)).toEqual([]);
    });
  });
});

test('pinned: a pack and nothing used yet: the order in which later periods use credits is named', () => {
  const range = cost(25, 27);
  const year = periodic(yearAhead(small, input(), range, 1));
  const told = [...explainBalance(small, input()), ...explainYear(range, year)];
  expect(unnamed(['spend.soonest-expiry-first'], told)).toEqual([]);
});
