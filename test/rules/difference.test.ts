import { describe, expect, test } from 'vitest';
import { type Account, type BalanceInput, type Cause, explainDifference, sumIf } from '../../src/rules/index.ts';
import { billed, explained, kindsOf, pack, run } from './billed.ts';
import { badCredits, bought, faultOf, negotiated, once, small } from './fixtures.ts';

describe('one cause that gives exactly the number: with its date, its rule and its sum', () => {
  const cases: { what: string; of: Account; shown: number; cause: Cause; sum: object }[] = [
    {
      what: 'the number is the included credits alone',
      of: billed({ usedThisPeriod: 5, addOns: [pack] }),
      shown: 15,
      cause: { kind: 'part', rule: 'credit.remaining', part: 'included' },
      sum: { included: { held: 20, used: 5, left: 15 }, addOn: { held: 9, used: 0, left: 9 }, part: 'included', total: 15 },
    },
    {
      what: 'the number is the add-on balance alone',
      of: billed({ usedThisPeriod: 5, addOns: [pack] }),
      shown: 9,
      cause: { kind: 'part', rule: 'credit.remaining', part: 'add-on' },
      sum: { part: 'add-on', total: 9 },
    },
    {
      what: 'all that was used was used before the refresh: included credits are whole, and so are the packs, as entered for that day',
      of: billed({ usedThisPeriod: 25, addOns: [pack] }),
      shown: 29,
      cause: { kind: 'used-before-refresh', rule: 'included.refresh', on: '2026-06-10' },
      sum: { included: { held: 20, used: 0, left: 20 }, addOn: { held: 9, used: 0, left: 9 }, total: 29 },
    },
    {
      what: 'so does a negotiated plan, as an assumption',
      of: billed({ usedThisPeriod: 25, negotiatedCredits: 30 }, negotiated),
      shown: 30,
      cause: { kind: 'used-before-refresh', rule: 'included.custom-per-period', on: '2026-06-10' },
      sum: { total: 30 },
    },
    {
      what: 'on the last day of a period, Billing has refreshed already: packs keep what was not taken from them',
      of: billed({ asOf: '2026-07-09', usedThisPeriod: 23, addOns: [pack] }),
      shown: 26,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-07-10', later: true, moves: ['refresh'] },
      sum: { included: { held: 20, used: 0, left: 20 }, addOn: { held: 9, used: 3, left: 6 }, total: 26 },
    },
    {
      what: 'on the first day of all, Billing has not begun',
      of: billed({ anchor: '2026-06-20' }),
      shown: 0,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-06-19', later: false, moves: ['start'] },
      sum: { included: { held: 0, used: 0, left: 0 }, total: 0 },
    },
    {
      what: 'on the last day of a pack, it is gone there',
      of: billed({ asOf: '2027-03-14', addOns: [pack], anchor: '2026-01-01' }),
      shown: 20,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2027-03-15', later: true, moves: ['pack'] },
      sum: { addOn: { held: 0, used: 0, left: 0 }, total: 20 },
    },
    {
      what: 'on the day before the subscription ends, it has ended there',
      of: billed({ subscriptionEndsOn: '2026-06-21', addOns: [pack], usedThisPeriod: 5 }),
      shown: 0,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-06-21', later: true, moves: ['end'] },
      sum: { included: { held: 0, used: 0, left: 0 }, addOn: { held: 0, used: 0, left: 0 }, total: 0 },
    },
    {
      what: 'a renewal on 28 February may be that of the 31st, whose refresh in March came after the use',
      of: billed({ anchor: '2026-02-28', asOf: '2026-03-31', usedThisPeriod: 4, addOns: [bought('p', 9, '2026-03-30')] }),
      shown: 29,
      cause: { kind: 'used-before-refresh', rule: 'included.refresh', on: '2026-03-28' },
      sum: { total: 29 },
    },
    {
      what: 'a short month may have moved the refresh for good, from the 31st to the 28th',
      of: billed({ anchor: '2026-01-31', asOf: '2026-03-29', usedThisPeriod: 23, addOns: [pack] }),
      shown: 26,
      cause: { kind: 'month-end', rule: 'period.anchor-day', from: '2026-03-28', to: '2026-03-29' },
      sum: { included: { held: 20, used: 0, left: 20 }, addOn: { held: 9, used: 3, left: 6 }, total: 26 },
    },
    {
      what: 'a pack has expired: its months ended today at the latest',
      of: billed({ usedThisPeriod: 5, addOns: [pack, bought('q', 30, '2026-04-01')] }),
      shown: 45,
      cause: { kind: 'pack-gone', rule: 'add-on.expiry-months', pack: 'p', boughtBy: '2025-06-20' },
      sum: { addOn: { held: 30, used: 0, left: 30 }, total: 45 },
    },
    {
      what: 'a pack still counts on the day on which it expires',
      of: billed({ asOf: '2027-03-15', addOns: [pack] }),
      shown: 29,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2027-03-14', later: false, moves: ['pack'] },
      sum: { addOn: { held: 9, used: 0, left: 9 }, total: 29 },
    },
    {
      what: 'all was used before a pack expired, which was used first',
      of: billed({ asOf: '2027-03-20', usedThisPeriod: 12, addOns: [pack] }),
      shown: 17,
      cause: { kind: 'used-before-expiry', rule: 'balance.used-as-of-today', pack: 'p', on: '2027-03-15' },
      sum: { included: { held: 20, used: 3, left: 17 }, addOn: { held: 0, used: 0, left: 0 }, total: 17 },
    },
    {
      what: 'the packs were entered as they are now, so what was used of them counts twice',
      of: billed({ usedThisPeriod: 25, addOns: [pack] }),
      shown: 9,
      cause: { kind: 'packs-as-left', rule: 'figures.yours' },
      sum: { included: { held: 20, used: 20, left: 0 }, addOn: { held: 9, used: 0, left: 9 }, total: 9 },
    },
    {
      what: 'the day on which the subscription ends still counts',
      of: billed({ subscriptionEndsOn: '2026-06-20', usedThisPeriod: 5 }),
      shown: 15,
      cause: { kind: 'billing-day', rule: 'dates.billing-time-zone', on: '2026-06-19', later: false, moves: ['end'] },
      sum: { total: 15 },
    },
    {
      what: 'the subscription runs on to the end of the period',
      of: billed({ subscriptionEndsOn: '2026-06-17', usedThisPeriod: 5, addOns: [pack] }),
      shown: 24,
      cause: { kind: 'end', rule: 'schedule.subscription-end', meaning: 'end-of-period', endsOn: '2026-07-10', lastUsableOn: '2026-07-09' },
      sum: { included: { held: 20, used: 5, left: 15 }, addOn: { held: 9, used: 0, left: 9 }, total: 24 },
    },
    {
      what: 'included credits stay until the refresh that does not come: packs, which expire with the subscription, were used first',
      of: billed({ subscriptionEndsOn: '2026-06-17', usedThisPeriod: 12, addOns: [pack] }),
      shown: 17,
      cause: { kind: 'included-stay', rule: 'included.subscription-end', lastUsableOn: '2026-07-09' },
      sum: { included: { held: 20, used: 3, left: 17 }, addOn: { held: 0, used: 0, left: 0 }, total: 17 },
    },
    {
      what: 'credits that are granted once stay for good, months after the subscription',
      of: billed({ subscriptionEndsOn: '2026-03-17', usedThisPeriod: 2 }, once),
      shown: 5,
      cause: { kind: 'included-stay', rule: 'included.subscription-end', lastUsableOn: undefined },
      sum: { included: { held: 7, used: 2, left: 5 }, total: 5 },
    },
    {
      what: 'another plan',
      of: billed({ usedThisPeriod: 5 }),
      shown: 55,
      cause: { kind: 'plan', rule: 'included.by-plan', plan: 'large', credits: 60 },
      sum: { included: { held: 60, used: 5, left: 55 }, total: 55 },
    },
    {
      what: 'one more run of a step, within what a run may use',
      of: billed({ usedThisPeriod: 5 }, small, [run(9, 12), run(3, 6)]),
      shown: 11,
      cause: { kind: 'run', rule: 'estimate.illustrative-rates', step: 1, credits: 4, perRun: { low: 3, high: 6 } },
      sum: { included: { held: 20, used: 9, left: 11 }, total: 11 },
    },
  ];

  test.each(cases)('$what', ({ of, shown, cause, sum }) => {
    expect(explained(of, shown)).toContainEqual({ causes: [cause], because: [cause.rule], sum: expect.objectContaining(sum) });
  });

  test('beside a day in Billing, what else says the same: the day of expiry, and of the end, may still count', () => {
    expect(kindsOf(billed({ asOf: '2027-03-15', addOns: [pack] }), 29)).toEqual(['billing-day', 'expiry-day']);
    expect(kindsOf(billed({ subscriptionEndsOn: '2026-06-20', usedThisPeriod: 5 }), 15)).toEqual([
      'billing-day',
      'end',
      'end',
      'included-stay',
    ]);
  });

  test('beside the refresh, the renewal of a longer month, from the first to the last day on which it may have come', () => {
    const of = billed({ anchor: '2026-02-28', asOf: '2026-03-30', usedThisPeriod: 4 });
    expect(explained(of, 20).map(({ causes }) => causes[0])).toEqual([
      { kind: 'used-before-refresh', rule: 'included.refresh', on: '2026-03-28' },
      { kind: 'month-end', rule: 'period.anchor-day', from: '2026-03-29', to: '2026-03-30' },
    ]);
    expect(kindsOf({ ...of, input: { ...of.input, asOf: '2026-04-04' } }, 20)).toEqual(['used-before-refresh']);
  });
});

describe('what only could, or what nobody would believe, is not listed', () => {
  const cases: { what: string; of: Account; shown: number }[] = [
    { what: 'a pack that was not entered', of: billed(), shown: 70 },
    { what: 'a part of what was used, before the refresh', of: billed({ usedThisPeriod: 6 }), shown: 16 },
    { what: 'another plan that could not have covered the use', of: billed({ usedThisPeriod: 15, addOns: [] }), shown: 0 },
    {
      what: 'a pack bought in this period that has expired',
      of: billed({ addOns: [bought('p', 9, '2026-06-11'), bought('q', 30, '2026-03-01')] }),
      shown: 50,
    },
    { what: 'a run that uses nothing', of: billed({}, small, [run(0, 0)]), shown: 19 },
    { what: 'a run that brings credits back', of: billed({ usedThisPeriod: 9 }, small, [run(3, 5)]), shown: 15 },
  ];

  test.each(cases)('$what', ({ of, shown }) => {
    expect(kindsOf(of, shown)).toEqual([]);
  });

  test('two packs that no one could tell apart are one cause', () => {
    const twins = [bought('a', 9, '2026-03-15'), bought('b', 9, '2026-03-15')];
    expect(kindsOf(billed({ addOns: twins }), 29)).toEqual(['pack-gone']);
  });
});

describe('the derivation: both numbers, each explanation, how many', () => {
  const of = billed({ usedThisPeriod: 5, addOns: [pack] });
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
  expect(faultOf(() => explainDifference(billed(), shown as number))).toEqual(badCredits(shown));
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
    expect(sumIf([], billed(rest))).toMatchObject({ included: { left: included }, addOn: { left: addOn }, total: included + addOn });
  });
});

test('causes that no use leaves possible have no sum', () => {
  const more: Cause = { kind: 'run', rule: 'estimate.own-figure', step: 0, credits: 5, perRun: { low: 5, high: 5 } };
  expect(sumIf([more], billed({ usedThisPeriod: 18 }))).toBeUndefined();
  expect(sumIf([more], billed({ usedThisPeriod: 15 }))?.total).toBe(0);
  expect(
    sumIf([{ kind: 'plan', rule: 'included.free-one-time', plan: 'trial', credits: 7 }], billed({ usedThisPeriod: 8 })),
  ).toBeUndefined();
});
