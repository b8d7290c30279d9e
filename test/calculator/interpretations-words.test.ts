import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import { endWords, interpretationWords, orderWords } from '../../src/calculator/messages/interpretations.ts';
import type { BurnOrder, EndMeaning } from '../../src/rules/index.ts';

const format = createFormat();

/** Every reading that there is: a new one does not pass the type check until its words stand here. */
const orders: Record<BurnOrder, string> = {
  'soonest-expiry-first': 'If what expires soonest is used first (we assume this)',
  'included-first': 'If included credits are used first',
  'add-on-first': 'If add-on credits are used first',
};
const ends: Record<EndMeaning, string> = {
  'first-day-without': 'If the day your subscription ends is the first without it (we assume this)',
  'last-day-with': 'If the day your subscription ends still counts',
  'end-of-period': 'If your subscription runs on to the end of the period',
};

describe('the order of use: what each leaves, and on which day', () => {
  test.each(Object.entries(orders))('%s', (order, meaning) => {
    const reading = { order: order as BurnOrder, included: 20, addOn: 1005, total: 1025 };
    const result = '1,025 credits on 31 March 2026: 20 included and 1,005 add-on.';
    expect(orderWords(reading, '2026-03-31', format)).toEqual({ meaning, result });
  });

  test('one credit is one', () => {
    const reading = { order: 'included-first' as const, included: 1, addOn: 0, total: 1 };
    expect(orderWords(reading, '2026-03-31', format).result).toBe('1 credit on 31 March 2026: 1 included and 0 add-on.');
  });
});

describe('the end of the subscription: what it may mean for the last day of a pack', () => {
  test.each(Object.entries(ends))('%s', (meaning, words) => {
    const reading = { meaning: meaning as EndMeaning, endsOn: '2026-05-01', lastUsableOn: '2026-04-30' };
    expect(endWords(reading, format)).toEqual({ meaning: words, result: 'last usable on 30 April 2026.' });
  });
});

test('a reading is one sentence', () => {
  expect(interpretationWords({ meaning: 'If it rains', result: 'it is wet.' })).toBe('If it rains: it is wet.');
});
