import {
  type BalanceInput,
  type Coverage,
  coverage,
  type Estimate,
  explainNeed,
  explainWhatIf,
  explainYear,
  type WhatIf,
  type WorkingLine,
  whatIf,
  type Year,
  yearAhead,
} from '../../rules/index.ts';
import { type CalculatorCatalog, isCustom } from '../catalog.ts';
import type { AccountAnswer } from './account.ts';

/** Billing periods looked at after the current one: a year of refreshes. */
export const PERIODS_AHEAD = 12;

const NO_WORKFLOW = { low: 0, high: 0, because: [] };

/** The answer to "A year at a glance": the periods ahead, with or without a planned workflow. */
export type YearAnswer = {
  year: Extract<Year, { kind: 'periods' }>;
  workflow: boolean;
  /** Whether its cost is known only within bounds. */
  ranged: boolean;
  working: WorkingLine[];
};

/** Looks a year ahead, once the balance is known. Undefined for a plan without billing periods. */
export function answerYear({ plan, input }: AccountAnswer, cost: Estimate | undefined): YearAnswer | undefined {
  if (!input) return undefined;
  const planned = cost ?? NO_WORKFLOW;
  const year = yearAhead(plan, input, planned, PERIODS_AHEAD);
  if (year.kind === 'never') return undefined;
  return { year, workflow: planned.high > 0, ranged: planned.low !== planned.high, working: explainYear(planned, year) };
}

/** How far the balance and each plan go. `now` is undefined until the balance is known. */
export type PlansAnswer = { found: WhatIf; now: Coverage | undefined; working: WorkingLine[] };

/** The plans, the negotiated one with the figure entered for it, if there is one. */
function knownPlans(account: AccountAnswer | undefined, catalog: CalculatorCatalog) {
  const negotiated = account && isCustom(account.plan) ? account.granted : undefined;
  return catalog.plans.map((plan) => (isCustom(plan) && negotiated !== undefined ? { ...plan, credits: negotiated } : plan));
}

/** Without a start and without packs no day makes a difference. */
function seenFrom({ anchor, asOf, addOns }: BalanceInput) {
  const dated = anchor !== undefined;
  return { asOf: dated || addOns.length > 0 ? asOf : undefined, dated };
}

/** The same workflow on every plan. With the account's dates it also tells when each first runs short. */
export function answerPlans(cost: Estimate, account: AccountAnswer | undefined, catalog: CalculatorCatalog): PlansAnswer {
  const found = whatIf(cost, knownPlans(account, catalog), account?.input, PERIODS_AHEAD);
  const held = account?.balance?.total;
  const now = held === undefined ? undefined : { credits: held, ...coverage(cost, held) };
  const seen = account?.input && seenFrom(account.input);
  return { found, now, working: explainWhatIf(cost, found, { now, account: seen }) };
}

/** The reverse question: the smallest plan whose billing period brings the credits needed. */
export function answerNeed(credits: number, account: AccountAnswer | undefined, catalog: CalculatorCatalog): PlansAnswer {
  const cost = { low: credits, high: credits, because: ['figures.yours'] };
  const found = whatIf(cost, knownPlans(account, catalog), undefined, 0);
  return { found, now: undefined, working: explainNeed(credits, found) };
}
