import { describe, expect, test } from 'vitest';
import { type Inputs, NO_PLAN } from '../../src/calculator/inputs.ts';
import { accountResult } from '../../src/calculator/results/account.ts';
import { catalog, form, packRow } from './fixtures.ts';

const account = (rest: Partial<Inputs>) => accountResult(form({ today: '2026-03-01', ...rest }), catalog);
const account0 = { usedThisPeriod: 0, addOns: [], addOnMonths: 6 };

describe('what a question about the account starts from: as much as was entered, its start left open', () => {
  const packs = [packRow('50', '2026-02-01', 3)];
  const addOns = [{ id: 'pack-3', credits: 50, purchasedOn: '2026-02-01' }];
  const undated = { asOf: '2026-03-01', ...account0, addOns };
  test.each<{ what: string; rest: Partial<Inputs>; asked: object | undefined }>([
    { what: 'used credits and packs, before the start is known', rest: { used: '4', packs }, asked: { ...undated, usedThisPeriod: 4 } },
    {
      what: 'an agreement with its figure',
      rest: { plan: 'agreed', custom: '9', packs },
      asked: { ...undated, negotiatedCredits: 9 },
    },
    { what: 'an end that is still to come', rest: { end: '2026-03-02', packs }, asked: { ...undated, subscriptionEndsOn: '2026-03-02' } },
    { what: 'without today: nothing', rest: { today: '', packs }, asked: undefined },
    { what: 'an agreement without its figure: nothing', rest: { plan: 'agreed', packs }, asked: undefined },
    { what: 'a wrong field: nothing', rest: { used: 'x', packs }, asked: undefined },
    { what: 'a pack bought after the end: nothing', rest: { end: '2026-03-02', packs: [packRow('5', '2026-03-02')] }, asked: undefined },
  ])('$what', ({ rest, asked }) => {
    expect(account(rest).result?.asked).toEqual(asked);
  });

  test('an end that is over is a fault, also before the start is known', () => {
    const on = '2026-03-01';
    expect(account({ end: on })).toMatchObject({
      faults: { end: { code: 'subscription-ended', subscriptionEndsOn: on, on } },
      result: { asked: undefined },
    });
  });

  test('without a plan there is no account, and nothing of it is a fault', () => {
    expect(account({ plan: NO_PLAN, start: 'x', used: 'y', packs: [packRow('z', 'z')] })).toEqual({ faults: {} });
  });
});
