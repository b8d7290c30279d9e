import { describe, expect, test } from 'vitest';
import { type Lot, spend } from '../../src/rules/index.ts';
import { lot, pack, use } from './fixtures.ts';

const DAY = '2026-06-15';

describe('which lot is used first', () => {
  const pairs: { rule: string; first: Lot; next: Lot }[] = [
    {
      rule: 'soonest expiry first, even an add-on bought later',
      first: pack('z', 5, { expiresOn: '2026-07-01', grantedOn: '2026-06-01' }),
      next: lot('a', 5, { expiresOn: '2026-07-02', grantedOn: '2026-01-01' }),
    },
    {
      rule: 'a lot that expires before one that never does',
      first: pack('z', 5, { expiresOn: '9999-12-31', grantedOn: '2026-06-01' }),
      next: lot('a', 5),
    },
    {
      rule: 'one expiry: included before add-on',
      first: lot('z', 5, { expiresOn: '2026-07-01', grantedOn: '2026-06-01' }),
      next: pack('a', 5, { expiresOn: '2026-07-01', grantedOn: '2026-01-01' }),
    },
    {
      rule: 'one expiry, one kind: the oldest grant',
      first: pack('z', 5, { expiresOn: '2026-07-01', grantedOn: '2026-01-01' }),
      next: pack('a', 5, { expiresOn: '2026-07-01', grantedOn: '2026-01-02' }),
    },
    {
      rule: 'one expiry, one kind: a lot from the start before one with a grant',
      first: pack('z', 5, { expiresOn: '2026-07-01' }),
      next: pack('a', 5, { expiresOn: '2026-07-01', grantedOn: '0001-01-01' }),
    },
    {
      rule: 'one expiry, one kind, one grant: the id',
      first: pack('a', 5, { expiresOn: '2026-07-01', grantedOn: '2026-01-01' }),
      next: pack('b', 5, { expiresOn: '2026-07-01', grantedOn: '2026-01-01' }),
    },
    { rule: 'the id by its characters, in no language', first: pack('Z', 5), next: pack('a', 5) },
  ];

  test.each(pairs)('$rule', ({ first, next }) => {
    const left = { [first.id]: 1, [next.id]: 5 };
    expect(spend([first, next], [use(DAY, 4)], DAY)).toEqual({ remaining: left, unmet: 0 });
    expect(spend([next, first], [use(DAY, 4)], DAY)).toEqual({ remaining: left, unmet: 0 });
  });

  test('a use that the first lot does not cover goes on in the next', () => {
    const lots = [lot('a', 3, { expiresOn: '2026-07-01' }), lot('b', 3, { expiresOn: '2026-08-01' }), lot('c', 3)];
    expect(spend(lots, [use(DAY, 7)], DAY)).toEqual({ remaining: { a: 0, b: 0, c: 2 }, unmet: 0 });
  });
});

describe('a lot can be used from its grant up to, not including, its expiry', () => {
  const edges = [
    { rule: 'the day before the grant', on: '2026-05-31', remaining: 5, unmet: 2 },
    { rule: 'the day of the grant', on: '2026-06-01', remaining: 3, unmet: 0 },
    { rule: 'the day before it expires', on: '2026-06-29', remaining: 3, unmet: 0 },
  ];
  const june = lot('june', 5, { grantedOn: '2026-06-01', expiresOn: '2026-06-30' });

  test.each(edges)('a use on $rule', ({ on, remaining, unmet }) => {
    expect(spend([june], [use(on, 2)], '2026-06-29')).toEqual({ remaining: { june: remaining }, unmet });
  });

  test.each([
    { day: 'the day before the grant', asOf: '2026-05-31', remaining: 0 },
    { day: 'the day of the grant', asOf: '2026-06-01', remaining: 5 },
    { day: 'the day before it expires', asOf: '2026-06-29', remaining: 5 },
    { day: 'the day it expires', asOf: '2026-06-30', remaining: 0 },
  ])('on $day it holds $remaining', ({ asOf, remaining }) => {
    expect(spend([june], [], asOf)).toEqual({ remaining: { june: remaining }, unmet: 0 });
  });

  test('a use on the day it expires is not covered, on the day before it is', () => {
    expect(spend([june], [use('2026-06-30', 2)], '2026-07-10').unmet).toBe(2);
    expect(spend([june], [use('2026-06-29', 2)], '2026-07-10').unmet).toBe(0);
  });
});

describe('uses', () => {
  const soon = pack('soon', 3, { expiresOn: '2026-06-10' });
  const late = pack('late', 3, { grantedOn: '2026-06-05' });

  test('given out of order, they are taken in date order', () => {
    const uses = [use('2026-06-08', 2), use('2026-06-01', 3), use('2026-06-09', 1)];
    expect(spend([soon, late], uses, DAY)).toEqual({ remaining: { soon: 0, late: 0 }, unmet: 0 });
    expect(uses.map(({ on }) => on)).toEqual(['2026-06-08', '2026-06-01', '2026-06-09']);
  });

  test('on the day asked for they count; after it they have not happened', () => {
    expect(spend([lot('a', 5)], [use(DAY, 1), use('2026-06-16', 2)], DAY)).toEqual({ remaining: { a: 4 }, unmet: 0 });
  });

  test('what no lot covers is unmet, use by use', () => {
    expect(spend([late], [use('2026-06-01', 4), use('2026-06-05', 5)], DAY)).toEqual({ remaining: { late: 0 }, unmet: 6 });
    expect(spend([], [use('2026-06-01', 4)], DAY)).toEqual({ remaining: {}, unmet: 4 });
  });

  test('a use of 0 takes nothing', () => {
    expect(spend([lot('a', 5)], [use(DAY, 0)], DAY)).toEqual({ remaining: { a: 5 }, unmet: 0 });
  });
});
