import { type Coverage, coverage, type Estimate, type WhatIf, whatIf, type Year, yearAhead } from '../../rules/index.ts';
import { type CalculatorCatalog, isCustom } from '../catalog.ts';
import type { AccountAnswer } from './account.ts';
import { NO_COST } from './work.ts';

/** Billing periods looked at after the current one: a year of refreshes. */
export const PERIODS_AHEAD = 12;

/** The answer to "A year at a glance": the periods ahead, with or without a planned workflow. */
export type YearAnswer = {
  year: Extract<Year, { kind: 'periods' }>;
  workflow: boolean;
  /** Whether its cost is known only within bounds. */
  ranged: boolean;
};

/** Looks a year ahead, once the balance is known. Undefined for a plan without billing periods. */
export function answerYear({ plan, input }: AccountAnswer, cost: Estimate | undefined): YearAnswer | undefined {
  if (!input) return undefined;
  const planned = cost ?? NO_COST;
  const year = yearAhead(plan, input, planned, PERIODS_AHEAD);
  if (year.kind === 'never') return undefined;
  return { year, workflow: planned.high > 0, ranged: planned.low !== planned.high };
}

/** How far the balance and each plan go. `now` is undefined until the balance is known. */
export type PlansAnswer = { found: WhatIf; now: ({ credits: number } & Coverage) | undefined };

/** How far each plan goes for a number of credits. */
export type NeedAnswer = { credits: number; found: WhatIf };

/** The plans, the negotiated one with the figure entered for it, if there is one. */
function knownPlans(account: AccountAnswer | undefined, catalog: CalculatorCatalog) {
  const negotiated = account && isCustom(account.plan) ? account.granted : undefined;
  return catalog.plans.map((plan) => (isCustom(plan) && negotiated !== undefined ? { ...plan, credits: negotiated } : plan));
}

/** The same workflow on every plan. With the account's dates it also tells when each first runs short. */
export function answerPlans(cost: Estimate, account: AccountAnswer | undefined, catalog: CalculatorCatalog): PlansAnswer {
  const found = whatIf(cost, knownPlans(account, catalog), account?.input, PERIODS_AHEAD);
  const held = account?.balance?.total;
  const now = held === undefined ? undefined : { credits: held, ...coverage(cost, held) };
  return { found, now };
}

/** The reverse question: the smallest plan whose billing period brings the credits needed. */
export function answerNeed(credits: number, account: AccountAnswer | undefined, catalog: CalculatorCatalog): NeedAnswer {
  const cost = { low: credits, high: credits, because: ['figures.yours'] };
  return { credits, found: whatIf(cost, knownPlans(account, catalog), undefined, 0) };
}
