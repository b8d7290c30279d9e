import { describe, expect, test } from 'vitest';
import { bought } from './fixtures.ts';
import { ahead, type Row, rowsOf } from './projection-rows.ts';

describe('the subscription ends', () => {
  const ends: { when: string; end: string; rows: Row[]; endsOn: string | undefined }[] = [
    {
      when: 'within the second period, which ends with it: included and pack are lost',
      end: '2026-08-01',
      rows: [
        ['2026-06-20', '2026-07-10', 29, 10, 0, 19, 0, 10, 0, 9],
        ['2026-07-10', '2026-08-01', 29, 10, 0, 19, 0, 10, 9, 0],
      ],
      endsOn: '2026-08-01',
    },
    {
      when: 'on the day of a refresh, which no longer falls',
      end: '2026-07-10',
      rows: [['2026-06-20', '2026-07-10', 29, 10, 0, 19, 0, 10, 9, 0]],
      endsOn: '2026-07-10',
    },
    {
      when: 'the day after a refresh, with a period of one day',
      end: '2026-07-11',
      rows: [
        ['2026-06-20', '2026-07-10', 29, 10, 0, 19, 0, 10, 0, 9],
        ['2026-07-10', '2026-07-11', 29, 10, 0, 19, 0, 10, 9, 0],
      ],
      endsOn: '2026-07-11',
    },
    {
      when: 'after the periods asked for: it does not end the list',
      end: '2026-09-11',
      rows: [
        ['2026-06-20', '2026-07-10', 29, 10, 0, 19, 0, 10, 0, 9],
        ['2026-07-10', '2026-08-10', 29, 10, 0, 19, 0, 10, 0, 9],
        ['2026-08-10', '2026-09-10', 29, 10, 0, 19, 0, 10, 0, 9],
      ],
      endsOn: undefined,
    },
  ];

  test.each(ends)('$when ($end)', ({ end, rows, endsOn }) => {
    const projected = ahead({ addOns: [bought('p', 9, '2026-06-01')], subscriptionEndsOn: end }, { low: 10, high: 10 }, 2);
    expect(rowsOf(projected)).toEqual(rows);
    expect(projected).toMatchObject({ endsOn });
  });
});

test('a pack that is bought and ends with the subscription within one period does not vanish: it is told as bought and as lost', () => {
  const projected = ahead({ addOns: [bought('p', 9, '2026-07-15')], subscriptionEndsOn: '2026-08-01' }, { low: 10, high: 10 }, 2);
  expect(rowsOf(projected)).toEqual([
    ['2026-06-20', '2026-07-10', 20, 10, 0, 10, 0, 10, 0, 0],
    ['2026-07-10', '2026-08-01', 20, 10, 0, 10, 9, 10, 9, 0],
  ]);
  expect(projected.periods[1]).toMatchObject({
    bought: [{ pack: 'p', credits: 9, purchasedOn: '2026-07-15' }],
    expiring: [{ pack: 'p', credits: 9, expiresOn: '2026-08-01' }],
  });
});
