import { describe, expect, test } from 'vitest';
import { answerAccount } from '../../src/calculator/answers.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import type { Faults } from '../../src/calculator/validate.ts';
import { catalog, form, packRow } from './fixtures.ts';

const account = (rest: Partial<Inputs>) => answerAccount(form({ today: '2026-03-01', ...rest }), catalog);
const start = '2026-01-31';

describe('a fault stands beside its field, and there is no answer', () => {
  const notWhole = { code: 'not-a-whole-number', value: 'x' } as const;
  const on = '2026-03-01';
  const ended = { end: { code: 'subscription-ended', subscriptionEndsOn: on, on } } as const;
  const cases: { what: string; rest: Partial<Inputs>; faults: Faults }[] = [
    { what: 'a plan of no list', rest: { plan: 'huge' }, faults: { plan: { code: 'no-such-choice', value: 'huge' } } },
    { what: 'a figure of an agreement', rest: { plan: 'agreed', custom: 'x' }, faults: { custom: notWhole } },
    { what: 'used credits', rest: { used: 'x' }, faults: { used: notWhole } },
    {
      what: 'dates',
      rest: { start: 'a', today: 'b', end: 'c' },
      faults: {
        start: { code: 'not-a-date', value: 'a' },
        today: { code: 'not-a-date', value: 'b' },
        end: { code: 'not-a-date', value: 'c' },
      },
    },
    {
      what: 'a pack, by the key of its row',
      rest: { packs: [packRow('1', '', 0), packRow('x', 'y', 7)] },
      faults: {
        'pack-7-credits': notWhole,
        'pack-7-purchased': { code: 'not-a-date', value: 'y' },
      },
    },
    {
      what: 'billing that has not started',
      rest: { start: '2026-03-02' },
      faults: { start: { code: 'not-started', anchor: '2026-03-02', on } },
    },
    {
      what: 'an agreement that has not started',
      rest: { plan: 'agreed', start: '2026-03-02' },
      faults: { start: { code: 'not-started', anchor: '2026-03-02', on } },
    },
    { what: 'a subscription that ends today', rest: { start, end: on }, faults: ended },
    { what: 'one of credits granted once', rest: { plan: 'trial', end: on }, faults: ended },
    { what: 'one of an agreement without its figure', rest: { plan: 'agreed', start, end: on }, faults: ended },
    {
      what: 'a pack bought after the end, it alone',
      rest: { start, end: '2026-04-01', packs: [packRow('1', '2026-02-01', 2), packRow('1', '2026-04-01', 5)] },
      faults: { 'pack-5-purchased': { code: 'ends-before-purchase', subscriptionEndsOn: '2026-04-01', purchasedOn: '2026-04-01' } },
    },
  ];

  test.each(cases)('$what', ({ rest, faults }) => {
    expect(account(rest)).toEqual({ faults });
  });

  test('billing that starts today, and a subscription that ends tomorrow, have an answer', () => {
    expect(account({ start: on, end: '2026-03-02' }).faults).toEqual({});
  });
});
