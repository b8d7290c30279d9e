import { describe, expect, test } from 'vitest';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { type AccountResult, accountResult, REFRESHES_SHOWN, type Waiting } from '../../src/calculator/results/account.ts';
import { addOnExpiry, balance, schedule } from '../../src/rules/index.ts';
import { negotiated, once, small } from '../rules/fixtures.ts';
import { catalog, form, packRow } from './fixtures.ts';

const account = (rest: Partial<Inputs>) => accountResult(form({ today: '2026-03-01', ...rest }), catalog);
const start = '2026-01-31';
const dates = { anchor: start, asOf: '2026-03-01', subscriptionEndsOn: undefined };
const account0 = { usedThisPeriod: 0, addOns: [], addOnMonths: 6 };

describe('an result is what the rules say of the fields', () => {
  test('all of them: the plan, the used credits, the packs, the end, and how long packs last in the catalog', () => {
    const packs = [packRow('50', '2026-02-01', 3), packRow(' 1007 ', '2025-12-01', 4)];
    const addOns = [
      { id: 'pack-3', credits: 50, purchasedOn: '2026-02-01' },
      { id: 'pack-4', credits: 1007, purchasedOn: '2025-12-01' },
    ];
    const ending = { ...dates, subscriptionEndsOn: '2026-12-24' };
    expect(account({ start, used: '12', end: '2026-12-24', packs })).toEqual({
      faults: {},
      result: {
        plan: small,
        granted: 20,
        today: '2026-03-01',
        subscriptionEndsOn: '2026-12-24',
        waiting: [],
        packs: addOns.map(({ id, purchasedOn }) => ({
          id,
          ...addOnExpiry({ purchasedOn, subscriptionEndsOn: ending.subscriptionEndsOn, months: 6 }),
        })),
        unfinishedPacks: 0,
        balance: balance(small, { ...ending, usedThisPeriod: 12, addOns, addOnMonths: 6 }),
        schedule: schedule(small, { ...ending, count: REFRESHES_SHOWN }),
        anchor: start,
        input: { ...ending, usedThisPeriod: 12, addOns, addOnMonths: 6 },
        asked: { ...ending, usedThisPeriod: 12, addOns, addOnMonths: 6 },
        atHand: balance(small, { ...ending, usedThisPeriod: 12, addOns, addOnMonths: 6 }).total,
        addOns,
      },
    });
  });

  const free: AccountResult = {
    plan: once,
    granted: 7,
    today: '2026-03-01',
    subscriptionEndsOn: undefined,
    waiting: [],
    packs: [],
    unfinishedPacks: 0,
    balance: balance(once, { ...dates, ...account0 }),
    schedule: { kind: 'never', because: ['included.free-one-time'] },
    anchor: undefined,
    input: { asOf: '2026-03-01', ...account0 },
    asked: { asOf: '2026-03-01', ...account0 },
    atHand: 7,
    billing: undefined,
    addOns: [],
  };
  test.each([
    { what: 'credits granted once need no start date', rest: {} },
    { what: 'one left from another plan is not read', rest: { start } },
    { what: 'nor is one that is still to come', rest: { start: '2030-01-01' } },
    { what: 'nor one that is wrong', rest: { start: '1999-01-01' } },
    { what: 'nor a wrong figure of an agreement', rest: { custom: 'x' } },
  ])('$what', ({ rest }) => {
    expect(account({ plan: 'trial', ...rest })).toEqual({ faults: {}, result: free });
  });

  test('a plan with a figure of its own takes no notice of one left from an agreement', () => {
    expect(account({ start, custom: 'x' })).toEqual(account({ start }));
    expect(account({ start, custom: '900' }).result?.granted).toBe(20);
  });

  test('a negotiated plan: the figure of the agreement, in each period', () => {
    const { result } = account({ plan: 'agreed', custom: '900', start });
    expect(result?.balance).toEqual(balance(negotiated, { ...dates, ...account0, negotiatedCredits: 900 }));
    expect([result?.granted, result?.waiting]).toEqual([900, []]);
  });
});

describe('what is not entered yet is waited for, and no fault', () => {
  const cases: { what: string; rest: Partial<Inputs>; waiting: Waiting[]; granted: number | undefined; shown: string[] }[] = [
    { what: 'an empty form on a paid plan', rest: { today: '' }, waiting: ['start', 'today'], granted: 20, shown: [] },
    { what: 'a paid plan: its start date', rest: {}, waiting: ['start'], granted: 20, shown: ['asked'] },
    { what: 'a paid plan with it: nothing', rest: { start }, waiting: [], granted: 20, shown: ['balance', 'schedule', 'asked'] },
    { what: 'credits granted once: only today', rest: { plan: 'trial', today: '' }, waiting: ['today'], granted: 7, shown: [] },
    { what: 'an agreement: figure and start date', rest: { plan: 'agreed' }, waiting: ['custom', 'start'], granted: undefined, shown: [] },
    {
      what: 'an agreement with its figure: the start',
      rest: { plan: 'agreed', custom: '9' },
      waiting: ['start'],
      granted: 9,
      shown: ['asked'],
    },
    {
      what: 'an agreement with its start: the figure',
      rest: { plan: 'agreed', start },
      waiting: ['custom'],
      granted: undefined,
      shown: ['schedule'],
    },
    {
      what: 'an agreement over no credits: nothing',
      rest: { plan: 'agreed', start, custom: '0' },
      waiting: [],
      granted: 0,
      shown: ['balance', 'schedule', 'asked'],
    },
    { what: 'spaces are nothing entered', rest: { start: ' ', used: ' ', end: ' ' }, waiting: ['start'], granted: 20, shown: ['asked'] },
  ];

  test.each(cases)('$what', ({ rest, waiting, granted, shown }) => {
    const { result, faults } = account(rest);
    expect(faults).toEqual({});
    expect([result?.waiting, result?.granted]).toEqual([waiting, granted]);
    const found = { balance: result?.balance, schedule: result?.schedule, asked: result?.asked };
    expect(Object.entries(found).flatMap(([name, value]) => (value ? [name] : []))).toEqual(shown);
  });

  test('a pack that lacks its credits or its date does not count yet', () => {
    const packs = [packRow('5', '', 0), packRow('', '2026-02-01', 1), packRow('7', '2026-02-01', 2), packRow('', '', 3)];
    const { result, faults } = account({ start, packs });
    expect(faults).toEqual({});
    expect(result?.packs.map(({ id }) => id)).toEqual(['pack-2']);
    expect(result?.unfinishedPacks).toBe(3);
    expect(result?.balance?.addOn.packs.map(({ id, remaining, expiresOn }) => [id, remaining, expiresOn])).toEqual([
      ['pack-2', 7, '2026-08-01'],
    ]);
  });
});

describe('when a pack is gone needs only the pack and the end of the subscription', () => {
  const packs = [packRow('50', '2026-02-28', 3), packRow('7', '2025-08-31', 4)];
  const byMonths = [
    { id: 'pack-3', expiresOn: '2026-08-28', lastUsableOn: '2026-08-27', because: 'add-on.expiry-months' },
    { id: 'pack-4', expiresOn: '2026-02-28', lastUsableOn: '2026-02-27', because: 'add-on.expiry-months' },
  ];
  const end = '2026-05-01';
  const ended = { id: 'pack-3', expiresOn: end, lastUsableOn: '2026-04-30', because: 'add-on.expiry-subscription-end' };
  const wrong = packRow('x', '2026-02-01', 9);
  const cases: { what: string; rest: Partial<Inputs>; found: object[] }[] = [
    { what: 'with all there is', rest: { start }, found: byMonths },
    { what: 'without the start', rest: {}, found: byMonths },
    { what: 'without today', rest: { start, today: '' }, found: byMonths },
    { what: 'without the figure of an agreement', rest: { plan: 'agreed', start }, found: byMonths },
    { what: 'of credits granted once', rest: { plan: 'trial' }, found: byMonths },
    { what: 'a wrong start and a wrong today', rest: { start: 'x', today: 'x' }, found: byMonths },
    { what: 'billing that has not started', rest: { start: '2026-03-02' }, found: byMonths },
    { what: 'wrong used credits', rest: { start, used: 'x' }, found: byMonths },
    { what: 'a wrong figure of an agreement', rest: { plan: 'agreed', start, custom: 'x' }, found: byMonths },
    { what: 'another pack that is wrong', rest: { start, packs: [wrong, ...packs] }, found: byMonths },
    { what: 'with an end', rest: { end }, found: [ended, byMonths[1] as object] },
    { what: 'a subscription that has ended by today', rest: { start, today: end, end }, found: [ended, byMonths[1] as object] },
    { what: 'not for a pack bought after the end', rest: { end: '2026-02-28' }, found: [byMonths[1] as object] },
    { what: 'not with a wrong end: it may come before the months', rest: { start, end: '1999-01-01' }, found: [] },
  ];

  test.each(cases)('$what', ({ rest, found }) => {
    const { result } = account({ packs, ...rest });
    expect(result?.packs).toEqual(found);
    expect(result?.addOns.map(({ id }) => id)).toEqual(result?.packs.map(({ id }) => id));
  });
});

describe('what the balance was calculated from stands beside it, and only beside it', () => {
  const packs = [packRow('50', '2026-02-28', 3)];
  const addOns = [{ id: 'pack-3', credits: 50, purchasedOn: '2026-02-28' }];
  const cases: { what: string; rest: Partial<Inputs>; input: object | undefined; anchor: string | undefined }[] = [
    { what: 'a paid plan', rest: { start, used: '4' }, input: { ...dates, ...account0, usedThisPeriod: 4, addOns }, anchor: start },
    {
      what: 'credits granted once: no anchor',
      rest: { plan: 'trial', start },
      input: { ...account0, asOf: '2026-03-01', addOns },
      anchor: undefined,
    },
    {
      what: 'an agreement',
      rest: { plan: 'agreed', start, custom: '9' },
      input: { ...dates, ...account0, addOns, negotiatedCredits: 9 },
      anchor: start,
    },
    { what: 'without today: none', rest: { start, today: '' }, input: undefined, anchor: start },
    { what: 'without the start: none', rest: {}, input: undefined, anchor: undefined },
    { what: 'with wrong used credits: none', rest: { start, used: 'x' }, input: undefined, anchor: start },
    { what: 'before billing has started: none', rest: { start: '2026-03-02' }, input: undefined, anchor: '2026-03-02' },
  ];

  test.each(cases)('$what', ({ rest, input, anchor }) => {
    const { result } = account({ packs, ...rest });
    expect(result).toMatchObject({ addOns });
    expect([result?.input, result?.anchor, result?.balance === undefined]).toEqual([input, anchor, input === undefined]);
  });
});
