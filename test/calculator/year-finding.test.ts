import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormat } from '../../src/calculator/format.ts';
import type { Names } from '../../src/calculator/messages/names.ts';
import { yearFinding } from '../../src/calculator/messages/year-finding.ts';
import type { ProjectionResult } from '../../src/calculator/results/projection.ts';
import { type AddOn, type Plan, projection } from '../../src/rules/index.ts';
import { paidAccounts } from '../rules/accounts.ts';
import { costs } from '../rules/cards.ts';
import { small } from '../rules/fixtures.ts';

const format = createFormat();
const names: Names = { plan: String, packNumber: (id) => Number(id.slice(5)) + 1, workflow: String, choice: String, made: undefined };
const pack = (key: number, credits: number, purchasedOn: string): AddOn => ({ id: `pack-${key}`, credits, purchasedOn });

type Case = { credits?: number; used?: number; packs?: AddOn[]; end?: string; cost?: [low: number, high: number] };

/** The finding for an account seen on 20 November 2026, in a period from 31 October. */
function finding({ credits = 30, used = 0, packs = [], end, cost: [low, high] = [0, 0] }: Case): string {
  const plan: Plan = { ...small, credits };
  const input = { anchor: '2026-01-31', asOf: '2026-11-20', usedThisPeriod: used, addOns: packs, subscriptionEndsOn: end };
  const year = projection(plan, input, { low, high, because: [] }, 12);
  if (year.kind === 'never') throw new Error('A plan without periods.');
  return yearFinding({ projection: year, workflow: high > 0, ranged: low !== high }, names, format);
}

const june = pack(0, 50, '2026-06-10');

describe('the finding of a year: what runs short first', () => {
  test.each<[string, Case]>([
    ['Short by 34 credits in every period', { cost: [64, 64] }],
    ['Short by up to 34 credits in every period', { cost: [32, 64] }],
    ['Short by up to 34 credits in every period', { cost: [64, 64], used: 0, packs: [pack(0, 10, '2026-06-10')] }],
    ['May be short by up to 2 credits in every period', { cost: [20, 32] }],
    ['Short by 1 credit in every period from 31 December 2026 on', { cost: [31, 31], packs: [pack(0, 2, '2026-06-10')] }],
    ['Short by 5 credits in this period', { cost: [30, 30], used: 5 }],
    ['Short by 4 credits in this period', { cost: [34, 34], end: '2026-11-29' }],
    [
      'Short by 5 credits in the period from 31 December 2026; 55 credits of pack 2 expire unused after 27 February 2027',
      { cost: [35, 35], packs: [pack(0, 10, '2026-03-01'), pack(1, 60, '2027-01-31')], end: '2027-02-28' },
    ],
    ['Short by 5 credits in 9 of 13 periods, the first from 20 November 2026', { cost: [35, 35], packs: [pack(0, 20, '2027-01-31')] }],
  ])('%s', (expected, given) => {
    expect(finding(given)).toBe(expected);
  });
});

describe('else what is lost, also when nothing is planned', () => {
  test.each<[string, Case]>([
    // The pack is used before that month's included credits, which then lapse.
    ['20 credits of pack 1 expire unused after 9 June 2027; 30 included credits lapse', { cost: [30, 30], packs: [june] }],
    [
      '1 credit of pack 1 expires unused after 9 June 2027; 30 included credits lapse',
      { cost: [30, 30], packs: [{ ...june, credits: 31 }] },
    ],
    [
      '1 credit of pack 1 expires unused after 9 June 2027',
      { credits: 0, cost: [2, 2], packs: [{ ...june, credits: 17 }], end: '2027-06-30' },
    ],
    [
      'At least 20 credits of pack 1 expire unused after 9 June 2027; at least 30 included credits lapse',
      { cost: [10, 30], packs: [june] },
    ],
    [
      'If nothing is used, 50 credits of pack 1 expire unused after 9 June 2027; 30 included credits lapse in every period',
      { packs: [june] },
    ],
    [
      '5 credits of pack 2 expire unused after 31 March 2027, 20 of pack 1 after 9 June 2027; 60 included credits lapse',
      { cost: [30, 30], packs: [june, pack(1, 35, '2026-04-01')] },
    ],
    [
      'At least 1 credit of pack 2 expires unused after 31 March 2027, 20 of pack 1 after 9 June 2027; at least 60 included credits lapse',
      { cost: [10, 30], packs: [june, pack(1, 31, '2026-04-01')] },
    ],
    [
      '50 credits of 2 packs expire unused after 9 June 2027; 30 included credits lapse',
      { cost: [30, 30], packs: [june, { ...june, id: 'pack-1', credits: 30 }] },
    ],
    [
      '34 credits of 3 packs expire unused, the first after 31 March 2027; 60 included credits lapse',
      { cost: [30, 30], packs: [june, pack(1, 35, '2026-04-01'), pack(2, 9, '2026-06-11')] },
    ],
    [
      'If nothing is used, 50 credits of pack 1 expire unused after 9 June 2027, 20 of pack 2 after 30 June 2027; up to 30 included credits lapse in every period',
      { used: 5, packs: [june, pack(1, 20, '2026-07-01')] },
    ],
    ['10 credits lapse unused in every period', { cost: [20, 20] }],
    ['1 credit lapses unused in every period', { cost: [29, 29] }],
    ['At least 10 credits lapse unused in every period', { cost: [10, 20] }],
    ['Up to 10 credits lapse unused in every period', { cost: [20, 20], used: 5 }],
    ['At least 125 credits lapse unused over 13 periods', { cost: [10, 20], used: 5 }],
    ['10 credits lapse unused in every period from 30 November 2026 on', { cost: [20, 20], used: 10 }],
    ['1 credit lapses unused in the period from 31 May 2027', { cost: [30, 30], packs: [{ ...june, credits: 1 }] }],
    ['If nothing is used, 30 credits lapse in every period', {}],
    ['If nothing is used, up to 30 credits lapse in every period', { used: 7 }],
    ['If nothing is used, 30 credits lapse in this period', { end: '2026-11-29' }],
  ])('%s', (expected, given) => {
    expect(finding(given)).toBe(expected);
  });
});

describe('beside a shortage, what is lost in other periods', () => {
  test.each<[string, Case]>([
    ['Short by 5 credits in this period; 2 credits lapse unused in every period from 30 November 2026 on', { cost: [28, 28], used: 7 }],
    [
      'May be short by up to 5 credits in this period; at least 2 credits lapse unused in every period from 30 November 2026 on',
      { cost: [20, 28], used: 7 },
    ],
    [
      'Short by 5 credits in this period; 20 credits of pack 1 expire unused after 30 March 2027',
      { cost: [30, 30], used: 5, packs: [pack(0, 20, '2026-12-31')], end: '2027-03-31' },
    ],
  ])('%s', (expected, given) => {
    expect(finding(given)).toBe(expected);
  });

  test('of both kinds, their sum', () => {
    const packs = [pack(0, 20, '2026-12-31')];
    expect(finding({ cost: [28, 28], used: 7, packs, end: '2027-03-31' })).toBe(
      'Short by 5 credits in this period; 28 credits expire or lapse unused',
    );
  });
});

describe('else that nothing happens', () => {
  test.each<[string, Case]>([
    ['Nothing runs short and nothing is lost', { cost: [30, 30] }],
    ['Nothing runs short, even at the high estimate', { cost: [20, 30] }],
    ['Nothing is lost', { credits: 0 }],
  ])('%s', (expected, given) => {
    expect(finding(given)).toBe(expected);
  });
});

test('of any year: it tells of a shortage where there is one, and of each kind of loss where there is one', () => {
  fc.assert(
    fc.property(paidAccounts, fc.option(costs, { nil: undefined }), ({ plan, input }, cost) => {
      const planned = cost ?? { low: 0, high: 0, because: [] };
      const year = projection(plan, input, planned, 12);
      fc.pre(year.kind === 'periods');
      const { periods } = year as ProjectionResult['projection'];
      const answer = {
        projection: year as ProjectionResult['projection'],
        workflow: planned.high > 0,
        ranged: planned.low !== planned.high,
      };
      const named: Names = { ...names, packNumber: () => 1 };
      const isShort = periods.some(({ short }) => short > 0);
      const isLapsing = periods.some(({ lapses }) => lapses > 0);
      const isExpiring = periods.some(({ expiring }) => expiring.some(({ credits }) => credits > 0));
      const says = yearFinding(answer, named, format);
      expect(/\b(short|Short) by /.test(says)).toBe(isShort);
      expect(/ lapses?\b/.test(says)).toBe(isLapsing);
      expect(/ expires?\b/.test(says)).toBe(isExpiring);
      expect(says.startsWith('Nothing ')).toBe(!isShort && !isLapsing && !isExpiring);
      // One sentence, short enough for a phone.
      expect(says).not.toMatch(/\./);
      expect(says.length).toBeLessThan(170);
      expect(says).not.toMatch(/undefined|NaN|Infinity/);
    }),
  );
});
