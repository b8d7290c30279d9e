import { describe, expect, test } from 'vitest';
import { type BalanceInput, explainDifference } from '../../src/rules/index.ts';
import { billed, kindsOf, pack } from './billed.ts';
import { badCredits, bought, faultOf } from './fixtures.ts';

describe('after the end of the subscription nothing was calculated', () => {
  const endsOn = (subscriptionEndsOn: string, rest: Partial<BalanceInput> = {}) => billed({ subscriptionEndsOn, addOns: [pack], ...rest });

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
    expect(kindsOf(endsOn(end), shown)).toEqual(by);
  });

  test('what was used has to fit into what there was', () => {
    expect(kindsOf(endsOn('2026-06-17', { usedThisPeriod: 30 }), 20)).toEqual([]);
  });

  test('what is wrong with the account is wrong with it still', () => {
    const late = [bought('p', 9, '2026-06-17')];
    expect(faultOf(() => explainDifference(endsOn('2026-06-17', { addOns: late }), 0))).toMatchObject({ code: 'ends-before-purchase' });
    expect(faultOf(() => explainDifference(endsOn('2026-06-17', { anchor: '2026-06-21' }), 5))).toMatchObject({ code: 'not-started' });
    expect(faultOf(() => explainDifference(endsOn('2026-06-17', { usedThisPeriod: -1 }), 5))).toEqual(badCredits(-1));
  });
});
