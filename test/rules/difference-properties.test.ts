import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Account, balance, type Cause, candidatesOf, explainDifference, sumIf } from '../../src/rules/index.ts';
import { accounts } from './accounts.ts';
import { large, negotiated, once, small } from './fixtures.ts';
import { forAny } from './for-any.ts';

const perRun = fc.tuple(fc.nat({ max: 8 }), fc.nat({ max: 5 })).map(([low, more]) => ({ low, high: low + more }));
const runs = fc.array(
  perRun.map((range) => ({ perRun: range, because: ['estimate.illustrative-rates'] })),
  { maxLength: 3 },
);

/** Accounts with the plans that there are and a few steps. Small amounts, so that different causes often lead to one number. */
const questions = fc
  .tuple(accounts, runs)
  .map(([{ plan, input }, some]): Account => ({ plan, input, plans: [once, small, large, negotiated], runs: some }));
const shown = fc.nat({ max: 90 });

/** An account with one of its causes. */
const made = questions.chain((account) => {
  const candidates = candidatesOf(account);
  return fc.record({
    account: fc.constant(account),
    causes: fc.subarray(candidates, { minLength: Math.min(1, candidates.length), maxLength: 1 }),
  });
});

const listed = (account: Account, number: number) => explainDifference(account, number).explanations;
const singles = (account: Account, number: number): Cause[] =>
  listed(account, number).flatMap(({ causes }) => (causes.length === 1 ? causes : []));

test('without a cause, the sum is the balance', () => {
  forAny(1000, [questions], (account) => {
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
    if (sum === undefined || sum.total === balance(account.plan, account.input).total) return;
    expect(singles(account, sum.total)).toEqual(expect.arrayContaining(causes));
  });
});

test('one more run at any of its costs is listed, as what it used', () => {
  forAny(1000, [questions, fc.nat({ max: 2 }), fc.nat({ max: 13 })], (account, step, credits) => {
    const { total } = balance(account.plan, account.input);
    const run = account.runs?.[step];
    if (!run || credits < Math.max(1, run.perRun.low) || credits > Math.min(total, run.perRun.high)) return;
    expect(singles(account, total - credits)).toContainEqual(expect.objectContaining({ kind: 'run', credits, perRun: run.perRun }));
  });
});

test('nothing is listed for equal numbers', () => {
  forAny(1000, [questions], (account) => {
    expect(listed(account, balance(account.plan, account.input).total)).toEqual([]);
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
