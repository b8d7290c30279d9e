import type { Coverage } from '../coverage.ts';
import type { Credits } from '../credits.ts';
import type { IsoDate } from '../dates.ts';
import type { Estimate } from '../estimate.ts';
import type { ComparedPlan, PlanComparison } from '../plan-comparison.ts';
import type { GrantLine } from './balance.ts';
import { type Ground, groundOf, type Line } from './line.ts';

export type PlanComparisonLine =
  | GrantLine
  | Line<'one-go', { low: Credits; high: Credits }>
  | Line<'needed', { credits: Credits }>
  | Line<'fits-now', { credits: Credits } & Coverage>
  | Line<'plans-grant', { plans: Pick<ComparedPlan, 'plan' | 'credits' | 'recurs'>[] }>
  | Line<'same-account', { asOf: IsoDate | undefined; dated: boolean }>
  | Line<'each-period', { periods: number | undefined }>
  | Line<'fits-plan', ComparedPlan>
  | Line<'brings', Pick<ComparedPlan, 'plan' | 'credits' | 'recurs'> & { left: Credits; shortfall: Credits }>
  | Line<'smallest', { plan: string | undefined; credits: Credits | undefined }>;

type Cost = Pick<Estimate, 'low' | 'high' | 'because'>;

/** `now`: the balance, and how far it goes. `account`: the day on which the account was looked at, if that
 * makes a difference, and whether its start was known. `held`: what the balance rests on. */
export type PlanComparisonFacts = {
  now?: ({ credits: Credits } & Coverage) | undefined;
  account?: { asOf: IsoDate | undefined; dated: boolean } | undefined;
  held?: Ground[] | undefined;
};

/** The reader enters the figure of a negotiated plan. */
const OWN_FIGURE = { rule: 'included.custom-negotiated', yours: true } as const;
const isPublished = ({ recurs }: Pick<ComparedPlan, 'recurs'>) => recurs !== 'negotiated';

/** What each plan includes: the published figures, and the figure that the reader entered. */
function grantLines(found: PlanComparison): PlanComparisonLine[] {
  const plans = found.plans.map(({ plan, credits, recurs }) => ({ plan, credits, recurs }));
  const own = plans.filter((entry) => !isPublished(entry));
  return [
    { step: 'plans-grant', rule: 'included.by-plan', plans: plans.filter(isPublished) },
    ...own.map((plan): PlanComparisonLine => ({ step: 'granted', ...OWN_FIGURE, ...plan })),
  ];
}

const smallestLine = ({ plans, smallest }: PlanComparison, ground: Pick<PlanComparisonLine, 'rule' | 'yours'>): PlanComparisonLine => {
  const found = plans.find((entry) => entry.plan === smallest);
  const own = found && !isPublished(found) ? ({ yours: true } as const) : {};
  return { step: 'smallest', ...ground, ...own, plan: smallest, credits: found?.credits };
};

/**
 * The derivation of a `planComparison`: the cost of one run, how far the balance and each plan go for it, and in the last line the
 * smallest plan that covers it.
 */
export function explainPlanComparison(
  cost: Cost,
  found: PlanComparison,
  { now, account, held }: PlanComparisonFacts = {},
): PlanComparisonLine[] {
  const ground = groundOf(cost);
  const { periods } = found;
  const lines: PlanComparisonLine[] = [{ step: 'one-go', ...ground, low: cost.low, high: cost.high }];
  if (now) lines.push({ step: 'fits-now', ...groundOf(cost, held), ...now });
  lines.push(...grantLines(found));
  if (account) {
    lines.push(
      { step: 'same-account', rule: 'what-if.same-account', ...account },
      { step: 'each-period', rule: 'year.workflow-each-period', periods },
    );
  }
  const fits = groundOf(cost, account ? [{ rule: 'what-if.same-account' }, { rule: 'year.workflow-each-period' }] : []);
  return [
    ...lines,
    ...found.plans.map((entry): PlanComparisonLine => ({ step: 'fits-plan', ...fits, ...entry })),
    smallestLine(found, ground),
  ];
}

/**
 * The derivation of the reverse question, a `planComparison` for the credits needed in a billing period. The last line holds the
 * smallest plan that includes them.
 */
export function explainNeed(credits: Credits, found: PlanComparison): PlanComparisonLine[] {
  const published = { rule: 'included.by-plan' };
  // What is missing or left over is computed from the reader's own figure.
  const computed = { ...published, yours: true } as const;
  return [
    { step: 'needed', rule: 'figures.yours', yours: true, credits },
    ...grantLines(found),
    ...found.plans.map(
      ({ plan, credits: brought, recurs, left, shortfall }): PlanComparisonLine => ({
        step: 'brings',
        ...(isPublished({ recurs }) ? (recurs === 'once' ? published : computed) : OWN_FIGURE),
        plan,
        credits: brought,
        recurs,
        left: left.low,
        shortfall: shortfall.high,
      }),
    ),
    smallestLine(found, computed),
  ];
}
