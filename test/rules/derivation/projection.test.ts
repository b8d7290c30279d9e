import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BalanceInput,
  estimate,
  explainBalance,
  explainEstimate,
  explainProjection,
  type Plan,
  projection,
} from '../../../src/rules/index.ts';
import { paidAccounts } from '../accounts.ts';
import { cases, count, stepOf } from '../cards.ts';
import { bought, cost, input, negotiated, small } from '../fixtures.ts';
import { forAny, type ValueOf } from '../for-any.ts';
import { periodic } from '../projection-rows.ts';
import { faultsOfForm, lineOf, linesOf, type MadeFrom, unnamed, untold } from './lines.ts';

const MADE_FROM: MadeFrom = {
  'projection-opening': [],
  'projection-workflow': [],
  'projection-order': [],
  'projection-period': ['projection-opening', 'projection-workflow', 'projection-order'],
  'projection-end': [],
  'projection-at-low': ['projection-workflow', 'projection-order', 'projection-period'],
  'projection-short': ['projection-workflow', 'projection-order', 'projection-period'],
  'projection-covered': ['projection-workflow', 'projection-order', 'projection-period'],
};

const account = (rest: Partial<BalanceInput> = {}) => input({ addOns: [bought('p', 12, '2025-07-20')], negotiatedCredits: 20, ...rest });
const illustrative = (low: number, high: number) => cost(low, high, ['estimate.illustrative-rates', 'estimate.round-up']);
function explained(plan: Plan, [low, high]: [number, number], rest: Partial<BalanceInput> = {}) {
  const range = illustrative(low, high);
  return explainProjection(range, periodic(projection(plan, account(rest), range, 1)));
}

test('the whole, word for word: a pack that covers the difference once, then expires', () => {
  const rule = 'estimate.illustrative-rates';
  const [first, second] = [
    { index: 5, start: '2026-06-10', end: '2026-07-10', from: '2026-06-20', refreshed: 0, brought: 32, opening: 32, used: 27 },
    { index: 6, start: '2026-07-10', end: '2026-08-10', from: '2026-07-10', refreshed: 20, brought: 5, opening: 25, used: 25 },
  ];
  const lost = { pack: 'p', credits: 0, expiresOn: '2026-07-20' };
  expect(explained(small, [25, 27])).toEqual([
    { step: 'projection-opening', rule: 'credit.remaining', from: '2026-06-20', opening: 32 },
    { step: 'projection-workflow', rule: 'year.workflow-each-period', low: 25, high: 27, from: '2026-06-20' },
    { step: 'projection-order', rule: 'spend.soonest-expiry-first' },
    { step: 'projection-period', rule, ...first, short: 0, after: 5, bought: [], lapses: 0, expiring: [], carries: 5 },
    { step: 'projection-period', rule, ...second, short: 2, after: 0, bought: [], lapses: 0, expiring: [lost], carries: 0 },
    { step: 'projection-at-low', rule, start: undefined, short: 0 },
    { step: 'projection-short', rule, number: 7, start: '2026-07-10', short: 2 },
  ]);
});

const PERIOD = 'projection-period';
const planned = ['projection-opening', 'projection-workflow', 'projection-order', PERIOD];
const lines: { what: string; range: [number, number]; rest: Partial<BalanceInput>; steps: string[] }[] = [
  { what: 'covered throughout', range: [1, 2], rest: {}, steps: [...planned, PERIOD, 'projection-covered'] },
  { what: 'short at one cost, which is certain', range: [30, 30], rest: {}, steps: [...planned, PERIOD, 'projection-short'] },
  {
    what: 'short at the high cost, and told of the low one, too',
    range: [29, 30],
    rest: {},
    steps: [...planned, PERIOD, 'projection-at-low', 'projection-short'],
  },
  { what: 'no workflow', range: [0, 0], rest: {}, steps: ['projection-opening', PERIOD, PERIOD, 'projection-covered'] },
  {
    what: 'a subscription that ends the list',
    range: [1, 2],
    rest: { subscriptionEndsOn: '2026-07-01' },
    steps: [...planned, 'projection-end', 'projection-covered'],
  },
];

test.each(lines)('the lines of a projection: $what', ({ range, rest, steps }) => {
  expect(explained(small, range, rest).map(({ step }) => step)).toEqual(steps);
});

test.each([small, negotiated])('with no workflow planned, a period rests on its dates: $id', (plan) => {
  const grounds = linesOf(explained(plan, [0, 0]), 'projection-period', 'projection-covered').map(({ rule, yours }) => [rule, yours]);
  const ground = ['period.anchor-day', undefined];
  expect(grounds).toEqual([ground, ground, ground]);
});

test('a pack bought later in a period and lost by its end is told as both, in the line of that period', () => {
  const addOns = [bought('p', 9, '2026-06-25')];
  const told = explained(small, [1, 2], { addOns, subscriptionEndsOn: '2026-07-01' });
  expect(lineOf(told, 'projection-period')).toMatchObject({
    after: 18,
    bought: [{ pack: 'p', credits: 9, purchasedOn: '2026-06-25' }],
    lapses: 18,
    expiring: [{ pack: 'p', credits: 9, expiresOn: '2026-07-01' }],
    carries: 0,
  });
});

test('a workflow that may cost nothing is still a workflow', () => {
  expect(explained(small, [0, 2]).at(-1)).toMatchObject({ step: 'projection-covered', periods: 2, workflow: true });
});

describe('any projection', () => {
  const figures = fc.option(count, { nil: undefined });
  const projections = fc
    .record({ account: paidAccounts, one: cases, ownFigure: figures, runs: fc.nat({ max: 3 }), periods: fc.nat({ max: 13 }) })
    .map(({ account: { plan, input: entered }, one, ownFigure, runs, periods }) => {
      const steps = [stepOf(one, { runs, length: one.length % 10, creditsPerRun: ownFigure && ownFigure % 40 })];
      const found = estimate(steps, one.rates);
      const projected = periodic(projection(plan, entered, found, periods));
      const before = [...explainBalance(plan, entered), ...explainEstimate(steps, one.rates)];
      return { plan, cost: found, projected, before, lines: explainProjection(found, projected) };
    });
  const inEach = (check: (one: ValueOf<typeof projections>) => void) => forAny(300, [projections], check);

  test('the last line holds the first period that runs short, or that all are covered', () => {
    inEach(({ cost: { high }, projected: { periods, firstShort: short }, lines: told }) => {
      const result = short
        ? { step: 'projection-short', number: short.index + 1, start: short.from, short: short.short }
        : { step: 'projection-covered', periods: periods.length, workflow: high > 0 };
      expect(told.at(-1)).toMatchObject(result);
    });
  });

  test('every number and date of every period is told, in its own line, and when the list ends with the subscription', () => {
    inEach(({ projected: { periods, firstShort, firstShortAtLow, endsOn }, cost: { low, high }, lines: told }) => {
      expect(linesOf(told, 'projection-period').map(({ step: _, rule: __, yours: ___, grounds: ____, ...period }) => period)).toEqual(
        periods,
      );
      expect(untold({ periods, firstShort }, told)).toEqual([]);
      expect(lineOf(told, 'projection-end')?.endsOn).toBe(endsOn);
      const atLow = lineOf(told, 'projection-at-low');
      const expected = { start: firstShortAtLow?.from, short: firstShortAtLow?.short ?? 0 };
      expect(atLow && { start: atLow.start, short: atLow.short }).toEqual(firstShort && low < high ? expected : undefined);
    });
  });

  test('each line follows from its own facts and the ones above it', () => {
    inEach(({ cost: { low, high }, lines: told }) => {
      const [opening, workflow] = [lineOf(told, 'projection-opening'), lineOf(told, 'projection-workflow')];
      const rows = linesOf(told, 'projection-period');
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
      const last = lineOf(told, 'projection-short');
      expect(last && [last.number, last.start, last.short]).toEqual(first && [first.index + 1, first.from, first.short]);
      expect(lineOf(told, 'projection-covered')?.periods).toBe(first ? undefined : rows.length);
    });
  });

  test('the form: a figure stands below what it is made from, each rule of the result is named here or above, each is known, no line is prose', () => {
    inEach(({ plan, projected: { because }, before, lines: told }) => {
      expect(faultsOfForm(told, { madeFrom: MADE_FROM, because, above: before, plans: [plan] })).toEqual([]);
    });
  });
});

test('pinned: a pack and nothing used yet: the order in which later periods use credits is named', () => {
  const told = [...explainBalance(small, account()), ...explained(small, [25, 27])];
  expect(unnamed(['spend.soonest-expiry-first'], told)).toEqual([]);
});
