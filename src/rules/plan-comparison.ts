import { type Comparison, compare, type PlanCoverage } from './coverage.ts';
import { type Credits, checkCount } from './credits.ts';
import type { IsoDate } from './dates.ts';
import type { Estimate } from './estimate.ts';
import { type BalanceInput, type HeldPack, holdings, lotsOf, packsOf } from './holdings.ts';
import { billingPeriod } from './periods.ts';
import { heldOn, poolOf, takeFrom } from './pool.ts';
import { isShort, periodsAhead, projectPeriods } from './projection.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';

/**
 * When a workflow that runs once in each period first runs short, at the high cost, and what it then lacks. `periods`: how many
 * were looked at. Undefined if all periods are alike.
 * `run`: on a plan that grants credits once, the first run that the credits `held` do not cover. `start`: the day on which the workflow
 * would run in that period. Unknown without dates.
 */
export type FirstShort =
  | { kind: 'never'; periods?: number | undefined }
  | { kind: 'run'; run: number; held: Credits; short: Credits }
  | { kind: 'period'; number: number; start: IsoDate | undefined; short: Credits };

export type ComparedPlan = PlanCoverage & { firstShort: FirstShort };
/** `periods`: how many billing periods were looked at with the account's dates. Undefined without dates. */
export type PlanComparison = Omit<Comparison, 'plans'> & { plans: ComparedPlan[]; periods: number | undefined };

/** For credits that are granted once: the run after the last that fits, and what it lacks. */
function shortRun(cost: Credits, credits: Credits): FirstShort {
  if (cost === 0) return { kind: 'never' };
  const run = Math.floor(credits / cost) + 1;
  return { kind: 'run', run, held: credits, short: cost * run - credits };
}

/** Without dates all periods are alike: each covers the workflow, or none does. */
const shortPeriod = ({ covers, shortfall }: PlanCoverage): FirstShort =>
  covers === 'yes' ? { kind: 'never' } : { kind: 'period', number: 1, start: undefined, short: shortfall.high };

/** How many periods lie ahead of an account, including the current one. */
function periodsFrom({ anchor, asOf, subscriptionEndsOn }: BalanceInput, count: number): number | undefined {
  return anchor === undefined ? undefined : periodsAhead(anchor, billingPeriod(anchor, asOf), count, subscriptionEndsOn).length;
}

/** With the account's dates, usage and packs. */
function shortOf(plan: Plan, account: BalanceInput, packs: HeldPack[], cost: Credits, count: number): FirstShort {
  const held = holdings(plan, account, packs);
  const ahead = projectPeriods(plan, held, account, cost, count);
  if (!ahead) {
    const pool = poolOf(lotsOf(held));
    takeFrom(pool, { on: account.asOf, credits: account.usedThisPeriod });
    return shortRun(cost, heldOn(pool, account.asOf));
  }
  const first = ahead.find(isShort);
  if (!first) return { kind: 'never', periods: cost === 0 ? undefined : ahead.length };
  return { kind: 'period', number: first.index + 1, start: first.from, short: first.short };
}

/**
 * Compares the same workflow on every plan: what `compare` returns, and when the workflow first runs short if it runs once in the
 * current billing period and in each of the next `count`.
 *
 * With an `account`, its dates, usage and packs count on every plan (assumption `what-if.same-account`). Without one, only a plan's
 * included credits count; so too on plans with billing periods if the account has no anchor. Also rests on what `compare` rests on
 * and, with dates, on what `balance` rests on. The latter is cited with the balance and not repeated.
 * Errors: those of `compare` and `projection`.
 */
export function planComparison(
  cost: Pick<Estimate, 'low' | 'high' | 'because'>,
  plans: readonly Plan[],
  account: BalanceInput | undefined,
  count: number,
): PlanComparison {
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
