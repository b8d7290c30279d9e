import { expect, test } from 'vitest';
import { explainEnds, explainOrders } from '../../../src/rules/index.ts';

test('what each order leaves is a line that rests on the assumption about the order', () => {
  const soonest = { order: 'soonest-expiry-first' as const, included: 20, addOn: 9, total: 29 };
  const addOnFirst = { order: 'add-on-first' as const, included: 20, addOn: 4, total: 24 };
  const [step, rule, on] = ['order-interpretation', 'spend.soonest-expiry-first', '2026-07-10'];
  expect(explainOrders({ on, interpretations: [soonest, addOnFirst] })).toEqual([
    { step, rule, on, ...soonest },
    { step, rule, on, ...addOnFirst },
  ]);
});

test('what each meaning of the end does to a pack is a line that rests on the assumption about that day', () => {
  const without = { meaning: 'first-day-without' as const, endsOn: '2026-08-01', lastUsableOn: '2026-07-31' };
  const withIt = { meaning: 'last-day-with' as const, endsOn: '2026-08-02', lastUsableOn: '2026-08-01' };
  const [step, rule] = ['end-interpretation', 'schedule.subscription-end'];
  expect(
    explainEnds([
      { pack: 'p', interpretations: [without, withIt] },
      { pack: 'q', interpretations: [without] },
    ]),
  ).toEqual([
    { step, rule, pack: 'p', ...without },
    { step, rule, pack: 'p', ...withIt },
    { step, rule, pack: 'q', ...without },
  ]);
});
