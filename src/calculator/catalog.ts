import type { Earlier, Plan, RateCard, Recipe, Rule } from '../rules/index.ts';

type RuleVersion = Pick<Rule, 'id' | 'says' | 'status' | 'confirmed'> & { page: string };

/**
 * A rule as the calculator shows it: its sentence, its status, the month it was confirmed, the page that states it, and
 * what it was before.
 */
export type ShownRule = RuleVersion & { earlier?: Earlier<RuleVersion>[] };

/** Returns the address of the place that states a rule, or undefined for an unknown rule. */
export const placeOf = (rule: ShownRule | undefined): string | undefined => rule && `${rule.page}#${rule.id}`;

/** The parts of the catalog that the calculator reads. They are plain data, because the page passes them in its HTML. */
export type CalculatorCatalog = {
  /** The first month that the catalog covers. */
  starts: string;
  plans: Plan[];
  rates: Pick<RateCard, 'status' | 'earlier' | 'workflows' | 'qualities' | 'resolutions'>;
  /** What can be made, in the order in which it is offered. */
  recipes: Recipe[];
  rules: ShownRule[];
  addOnMonths: number;
  /** What `addOnMonths` was before, oldest first. */
  earlierMonths?: Earlier<{ addOnMonths: number }>[];
};

export const isCustom = (plan: Pick<Plan, 'credits'>): boolean => plan.credits === 'negotiated';

/** The plan that the form starts with: the smallest whose credits are granted each billing period. */
export function defaultPlan(plans: readonly Plan[]): Plan {
  const plan = plans.find((entry) => entry.recurs === 'billing-period') ?? plans[0];
  if (!plan) throw new Error('The catalog has no plan.');
  return plan;
}
