import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ProjectedPeriod, projection } from '../../src/rules/index.ts';
import { type Account, accounts, goneOn, paidAccounts } from './accounts.ts';
import { monthsLater } from './calendar.ts';
import { costs } from './cards.ts';
import { forAny } from './for-any.ts';
import { projectionByDay } from './projection-model.ts';
import { periodic } from './projection-rows.ts';

const counts = fc.nat({ max: 13 });
const sum = (packs: { credits: number }[]) => packs.reduce((total, { credits }) => total + credits, 0);

/** Any account with periods, a workflow's cost, and the projection of them. */
const cases = fc.tuple(paidAccounts, costs, counts).map(([account, cost, count]) => {
  return { account, cost, count, projected: periodic(projection(account.plan, account.input, cost, count)) };
});

test('a projection is what the days bring, lived through one by one, at the high cost', () => {
  forAny(300, [cases], ({ account, cost, count, projected }) => {
    expect(projected.periods).toEqual(projectionByDay(account, cost.high, count));
  });
});

test('the first shortfall is that of the first period in which something is missing, at either cost', () => {
  const firstShort = (periods: ProjectedPeriod[]) => periods.find(({ short }) => short > 0);
  forAny(300, [cases], ({ account, cost, count, projected }) => {
    expect(projected.firstShort).toEqual(firstShort(projectionByDay(account, cost.high, count)));
    expect(projected.firstShortAtLow).toEqual(firstShort(projectionByDay(account, cost.low, count)));
  });
});

test('at the low cost it never runs short sooner than at the high one, nor by more in the same period', () => {
  forAny(100, [cases], ({ projected: { firstShort, firstShortAtLow } }) => {
    const never = { index: Number.POSITIVE_INFINITY, short: 0 };
    const [high, low] = [firstShort ?? never, firstShortAtLow ?? never];
    expect(high.index < low.index || (high.index === low.index && high.short >= low.short)).toBe(true);
  });
});

describe('in every period', () => {
  type Around = { first: boolean; next: ProjectedPeriod | undefined; account: Account; cost: { high: number } };
  type Check = (period: ProjectedPeriod, around: Around) => void;
  const inEach = (check: Check) =>
    forAny(100, [cases], ({ account, cost, projected: { periods } }) => {
      periods.forEach((period, k) => {
        check(period, { first: k === 0, next: periods[k + 1], account, cost });
      });
    });

  test('every amount is a whole number of credits, 0 or more', () => {
    inEach(({ refreshed, brought, opening, used, short, after, bought, lapses, expiring, carries }) => {
      const packs = [...bought, ...expiring].map(({ credits }) => credits);
      const amounts = [refreshed, brought, opening, used, short, after, lapses, carries, ...packs];
      expect(amounts.filter((credits) => !Number.isSafeInteger(credits) || credits < 0)).toEqual([]);
    });
  });

  test('what is held was refreshed or there already: the current one refreshes nothing, any other the grant', () => {
    inEach(({ from, start, refreshed, brought, opening }, { first, account: { granted, input } }) => {
      expect(refreshed + brought).toBe(opening);
      expect(refreshed).toBe(first ? 0 : granted);
      expect(from).toBe(first ? input.asOf : start);
    });
  });

  test('what is held is used or left', () => {
    inEach(({ opening, used, after }) => {
      expect(used + after).toBe(opening);
    });
  });

  test('what the workflow costs is used or missing, and nothing is missing while something is left', () => {
    inEach(({ used, short, after }, { cost }) => {
      expect(used + short).toBe(cost.high);
      expect(Math.min(short, after)).toBe(0);
    });
  });

  test('what is bought are the packs of the days after the workflow has run, to the next refresh', () => {
    inEach(({ from, end, bought }, { account: { input } }) => {
      const packs = input.addOns.filter(({ purchasedOn }) => from < purchasedOn && purchasedOn <= end);
      expect(bought).toEqual(packs.map(({ id, credits, purchasedOn }) => ({ pack: id, credits, purchasedOn })));
    });
  });

  test('what is left or bought lapses, expires or is carried over', () => {
    inEach(({ after, bought, lapses, expiring, carries }) => {
      expect(lapses + sum(expiring) + carries).toBe(after + sum(bought));
    });
  });

  test('the next one starts with the grant and what was carried over, always', () => {
    inEach(({ carries }, { next, account: { granted } }) => {
      expect(next?.opening).toBe(next && granted + carries);
      expect(next?.brought).toBe(next && carries);
    });
  });
});

test('the current period and as many more as asked for, unless the subscription ends: then the last one ends with it', () => {
  forAny(100, [cases], ({ account: { input }, count, projected: { periods, endsOn } }) => {
    const { anchor, asOf, subscriptionEndsOn: end = '~' } = input;
    const index = periods[0]?.index ?? -1;
    expect([monthsLater(anchor, index) <= asOf, asOf < monthsLater(anchor, index + 1)]).toEqual([true, true]);
    const starts = Array.from({ length: count + 1 }, (_, k) => monthsLater(anchor, index + k)).filter((start) => start < end);
    expect(periods.map(({ start }) => start)).toEqual(starts);
    expect(periods.map(({ from }) => from)).toEqual([asOf, ...starts.slice(1)]);
    const lastEnd = [monthsLater(anchor, index + starts.length), end].sort()[0];
    expect(periods.map((period) => period.end)).toEqual([...starts.slice(1), lastEnd]);
    expect(endsOn).toBe(lastEnd === end ? end : undefined);
  });
});

test('no pack vanishes: each that is held or bought in the time looked at is told once as lost, or carried to the end', () => {
  forAny(100, [cases], ({ account: { input }, projected: { periods } }) => {
    const { asOf, addOns } = input;
    const [lastEnd = '', told] = [periods.at(-1)?.end, periods.flatMap(({ expiring }) => expiring)];
    const had = addOns.filter((pack) => goneOn(pack, input) > asOf && pack.purchasedOn <= lastEnd);
    const lost = had.filter((pack) => goneOn(pack, input) <= lastEnd);
    expect(told.map(({ pack, expiresOn }) => `${pack} ${expiresOn}`).sort()).toEqual(
      lost.map((pack) => `${pack.id} ${goneOn(pack, input)}`).sort(),
    );
    const kept = had.filter((pack) => !lost.includes(pack));
    expect(periods.at(-1)?.carries).toBeLessThanOrEqual(sum(kept));
  });
});

test('a plan granted once has no projection, and any other has one', () => {
  forAny(100, [accounts, costs], ({ plan, input }, cost) => {
    expect(projection(plan, input, cost, 1).kind).toBe(plan.recurs === 'once' ? 'never' : 'periods');
  });
});
