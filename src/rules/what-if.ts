import { type Comparison, compare, type PlanCoverage } from './compare.ts';
import { type Credits, checkCount } from './credits.ts';
import type { IsoDate } from './dates.ts';
import type { Estimate } from './estimate.ts';
import { type BalanceInput, type HeldPack, holdings, lotsOf, packsOf } from './holdings.ts';
import { billingPeriod } from './periods.ts';
import { heldOn, poolOf, takeFrom } from './pool.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';
import { isShort, lookAhead, periodsAhead } from './year.ts';

/**
 * When a workflow that runs once in each period first runs short, at the high cost, and what it then lacks. `periods`: how many
 * were looked at; undefined where each is like the other.
 * `run`: of the credits `held` on a plan that grants them once, the run that no longer fits. `start`: the day on which it would run in that period; unknown without dates.
 */
export type FirstShort =
  | { kind: 'never'; periods?: number | undefined }
  | { kind: 'run'; run: number; held: Credits; short: Credits }
  | { kind: 'period'; number: number; start: IsoDate | undefined; short: Credits };

export type PlanCase = PlanCoverage & { firstShort: FirstShort };
/** `periods`: the billing periods that were looked at with the account's dates; undefined without them. */
export type WhatIf = Omit<Comparison, 'plans'> & { plans: PlanCase[]; periods: number | undefined };

/** Of credits that no period brings again: the run after the last that fits, and what it lacks. */
function shortRun(cost: Credits, credits: Credits): FirstShort {
  if (cost === 0) return { kind: 'never' };
  const run = Math.floor(credits / cost) + 1;
  return { kind: 'run', run, held: credits, short: cost * run - credits };
}

/** Without dates a period is like any other: it covers the workflow or it does not. */
const shortPeriod = ({ covers, shortfall }: PlanCoverage): FirstShort =>
  covers === 'yes' ? { kind: 'never' } : { kind: 'period', number: 1, start: undefined, short: shortfall.high };

/** How many periods lie ahead of an account, the current one among them. */
function periodsFrom({ anchor, asOf, subscriptionEndsOn }: BalanceInput, count: number): number | undefined {
  return anchor === undefined ? undefined : periodsAhead(anchor, billingPeriod(anchor, asOf), count, subscriptionEndsOn).length;
}

/** With the account's dates, usage and packs. */
function shortOf(plan: Plan, account: BalanceInput, packs: HeldPack[], cost: Credits, count: number): FirstShort {
  const held = holdings(plan, account, packs);
  if (held.period === undefined) {
    const pool = poolOf(lotsOf(held));
    takeFrom(pool, { on: account.asOf, credits: account.usedThisPeriod });
    return shortRun(cost, heldOn(pool, account.asOf));
  }
  const ahead = lookAhead(plan, held, account, cost, count);
  const first = ahead.find(isShort);
  if (!first) return { kind: 'never', periods: cost === 0 ? undefined : ahead.length };
  return { kind: 'period', number: first.index + 1, start: first.from, short: first.short };
}

/**
 * The same workflow on every plan: what `compare` tells, and when it first runs short if it runs once in each of the current and the
 * `count` next billing periods.
 *
 * With an `account` its dates, its usage and its packs count on every plan (assumption `what-if.same-account`). Without one, and on
 * plans with billing periods without its anchor, a plan's included credits count alone. Rests further on what `compare` rests on
 * and, with dates, on what `balance` rests on, which stands with the balance and is not repeated.
 * Errors: those of `compare` and `yearAhead`.
 */
export function whatIf(
  cost: Pick<Estimate, 'low' | 'high' | 'because'>,
  plans: readonly Plan[],
  account: BalanceInput | undefined,
  count: number,
): WhatIf {
  checkCount(count);
  const compared = compare(cost, plans);
  const packs = account ? packsOf(account) : [];
  const firstShort = (entry: PlanCoverage): FirstShort => {
    const plan = plans.find(({ id }) => id === entry.plan) as Plan;
    const counts = account && (entry.recurs === 'once' || account.anchor !== undefined);
    if (counts) return shortOf({ ...plan, credits: entry.credits }, account, packs, cost.high, count);
    return entry.recurs === 'once' ? shortRun(cost.high, entry.credits) : shortPeriod(entry);
  };
  const counted: RuleId[] = account ? ['what-if.same-account', 'year.workflow-each-period'] : [];
  return {
    ...compared,
    plans: compared.plans.map((entry) => ({ ...entry, firstShort: firstShort(entry) })),
    periods: account && periodsFrom(account, count),
    because: [...new Set([...compared.because, ...counted])],
  };
}
