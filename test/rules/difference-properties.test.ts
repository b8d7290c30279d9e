import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Account, balance, type Cause, candidatesOf, explainDifference, sumIf } from '../../src/rules/index.ts';
import { accounts } from './accounts.ts';
import { daysLater, monthsLater } from './calendar.ts';
import { large, negotiated, once, small } from './fixtures.ts';
import { forAny } from './for-any.ts';

const perRun = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 5 })).map(([low, more]) => ({ low, high: low + more }));
const runs = fc.array(
  perRun.map((range) => ({ perRun: range, because: ['estimate.illustrative-rates'] })),
  { maxLength: 3 },
);

const plans = [once, small, large, negotiated];

/** Accounts with the plans that there are and a few steps. Small amounts, so that different causes often lead to one number. */
const running = fc.tuple(accounts, runs).map(([{ plan, input }, some]): Account => ({ plan, input, plans, runs: some }));

/** Accounts whose subscription has ended, today or some weeks ago. */
const ended = fc.tuple(running, fc.nat({ max: 40 })).map(([account, days]) => {
  const { input } = account;
  const subscriptionEndsOn = daysLater(input.asOf, -days);
  const addOns = input.addOns.filter(({ purchasedOn }) => purchasedOn < subscriptionEndsOn);
  return { ...account, input: { ...input, subscriptionEndsOn, addOns } };
});

const questions = fc.oneof({ arbitrary: running, weight: 3 }, { arbitrary: ended, weight: 1 });
const shown = fc.nat({ max: 90 });

/** An account with one of its causes. */
const made = questions.chain((account) => {
  const candidates = candidatesOf(account);
  return fc.record({
    account: fc.constant(account),
    causes: fc.subarray(candidates, { minLength: Math.min(1, candidates.length), maxLength: 1 }),
  });
});

/** What is calculated: nothing after the end of the subscription. */
const totalOf = ({ plan, input }: Account) => ((input.subscriptionEndsOn ?? '~') <= input.asOf ? 0 : balance(plan, input).total);

const listed = (account: Account, number: number) => explainDifference(account, number).explanations;
const singles = (account: Account, number: number): Cause[] =>
  listed(account, number).flatMap(({ causes }) => (causes.length === 1 ? causes : []));

test('without a cause, the sum is the balance', () => {
  forAny(1000, [running], (account) => {
    const { included, addOn, total } = balance(account.plan, account.input);
    expect(sumIf([], account)).toMatchObject({ included: { left: included.remaining }, addOn: { left: addOn.remaining }, total });
  });
});

test('every listed cause or pair, applied, gives exactly the number that Billing shows', () => {
  forAny(1000, [questions, shown], (account, number) => {
    for (const { causes, sum } of listed(account, number)) expect([sumIf(causes, account)?.total, sum.total]).toEqual([number, number]);
  });
});

test('a number that one cause leads to lists that cause', () => {
  forAny(1000, [made], ({ account, causes }) => {
    const sum = sumIf(causes, account);
    if (sum === undefined || sum.total === totalOf(account)) return;
    expect(singles(account, sum.total)).toEqual(expect.arrayContaining(causes));
  });
});

test('one more run at any of its costs is listed, as what it used', () => {
  forAny(1000, [questions, fc.nat({ max: 2 }), fc.nat({ max: 13 })], (account, step, credits) => {
    const total = totalOf(account);
    const run = account.runs?.[step];
    if (!run || credits < Math.max(1, run.perRun.low) || credits > Math.min(total, run.perRun.high)) return;
    expect(singles(account, total - credits)).toContainEqual(expect.objectContaining({ kind: 'run', credits, perRun: run.perRun }));
  });
});

test('after the end, a number that the account has by another meaning of the end lists that meaning', () => {
  let found = 0;
  forAny(1000, [ended], (account) => {
    const { plan, input } = account;
    const { anchor = '', asOf, subscriptionEndsOn: end } = input;
    const refresh = Array.from({ length: 40 }, (_, k) => monthsLater(anchor, k)).find((day) => day >= end) ?? end;
    const meanings = { 'last-day-with': daysLater(end, 1), 'end-of-period': anchor <= end && plan.recurs !== 'once' ? refresh : end };
    for (const [meaning, endsOn] of Object.entries(meanings)) {
      if (endsOn <= asOf) continue;
      const { total, unmet } = balance(plan, { ...input, subscriptionEndsOn: endsOn });
      if (total === 0 || unmet > 0) continue;
      expect(singles(account, total)).toContainEqual(expect.objectContaining({ kind: 'end', meaning, endsOn }));
      found += 1;
    }
  });
  expect(found).toBeGreaterThan(0);
});

test('nothing is listed for equal numbers', () => {
  forAny(1000, [questions], (account) => {
    expect(listed(account, totalOf(account))).toEqual([]);
  });
});

test('a pair is listed after the single causes, and only if neither of its causes does it alone', () => {
  forAny(1000, [questions, shown], (account, number) => {
    const found = listed(account, number).map(({ causes }) => causes);
    expect(found.map(({ length }) => length)).toEqual(found.map(({ length }) => length).toSorted());
    for (const pair of found.filter(({ length }) => length > 1)) {
      expect(pair.filter((cause) => sumIf([cause], account)?.total === number)).toEqual([]);
    }
  });
});

test('the list is the same whatever the order of the packs', () => {
  const shuffled = questions.chain((account) =>
    fc.record({
      account: fc.constant(account),
      addOns: fc.shuffledSubarray([...account.input.addOns], { minLength: account.input.addOns.length }),
    }),
  );
  forAny(500, [shuffled, shown], ({ account, addOns }, number) => {
    expect(listed({ ...account, input: { ...account.input, addOns } }, number)).toEqual(listed(account, number));
  });
});

test('each explanation names the rules behind its causes, and each cause stands once', () => {
  forAny(1000, [questions, shown], (account, number) => {
    const found = listed(account, number);
    for (const { causes, because } of found) expect(because).toEqual([...new Set(causes.map(({ rule }) => rule))]);
    expect(new Set(found.map(({ causes }) => JSON.stringify(causes))).size).toBe(found.length);
  });
});
