import { type Account, type BalanceInput, explainDifference, type Plan } from '../../src/rules/index.ts';
import { bought, input, large, negotiated, once, small } from './fixtures.ts';

type Runs = NonNullable<Account['runs']>;

/** What a step of the form uses each time. */
export const run = (low: number, high: number, because = ['estimate.illustrative-rates', 'estimate.round-up']): Runs[number] => ({
  perRun: { low, high },
  because,
});

/** A month from 10 June to 10 July, seen on 20 June, on the plan with 20 credits. */
export const billed = (rest: Partial<BalanceInput> = {}, plan: Plan = small, runs: Runs = []): Account => ({
  plan,
  input: input(rest),
  plans: [once, small, large, negotiated],
  runs,
});

/** A pack that lasts until March of the next year. */
export const pack = bought('p', 9, '2026-03-15');

/** What explains a number that Billing shows. */
export const explained = (account: Account, shown: number) => explainDifference(account, shown).explanations;

/** The kinds of it, single ones and pairs. */
export const kindsOf = (account: Account, shown: number): string[] =>
  explained(account, shown).map(({ causes }) => causes.map(({ kind }) => kind).join(' and '));
