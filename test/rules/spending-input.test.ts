import { describe, expect, test } from 'vitest';
import { spend } from '../../src/rules/index.ts';
import { badCredits, badDate, faultOf, lot, pack, use } from './fixtures.ts';

const DAY = '2026-06-15';

test('"__proto__" is an id like any other', () => {
  const { remaining } = spend([lot('__proto__', 5), lot('constructor', 2)], [use(DAY, 1)], DAY);
  expect(Object.entries(remaining)).toEqual([
    ['__proto__', 4],
    ['constructor', 2],
  ]);
});

test('the lots given are left as they were', () => {
  const lots = [lot('b', 5, { expiresOn: '2026-08-01' }), lot('a', 5, { expiresOn: '2026-07-01' })] as const;
  spend(Object.freeze(lots), Object.freeze([use(DAY, 7)]), DAY);
  expect(lots).toEqual([lot('b', 5, { expiresOn: '2026-08-01' }), lot('a', 5, { expiresOn: '2026-07-01' })]);
});

test('two lots with one id', () => {
  expect(faultOf(() => spend([lot('a', 1), pack('a', 2)], [], DAY))).toEqual({ code: 'duplicate-lot', id: 'a' });
});

describe('credits that are no whole number, 0 or more', () => {
  // -0: pinned. It was counted as 0 and came back as -0, which a page shows as "-0".
  const bad = [1.5, -1, -0, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '5', undefined, null];

  test.each(bad)('%s', (value) => {
    expect(faultOf(() => spend([lot('a', value as number)], [], DAY))).toEqual(badCredits(value));
    expect(faultOf(() => spend([lot('a', 5)], [use(DAY, value as number)], DAY))).toEqual(badCredits(value));
  });

  test('a use after the day asked for is checked too', () => {
    expect(faultOf(() => spend([], [use('2026-07-01', 0.5)], DAY))).toEqual(badCredits(0.5));
  });

  test('a sum past the whole numbers that can be counted', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(faultOf(() => spend([], [use(DAY, most), use(DAY, most)], DAY))).toEqual(badCredits(2 * most));
  });
});

describe('dates that are none', () => {
  const calls = [
    { where: 'the day asked for', call: () => spend([], [], '15/06/2026') },
    { where: 'a grant', call: () => spend([lot('a', 1, { grantedOn: '15/06/2026' })], [], DAY) },
    { where: 'an expiry', call: () => spend([lot('a', 1, { expiresOn: '15/06/2026' })], [], DAY) },
    { where: 'a use', call: () => spend([], [use('15/06/2026', 1)], DAY) },
  ];

  test.each(calls)('$where', ({ call }) => {
    expect(faultOf(call)).toEqual(badDate('15/06/2026'));
  });
});
