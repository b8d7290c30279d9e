import {
  type Coverage,
  coverage,
  type Estimate,
  type PlanComparison,
  type Projection,
  planComparison,
  projection,
} from '../../rules/index.ts';
import { type CalculatorCatalog, isCustom } from '../catalog.ts';
import type { AccountResult } from './account.ts';
import { NO_COST } from './work.ts';

/** How many billing periods after the current one are projected. */
export const PERIODS_AHEAD = 12;

/** The periods ahead, with or without planned work. `ranged`: the cost of the work has a low and a high bound. */
export type ProjectionResult = {
  projection: Extract<Projection, { kind: 'periods' }>;
  workflow: boolean;
  ranged: boolean;
};

/** Projects a year. Undefined while the balance is unknown, and for a plan without billing periods. */
export function projectionResult({ plan, input }: AccountResult, cost: Estimate | undefined): ProjectionResult | undefined {
  if (!input) return undefined;
  const planned = cost ?? NO_COST;
  const ahead = projection(plan, input, planned, PERIODS_AHEAD);
  if (ahead.kind === 'never') return undefined;
  return { projection: ahead, workflow: planned.high > 0, ranged: planned.low !== planned.high };
}

/** How far the balance and each plan go. `now` is undefined until the balance is known. */
export type PlansResult = { found: PlanComparison; now: ({ credits: number } & Coverage) | undefined };

/** How far each plan goes for a number of credits. */
export type NeedResult = { credits: number; found: PlanComparison };

/** The plans, the negotiated one with the entered figure, if there is one. */
function knownPlans(account: AccountResult | undefined, catalog: CalculatorCatalog) {
  const negotiated = account && isCustom(account.plan) ? account.granted : undefined;
  return catalog.plans.map((plan) => (isCustom(plan) && negotiated !== undefined ? { ...plan, credits: negotiated } : plan));
}

/** Compares the plans for the same work. With the account's dates it has the first shortage on each. */
export function plansResult(cost: Estimate, account: AccountResult | undefined, catalog: CalculatorCatalog): PlansResult {
  const found = planComparison(cost, knownPlans(account, catalog), account?.input, PERIODS_AHEAD);
  const held = account?.balance?.total;
  const now = held === undefined ? undefined : { credits: held, ...coverage(cost, held) };
  return { found, now };
}

/** Finds the smallest plan that includes a number of credits in each billing period. */
export function needResult(credits: number, account: AccountResult | undefined, catalog: CalculatorCatalog): NeedResult {
  const cost = { low: credits, high: credits, because: ['figures.yours'] };
  return { credits, found: planComparison(cost, knownPlans(account, catalog), undefined, 0) };
}
