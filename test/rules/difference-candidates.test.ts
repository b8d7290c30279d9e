import { describe, expect, test } from 'vitest';
import {
  type Account,
  type BalanceInput,
  type Cause,
  type CauseKind,
  candidatesOf,
  type DayMove,
  explainDifference,
  type Plan,
} from '../../src/rules/index.ts';
import { billed, pack, run } from './billed.ts';
import { daysLater } from './calendar.ts';
import { bought, negotiated, once, small } from './fixtures.ts';

/** What is open about every account: the day in Billing, and the plans with a known figure. */
const ALWAYS = ['billing-day', 'billing-day', 'plan', 'plan'];
const kinds = (of: Account) => candidatesOf(of).map(({ kind }) => kind);
const of = <Kind extends CauseKind>(kind: Kind, all: readonly Cause[]) =>
  all.filter((cause): cause is Extract<Cause, { kind: Kind }> => cause.kind === kind);

describe('what is open about an account', () => {
  test.each<{ what: string; rest?: Partial<BalanceInput>; plan?: Plan; runs?: Account['runs']; kinds: CauseKind[] }>([
    { what: 'without use, packs or an end', kinds: [] },
    { what: 'so on a plan that grants once', plan: once, kinds: [] },
    { what: 'with use: when it was', rest: { usedThisPeriod: 5 }, kinds: ['used-before-refresh'] },
    { what: 'with use of credits granted once: nothing more', plan: once, rest: { usedThisPeriod: 5 }, kinds: [] },
    { what: 'with a pack: which part is shown, and whether it is gone', rest: { addOns: [pack] }, kinds: ['part', 'part', 'pack-gone'] },
    {
      what: 'with a pack and use: the order, too',
      rest: { addOns: [pack], usedThisPeriod: 5 },
      kinds: ['part', 'part', 'used-before-refresh', 'pack-gone', 'included-first', 'add-on-first'],
    },
    {
      what: 'with a pack that nobody can have used, beside one that is used',
      rest: { addOns: [bought('q', 9, '2026-06-21'), pack], usedThisPeriod: 21 },
      kinds: ['part', 'part', 'used-before-refresh', 'pack-gone', 'packs-as-left', 'included-first', 'add-on-first'],
    },
    {
      what: 'with all included credits used: not whether packs are as left, for nothing was used of them',
      rest: { addOns: [pack], usedThisPeriod: 20 },
      kinds: ['part', 'part', 'used-before-refresh', 'pack-gone', 'included-first', 'add-on-first'],
    },
    {
      what: 'with packs that are empty or to come: nothing about them',
      rest: { addOns: [bought('p', 0, '2026-03-15'), bought('q', 9, '2026-06-21')], usedThisPeriod: 21 },
      kinds: ['used-before-refresh'],
    },
    {
      what: 'with a pack of this period: not whether it is gone',
      rest: { addOns: [bought('p', 9, '2026-06-10')] },
      kinds: ['part', 'part'],
    },
    {
      what: 'with a pack that was gone before the period',
      rest: { addOns: [bought('p', 9, '2025-06-10')], usedThisPeriod: 5 },
      kinds: ['used-before-refresh'],
    },
    {
      what: 'with a pack that went on the second day of the period: whether it was used before',
      rest: { addOns: [bought('p', 9, '2025-06-11')], usedThisPeriod: 5 },
      kinds: ['used-before-refresh', 'used-before-expiry'],
    },
    { what: 'with such a pack and no use', rest: { addOns: [bought('p', 9, '2025-06-11')] }, kinds: [] },
    {
      what: 'with such a pack that was empty',
      rest: { addOns: [bought('p', 0, '2025-06-11')], usedThisPeriod: 5 },
      kinds: ['used-before-refresh'],
    },
    {
      what: 'with a pack that goes today: whether today counts, too',
      rest: { addOns: [bought('p', 9, '2025-06-20')], usedThisPeriod: 5 },
      kinds: ['used-before-refresh', 'expiry-day', 'used-before-expiry'],
    },
    {
      what: 'with two packs that went on one day, and one that went on another: two days',
      rest: { addOns: [bought('p', 9, '2025-06-11'), bought('q', 8, '2025-06-11'), bought('r', 9, '2025-06-12')], usedThisPeriod: 5 },
      kinds: ['used-before-refresh', 'used-before-expiry', 'used-before-expiry'],
    },
    {
      what: 'with credits granted once: a pack that went at any time',
      plan: once,
      rest: { addOns: [bought('p', 9, '2020-06-11')], usedThisPeriod: 5 },
      kinds: ['used-before-expiry'],
    },
    { what: 'with a short month behind, and no use', rest: { anchor: '2026-01-31', asOf: '2026-03-29' }, kinds: [] },
    { what: 'with an end to come: its later meanings', rest: { subscriptionEndsOn: '2026-06-25' }, kinds: ['end', 'end'] },
    { what: 'with an end on the day of a refresh: no run-on', rest: { subscriptionEndsOn: '2026-07-10' }, kinds: ['end'] },
    { what: 'with an end, where nothing refreshes: no run-on', plan: once, rest: { subscriptionEndsOn: '2026-06-25' }, kinds: ['end'] },
    {
      what: 'after an end: whether included credits stay',
      rest: { subscriptionEndsOn: '2026-06-11' },
      kinds: ['end', 'end', 'included-stay'],
    },
    { what: 'after an end on the day of the last refresh: they do not', rest: { subscriptionEndsOn: '2026-06-10' }, kinds: ['end'] },
    {
      what: 'with runs: those of one cost, each cost once',
      runs: [run(4, 4), run(0, 0), run(1, 8), run(4, 4), run(5, 5)],
      kinds: ['run', 'run'],
    },
  ])('$what', ({ rest, plan, runs, kinds: more }) => {
    expect(kinds(billed(rest, plan, runs)).toSorted()).toEqual([...ALWAYS, ...more].toSorted());
  });

  test('a form without steps has no runs', () => {
    const { runs: _, ...rest } = billed();
    expect(kinds(rest)).toEqual(ALWAYS);
  });

  test('the other plans, a negotiated one with the figure that was entered', () => {
    const plans = (plan: Plan) =>
      of('plan', candidatesOf(billed({ negotiatedCredits: 33 }, plan))).map(({ plan: id, credits }) => `${id} ${credits}`);
    expect(plans(small)).toEqual(['trial 7', 'large 60', 'agreed 33']);
    expect(plans(negotiated)).toEqual(['trial 7', 'small 20', 'large 60']);
  });
});

describe('the dates and packs of what is open', () => {
  test.each<{ what: string; rest: Partial<BalanceInput>; from: string; to: string }>([
    { what: 'a day that was moved for good', rest: { anchor: '2026-01-31', asOf: '2026-03-30' }, from: '2026-03-28', to: '2026-03-30' },
    { what: 'a day that stands for a later one', rest: { anchor: '2026-02-28', asOf: '2026-04-01' }, from: '2026-03-29', to: '2026-03-31' },
    { what: 'at most three days back', rest: { anchor: '2026-02-28', asOf: '2026-04-02' }, from: '2026-03-30', to: '2026-03-31' },
    { what: 'not after today', rest: { anchor: '2026-02-28', asOf: '2026-03-29' }, from: '2026-03-29', to: '2026-03-29' },
  ])('the refresh of a short month: $what', ({ rest, from, to }) => {
    expect(of('month-end', candidatesOf(billed({ ...rest, usedThisPeriod: 5 })))).toEqual([
      { kind: 'month-end', rule: 'period.anchor-day', from, to },
    ]);
  });

  test.each([
    { asOf: '2026-06-20', boughtBy: '2025-06-20' },
    { asOf: '2026-02-28', boughtBy: '2025-02-28' },
    { asOf: '2025-02-28', boughtBy: '2024-02-29' },
    { asOf: '2024-02-29', boughtBy: '2023-02-28' },
  ])('a pack that has expired by $asOf was bought on $boughtBy at the latest', ({ asOf, boughtBy }) => {
    const [gone] = of('pack-gone', candidatesOf(billed({ anchor: '2020-01-10', asOf, addOns: [bought('p', 9, daysLater(asOf, -100))] })));
    expect(gone).toMatchObject({ rule: 'add-on.expiry-months', boughtBy });
  });

  test('packs in the order of their purchase, then of their size; of two that are alike, the first', () => {
    const [a, b, c, d] = [
      bought('a', 9, '2026-03-15'),
      bought('b', 9, '2026-03-14'),
      bought('c', 8, '2026-03-15'),
      bought('d', 9, '2026-03-15'),
    ];
    const empty = bought('e', 0, '2026-03-13');
    const gone = (addOns: BalanceInput['addOns']) => of('pack-gone', candidatesOf(billed({ addOns }))).map(({ pack: id }) => id);
    expect(gone([d, c, empty, a, b])).toEqual(['b', 'c', 'a']);
    expect(gone([b, a, c, d, empty])).toEqual(['b', 'c', 'a']);
  });

  test('the pack whose last day may count, and no other', () => {
    const addOns = [pack, bought('q', 9, '2025-06-20')];
    expect(of('expiry-day', candidatesOf(billed({ addOns })))).toEqual([
      { kind: 'expiry-day', rule: 'add-on.expiry-day', pack: 'q', on: '2026-06-20' },
    ]);
  });

  test('a run of what is missing: of each cost once, within the cost, and alone only once', () => {
    const runs = [run(2, 6), run(2, 6), run(2, 5), run(3, 6), run(5, 6), run(1, 3), run(4, 4)];
    const found = explainDifference(billed({ usedThisPeriod: 5 }, small, runs), 11).explanations;
    expect(found.map(({ causes }) => causes.map((cause) => (cause.kind === 'run' ? cause.step : cause.kind)))).toEqual([
      [0],
      [2],
      [3],
      [6],
    ]);
  });

  test('a step without a rule rests on what was entered', () => {
    const [found] = of('run', candidatesOf(billed({}, small, [{ perRun: { low: 4, high: 4 }, because: [] }])));
    expect(found).toEqual({ kind: 'run', rule: 'figures.yours', step: 0, credits: 4, perRun: { low: 4, high: 4 } });
  });
});

describe('what a day that is another in Billing moves', () => {
  const moves = (rest: Partial<BalanceInput>, plan: Plan = small) =>
    candidatesOf(billed(rest, plan)).flatMap((cause) => (cause.kind === 'billing-day' ? [cause.moves] : []));

  test.each<{ what: string; rest: Partial<BalanceInput>; later: DayMove[]; earlier: DayMove[] }>([
    { what: 'within a period: nothing', rest: {}, later: [], earlier: [] },
    { what: 'on its last day: the refresh to come', rest: { asOf: '2026-07-09' }, later: ['refresh'], earlier: [] },
    { what: 'on its first day: the refresh that was', rest: { asOf: '2026-06-10' }, later: [], earlier: ['refresh'] },
    { what: 'on the first day of all: the start', rest: { anchor: '2026-06-20' }, later: [], earlier: ['start'] },
    { what: 'before the end: the end', rest: { subscriptionEndsOn: '2026-06-21' }, later: ['end'], earlier: [] },
    { what: 'on the day of the end: the end', rest: { subscriptionEndsOn: '2026-06-20' }, later: [], earlier: ['end'] },
    { what: 'the day before a pack came', rest: { addOns: [bought('p', 9, '2026-06-20')] }, later: [], earlier: ['pack'] },
    { what: 'the last day of a pack', rest: { addOns: [bought('p', 9, '2025-06-21')] }, later: ['pack'], earlier: [] },
    { what: 'the last day of an empty pack: nothing', rest: { addOns: [bought('p', 0, '2025-06-21')] }, later: [], earlier: [] },
    {
      what: 'more than one',
      rest: { asOf: '2026-07-09', subscriptionEndsOn: '2026-07-10', addOns: [bought('p', 9, '2025-07-10')] },
      later: ['end', 'refresh', 'pack'],
      earlier: [],
    },
  ])('$what', ({ rest, later, earlier }) => {
    expect(moves(rest)).toEqual([later, earlier]);
  });

  test('credits that are granted once have no refresh and no start', () => {
    expect(moves({ anchor: '2026-06-20' }, once)).toEqual([[], []]);
  });
});
