import { describe, expect, test } from 'vitest';
import {
  type Account,
  type BalanceInput,
  type Cause,
  candidatesOf,
  type DayMove,
  explainDifference,
  type Plan,
  sumIf,
} from '../../src/rules/index.ts';
import { badCredits, bought, faultOf, input, large, negotiated, once, small } from './fixtures.ts';

type Runs = NonNullable<Account['runs']>;
const run = (low: number, high: number, because = ['estimate.illustrative-rates', 'estimate.round-up']): Runs[number] => ({
  perRun: { low, high },
  because,
});

/** A month from 10 June to 10 July, seen on 20 June, on the plan with 20 credits. */
const account = (rest: Partial<BalanceInput> = {}, plan: Plan = small, runs: Runs = []): Account => ({
  plan,
  input: input(rest),
  plans: [once, small, large, negotiated],
  runs,
});
const found = (of: Account, shown: number) => explainDifference(of, shown).explanations;
/** The kinds of what explains a number, single ones and pairs. */
const kinds = (of: Account, shown: number) => found(of, shown).map(({ causes }) => causes.map(({ kind }) => kind).join(' and '));

const pack = bought('p', 9, '2026-03-15');

describe('one cause that gives exactly the number: with its date, its rule and its sum', () => {
  const cases: { what: string; of: Account; shown: number; cause: Cause; sum: object }[] = [
    {
      what: 'the number is the included credits alone',
      of: account({ usedThisPeriod: 5, addOns: [pack] }),
      shown: 15,
      cause: { kind: 'part', rule: 'credit.remaining', part: 'included' },
      sum: { included: { held: 20, used: 5, left: 15 }, addOn: { held: 9, used: 0, left: 9 }, part: 'included', total: 15 },
    },
    {
      what: 'the number is the add-on balance alone',
      of: account({ usedThisPeriod: 5, addOns: [pack] }),
      shown: 9,
      cause: { kind: 'part', rule: 'credit.remaining', part: 'add-on' },
      sum: { part: 'add-on', total: 9 },
    },
    {
      what: 'all that was used was used before the refresh: included credits are whole, and so are the packs, as entered for that day',
      of: account({ usedThisPeriod: 25, addOns: [pack] }),
      shown: 29,
      cause: { kind: 'used-before-refresh', rule: 'included.refresh', on: '2026-06-10' },
      sum: { included: { held: 20, used: 0, left: 20 }, addOn: { held: 9, used: 0, left: 9 }, total: 29 },
    },
    {
      what: 'so does a negotiated plan, as an assumption',
      of: account({ usedThisPeriod: 25, negotiatedCredits: 30 }, negotiated),
      shown: 30,
      cause: { kind: 'used-before-refresh', rule: 'included.custom-per-period', on: '2026-06-10' },
      sum: { total: 30 },
    },
    {
      what: 'on the last day of a period, Billing has refreshed already: packs keep what was not taken from them',
      of: account({ asOf: '2026-07-09', usedThisPeriod: 23, addOns: [pack] }),
      shown: 26,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-07-10', later: true, moves: ['refresh'] },
      sum: { included: { held: 20, used: 0, left: 20 }, addOn: { held: 9, used: 3, left: 6 }, total: 26 },
    },
    {
      what: 'on the first day of all, Billing has not begun',
      of: account({ anchor: '2026-06-20' }),
      shown: 0,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-06-19', later: false, moves: ['start'] },
      sum: { included: { held: 0, used: 0, left: 0 }, total: 0 },
    },
    {
      what: 'on the last day of a pack, it is gone there',
      of: account({ asOf: '2027-03-14', addOns: [pack], anchor: '2026-01-01' }),
      shown: 20,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2027-03-15', later: true, moves: ['pack'] },
      sum: { addOn: { held: 0, used: 0, left: 0 }, total: 20 },
    },
    {
      what: 'on the day before the subscription ends, it has ended there',
      of: account({ subscriptionEndsOn: '2026-06-21', addOns: [pack], usedThisPeriod: 5 }),
      shown: 0,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-06-21', later: true, moves: ['end'] },
      sum: { included: { held: 0, used: 0, left: 0 }, addOn: { held: 0, used: 0, left: 0 }, total: 0 },
    },
    {
      what: 'a renewal on 28 February may be that of the 31st, whose refresh in March came after the use',
      of: account({ anchor: '2026-02-28', asOf: '2026-03-31', usedThisPeriod: 4, addOns: [bought('p', 9, '2026-03-30')] }),
      shown: 29,
      cause: { kind: 'used-before-refresh', rule: 'included.refresh', on: '2026-03-28' },
      sum: { total: 29 },
    },
    {
      what: 'a short month may have moved the refresh for good, from the 31st to the 28th',
      of: account({ anchor: '2026-01-31', asOf: '2026-03-29', usedThisPeriod: 23, addOns: [pack] }),
      shown: 26,
      cause: { kind: 'month-end', rule: 'period.anchor-day', from: '2026-03-28', to: '2026-03-29' },
      sum: { included: { held: 20, used: 0, left: 20 }, addOn: { held: 9, used: 3, left: 6 }, total: 26 },
    },
    {
      what: 'a pack has expired: its months ended today at the latest',
      of: account({ usedThisPeriod: 5, addOns: [pack, bought('q', 30, '2026-04-01')] }),
      shown: 45,
      cause: { kind: 'pack-gone', rule: 'add-on.expiry-months', pack: 'p', boughtBy: '2025-06-20' },
      sum: { addOn: { held: 30, used: 0, left: 30 }, total: 45 },
    },
    {
      what: 'a pack still counts on the day on which it expires',
      of: account({ asOf: '2027-03-15', addOns: [pack] }),
      shown: 29,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2027-03-14', later: false, moves: ['pack'] },
      sum: { addOn: { held: 9, used: 0, left: 9 }, total: 29 },
    },
    {
      what: 'all was used before a pack expired, which was used first',
      of: account({ asOf: '2027-03-20', usedThisPeriod: 12, addOns: [pack] }),
      shown: 17,
      cause: { kind: 'used-before-expiry', rule: 'balance.used-as-of-today', pack: 'p', on: '2027-03-15' },
      sum: { included: { held: 20, used: 3, left: 17 }, addOn: { held: 0, used: 0, left: 0 }, total: 17 },
    },
    {
      what: 'the packs were entered as they are now, so what was used of them counts twice',
      of: account({ usedThisPeriod: 25, addOns: [pack] }),
      shown: 9,
      cause: { kind: 'packs-as-left', rule: 'figures.yours' },
      sum: { included: { held: 20, used: 20, left: 0 }, addOn: { held: 9, used: 0, left: 9 }, total: 9 },
    },
    {
      what: 'the day on which the subscription ends still counts',
      of: account({ subscriptionEndsOn: '2026-06-20', usedThisPeriod: 5 }),
      shown: 15,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-06-19', later: false, moves: ['end'] },
      sum: { total: 15 },
    },
    {
      what: 'the subscription runs on to the end of the period',
      of: account({ subscriptionEndsOn: '2026-06-17', usedThisPeriod: 5, addOns: [pack] }),
      shown: 24,
      cause: { kind: 'end', rule: 'schedule.subscription-end', meaning: 'end-of-period', endsOn: '2026-07-10', lastUsableOn: '2026-07-09' },
      sum: { included: { held: 20, used: 5, left: 15 }, addOn: { held: 9, used: 0, left: 9 }, total: 24 },
    },
    {
      what: 'included credits stay until the refresh that does not come: packs, which expire with the subscription, were used first',
      of: account({ subscriptionEndsOn: '2026-06-17', usedThisPeriod: 12, addOns: [pack] }),
      shown: 17,
      cause: { kind: 'included-stay', rule: 'included.subscription-end', lastUsableOn: '2026-07-09' },
      sum: { included: { held: 20, used: 3, left: 17 }, addOn: { held: 0, used: 0, left: 0 }, total: 17 },
    },
    {
      what: 'credits that are granted once stay for good, months after the subscription',
      of: account({ subscriptionEndsOn: '2026-03-17', usedThisPeriod: 2 }, once),
      shown: 5,
      cause: { kind: 'included-stay', rule: 'included.subscription-end', lastUsableOn: undefined },
      sum: { included: { held: 7, used: 2, left: 5 }, total: 5 },
    },
    {
      what: 'another plan',
      of: account({ usedThisPeriod: 5 }),
      shown: 55,
      cause: { kind: 'plan', rule: 'included.by-plan', plan: 'large', credits: 60 },
      sum: { included: { held: 60, used: 5, left: 55 }, total: 55 },
    },
    {
      what: 'one more run of a step, within what a run may use',
      of: account({ usedThisPeriod: 5 }, small, [run(9, 12), run(3, 6)]),
      shown: 11,
      cause: { kind: 'run', rule: 'estimate.illustrative-rates', step: 1, credits: 4, perRun: { low: 3, high: 6 } },
      sum: { included: { held: 20, used: 9, left: 11 }, total: 11 },
    },
  ];

  test.each(cases)('$what', ({ of, shown, cause, sum }) => {
    expect(found(of, shown)).toContainEqual({ causes: [cause], because: [cause.rule], sum: expect.objectContaining(sum) });
  });

  test('beside a day in Billing, what else says the same: the day of expiry, and of the end, may still count', () => {
    expect(kinds(account({ asOf: '2027-03-15', addOns: [pack] }), 29)).toEqual(['billing-day', 'expiry-day']);
    expect(kinds(account({ subscriptionEndsOn: '2026-06-20', usedThisPeriod: 5 }), 15)).toEqual([
      'billing-day',
      'end',
      'end',
      'included-stay',
    ]);
  });

  test('beside the refresh, the renewal of a longer month, from the first to the last day on which it may have come', () => {
    const of = account({ anchor: '2026-02-28', asOf: '2026-03-30', usedThisPeriod: 4 });
    expect(found(of, 20).map(({ causes }) => causes[0])).toEqual([
      { kind: 'used-before-refresh', rule: 'included.refresh', on: '2026-03-28' },
      { kind: 'month-end', rule: 'period.anchor-day', from: '2026-03-29', to: '2026-03-30' },
    ]);
    expect(kinds({ ...of, input: { ...of.input, asOf: '2026-04-04' } }, 20)).toEqual(['used-before-refresh']);
  });
});

describe('two causes where neither does it alone', () => {
  const cases: { what: string; of: Account; shown: number; pair: string }[] = [
    {
      what: 'packs are used first, and the number is the included credits alone',
      of: account({ usedThisPeriod: 5, addOns: [pack] }),
      shown: 20,
      pair: 'part and add-on-first',
    },
    {
      what: 'Billing has refreshed already, and packs were used first',
      of: account({ asOf: '2026-07-09', usedThisPeriod: 12, addOns: [pack] }),
      shown: 20,
      pair: 'billing-day and add-on-first',
    },
    {
      what: 'nothing was used since the refresh, and a pack has expired',
      of: account({ usedThisPeriod: 5, addOns: [pack] }, { ...small, id: 'other', credits: 31 }),
      shown: 31,
      pair: 'used-before-refresh and pack-gone',
    },
    {
      what: 'in Billing it is the day on which the subscription ends, and that day still counts, with one more refresh',
      of: account({ asOf: '2026-07-09', subscriptionEndsOn: '2026-07-10', usedThisPeriod: 5 }, { ...small, id: 'other', credits: 31 }),
      shown: 31,
      pair: 'billing-day and end',
    },
    {
      what: 'Billing has refreshed already, and the number is the included credits alone',
      of: account({ asOf: '2026-07-09', usedThisPeriod: 23, addOns: [pack] }),
      shown: 20,
      pair: 'part and billing-day',
    },
    {
      what: 'a short month moved the refresh, and the number is the included credits alone',
      of: account({ anchor: '2026-01-31', asOf: '2026-03-29', usedThisPeriod: 23, addOns: [pack] }),
      shown: 20,
      pair: 'part and month-end',
    },
    {
      what: 'a pack has expired, and the number is the add-on balance alone',
      of: account({ usedThisPeriod: 5, addOns: [pack, bought('q', 30, '2026-04-01')] }),
      shown: 30,
      pair: 'part and pack-gone',
    },
    {
      what: 'all was used before a pack expired, and the number is the included credits alone',
      of: account({ usedThisPeriod: 12, addOns: [bought('p', 9, '2025-06-15'), bought('q', 30, '2026-04-01')] }),
      shown: 17,
      pair: 'part and used-before-expiry',
    },
    {
      what: 'a step ran once more, and the number is the included credits alone',
      of: account({ usedThisPeriod: 5, addOns: [pack] }, small, [run(4, 4)]),
      shown: 11,
      pair: 'part and run',
    },
    {
      what: 'all was used before the refresh, and a pack still counts on the day on which it expires',
      of: account({ asOf: '2027-03-15', usedThisPeriod: 5, addOns: [pack] }),
      shown: 29,
      pair: 'used-before-refresh and expiry-day',
    },
    {
      what: 'all was used before the refresh, on another plan',
      of: account({ usedThisPeriod: 5 }),
      shown: 60,
      pair: 'used-before-refresh and plan',
    },
    {
      what: 'all was used before the refresh, and then a step ran once',
      of: account({ usedThisPeriod: 5 }, small, [run(4, 4)]),
      shown: 16,
      pair: 'used-before-refresh and run',
    },
    {
      what: 'in Billing a pack has gone since the use, which took nothing from it',
      of: account({ asOf: '2026-07-08', usedThisPeriod: 12, addOns: [bought('p', 9, '2025-07-09')] }),
      shown: 8,
      pair: 'billing-day and included-first',
    },
    {
      what: 'a short month moved the refresh, and a pack has expired',
      of: account({ anchor: '2026-01-31', asOf: '2026-03-29', usedThisPeriod: 5, addOns: [bought('p', 9, '2026-01-15')] }),
      shown: 20,
      pair: 'month-end and pack-gone',
    },
    {
      what: 'a short month moved the refresh, and packs were used first',
      of: account({ anchor: '2026-01-31', asOf: '2026-03-29', usedThisPeriod: 12, addOns: [pack] }),
      shown: 20,
      pair: 'month-end and add-on-first',
    },
    {
      what: 'another plan, and a pack has expired',
      of: account({ usedThisPeriod: 5, addOns: [pack, bought('q', 30, '2026-04-01')] }),
      shown: 85,
      pair: 'pack-gone and plan',
    },
    {
      what: 'so with a plan that grants once',
      of: account({ usedThisPeriod: 5, addOns: [pack, bought('q', 30, '2026-04-01')] }),
      shown: 32,
      pair: 'pack-gone and plan',
    },
    {
      what: 'after the end included credits stay, of which all was used',
      of: account({ subscriptionEndsOn: '2026-06-17', usedThisPeriod: 12, addOns: [pack] }),
      shown: 8,
      pair: 'included-stay and included-first',
    },
    {
      what: 'the subscription runs on, and the number is the included credits alone',
      of: account({ subscriptionEndsOn: '2026-06-17', usedThisPeriod: 5, addOns: [pack] }),
      shown: 15,
      pair: 'part and end',
    },
    {
      what: 'a pack has expired, and a step ran once more at its one cost',
      of: account({ usedThisPeriod: 5, addOns: [pack] }, small, [run(4, 4)]),
      shown: 11,
      pair: 'pack-gone and run',
    },
  ];

  test.each(cases)('$what', ({ of, shown, pair }) => {
    expect(kinds(of, shown)).toContain(pair);
  });

  test('a run whose cost has a range is no part of a pair: it would make up for almost any difference', () => {
    expect(kinds(account({ usedThisPeriod: 5, addOns: [pack] }, small, [run(1, 8)]), 12)).toEqual([]);
  });

  test('a run that does it alone is in no pair, and one that does not may be', () => {
    const all = account({ usedThisPeriod: 20, addOns: [pack] }, small, [run(4, 4)]);
    expect(kinds(all, 5)).toEqual(['run']);
    const two = account({ usedThisPeriod: 5, addOns: [pack] }, small, [run(4, 4), run(9, 9)]);
    const steps = found(two, 20).map(({ causes }) => causes.flatMap((cause) => (cause.kind === 'run' ? [cause.step] : [])));
    expect(kinds(two, 20)).toEqual([
      'run',
      'part and used-before-refresh',
      'part and add-on-first',
      'used-before-refresh and pack-gone',
      'used-before-refresh and run',
    ]);
    expect(steps).toEqual([[0], [], [], [], [1]]);
  });

  test('nothing refreshes on a plan whose credits are granted once', () => {
    expect(kinds(account({ usedThisPeriod: 15 }), 7)).toEqual([]);
  });
});

describe('what only could, or what nobody would believe, is not listed', () => {
  const cases: { what: string; of: Account; shown: number }[] = [
    { what: 'a pack that was not entered', of: account(), shown: 70 },
    { what: 'a part of what was used, before the refresh', of: account({ usedThisPeriod: 6 }), shown: 16 },
    { what: 'another plan that could not have covered the use', of: account({ usedThisPeriod: 15, addOns: [] }), shown: 0 },
    {
      what: 'a pack bought in this period that has expired',
      of: account({ addOns: [bought('p', 9, '2026-06-11'), bought('q', 30, '2026-03-01')] }),
      shown: 50,
    },
    { what: 'a run that uses nothing', of: account({}, small, [run(0, 0)]), shown: 19 },
    { what: 'a run that brings credits back', of: account({ usedThisPeriod: 9 }, small, [run(3, 5)]), shown: 15 },
  ];

  test.each(cases)('$what', ({ of, shown }) => {
    expect(kinds(of, shown)).toEqual([]);
  });

  test('two packs that no one could tell apart are one cause', () => {
    const twins = [bought('a', 9, '2026-03-15'), bought('b', 9, '2026-03-15')];
    expect(kinds(account({ addOns: twins }), 29)).toEqual(['pack-gone']);
  });
});

describe('the derivation: both numbers, each explanation, how many', () => {
  const of = account({ usedThisPeriod: 5, addOns: [pack] });
  const yours = { rule: 'figures.yours', yours: true };

  test('with explanations', () => {
    const { lines, explanations } = explainDifference(of, 15);
    const listed = explanations.map(({ causes, sum }) => ({ step: 'billing-if', rule: causes[0].rule, causes, sum }));
    expect(listed).toHaveLength(2);
    expect(lines).toEqual([
      { step: 'billing-shows', ...yours, shown: 15, calculated: 24 },
      ...listed,
      { step: 'billing-explained', ...yours, shown: 15, count: 2 },
    ]);
  });

  test('a pair has the rule of its second cause among its grounds', () => {
    const pair = explainDifference(of, 20).lines.find((line) => line.step === 'billing-if' && line.causes[1]?.kind === 'add-on-first');
    expect(pair).toMatchObject({ rule: 'credit.remaining', grounds: [{ rule: 'spend.soonest-expiry-first' }] });
  });

  test('without one, and for the same number', () => {
    expect(explainDifference(of, 23).lines.at(-1)).toEqual({ step: 'billing-unexplained', ...yours, shown: 23 });
    const same = explainDifference(of, 24);
    expect(same).toMatchObject({ calculated: 24, shown: 24, explanations: [] });
    expect(same.lines.at(-1)).toEqual({ step: 'billing-same', ...yours, shown: 24 });
  });
});

test.each([-1, 1.5, Number.NaN, '12'])('%s is no number of credits', (shown) => {
  expect(faultOf(() => explainDifference(account(), shown as number))).toEqual(badCredits(shown));
});

describe('without a cause the sum is that of the balance', () => {
  test.each<{ what: string; rest: Partial<BalanceInput>; included: number; addOn?: number }>([
    { what: 'on the first day of billing', rest: { anchor: '2026-06-20' }, included: 20 },
    {
      what: 'after the 28th in a period from 28 February to 31 March',
      rest: { anchor: '2026-01-31', asOf: '2026-03-29', usedThisPeriod: 4 },
      included: 16,
    },
    {
      what: 'on the first day of such a period, whose end is not a month later',
      rest: { anchor: '2026-01-31', asOf: '2026-02-28', usedThisPeriod: 4, addOns: [bought('p', 9, '2025-03-29')] },
      included: 20,
      addOn: 5,
    },
  ])('$what', ({ rest, included, addOn = 0 }) => {
    expect(sumIf([], account(rest))).toMatchObject({ included: { left: included }, addOn: { left: addOn }, total: included + addOn });
  });
});

test('causes that no use leaves possible have no sum', () => {
  const more: Cause = { kind: 'run', rule: 'estimate.own-figure', step: 0, credits: 5, perRun: { low: 5, high: 5 } };
  expect(sumIf([more], account({ usedThisPeriod: 18 }))).toBeUndefined();
  expect(sumIf([more], account({ usedThisPeriod: 15 }))?.total).toBe(0);
  expect(
    sumIf([{ kind: 'plan', rule: 'included.free-one-time', plan: 'trial', credits: 7 }], account({ usedThisPeriod: 8 })),
  ).toBeUndefined();
});

describe('after the end of the subscription nothing was calculated', () => {
  const endsOn = (subscriptionEndsOn: string, rest: Partial<BalanceInput> = {}) => account({ subscriptionEndsOn, addOns: [pack], ...rest });

  test.each(['2026-06-20', '2026-06-17', '2026-04-01'])('for an end on %s: 0, which needs no explanation', (end) => {
    expect(explainDifference(endsOn(end), 0)).toMatchObject({ calculated: 0, endedOn: end, explanations: [] });
  });

  test('an end to come is none yet', () => {
    expect(explainDifference(endsOn('2026-06-21'), 29)).toMatchObject({ calculated: 29, endedOn: undefined });
  });

  test.each([
    { what: 'on the day of the end, by every meaning', end: '2026-06-20', shown: 29, by: ['billing-day', 'end', 'end'] },
    { what: 'a day later, no longer by a day that still counts', end: '2026-06-19', shown: 29, by: ['end', 'billing-day and end'] },
    { what: 'in that period, until its end', end: '2026-06-11', shown: 29, by: ['end'] },
    { what: 'on the day of a refresh, only by the day that still counts', end: '2026-06-10', shown: 29, by: [] },
    { what: 'the included credits alone', end: '2026-06-11', shown: 20, by: ['included-stay', 'part and end'] },
    { what: 'the add-on balance alone', end: '2026-06-11', shown: 9, by: ['part and end'] },
    { what: 'in a later period, by nothing', end: '2026-05-31', shown: 20, by: [] },
    { what: 'a part of it, by nothing', end: '2026-06-11', shown: 19, by: [] },
    { what: 'more than there was, by nothing', end: '2026-06-11', shown: 30, by: [] },
  ])('another number, $what', ({ end, shown, by }) => {
    expect(kinds(endsOn(end), shown)).toEqual(by);
  });

  test('what was used has to fit into what there was', () => {
    expect(kinds(endsOn('2026-06-17', { usedThisPeriod: 30 }), 20)).toEqual([]);
  });

  test('what is wrong with the account is wrong with it still', () => {
    const late = [bought('p', 9, '2026-06-17')];
    expect(faultOf(() => explainDifference(endsOn('2026-06-17', { addOns: late }), 0))).toMatchObject({ code: 'ends-before-purchase' });
    expect(faultOf(() => explainDifference(endsOn('2026-06-17', { anchor: '2026-06-21' }), 5))).toMatchObject({ code: 'not-started' });
    expect(faultOf(() => explainDifference(endsOn('2026-06-17', { usedThisPeriod: -1 }), 5))).toEqual(badCredits(-1));
  });
});

describe('what a day that is another in Billing moves', () => {
  const moves = (rest: Partial<BalanceInput>, plan: Plan = small) =>
    candidatesOf(account(rest, plan)).flatMap((cause) => (cause.kind === 'billing-day' ? [cause.moves] : []));

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
