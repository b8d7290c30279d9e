import {
  type BalanceInput,
  type DerivationLine,
  endInterpretations,
  explainBalance,
  explainEnds,
  explainEstimate,
  explainGrant,
  explainNeed,
  explainOrders,
  explainPacks,
  explainPlanComparison,
  explainProjection,
  explainSchedule,
  explainVerdict,
  groundsAtHand,
  orderInterpretations,
  stepsOfWork,
} from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { type AccountResult, REFRESHES_SHOWN } from './account.ts';
import type { Results } from './all.ts';
import { NO_COST, type WorkflowResult } from './work.ts';

/** The derivation of each result. A missing result has no lines. */
export type Derivations = Record<'verdict' | 'balance' | 'schedule' | 'packs' | 'cost' | 'plans' | 'need' | 'projection', DerivationLine[]>;

/** The balance; without dates, what the plan grants. Other interpretations come before the last line, which is the result. */
function balanceLines({ plan, granted, balance, input }: AccountResult): DerivationLine[] {
  if (!balance || !input) return granted === undefined ? [] : explainGrant(plan, granted);
  const order = orderInterpretations(plan, input);
  const lines: DerivationLine[] = explainBalance(plan, input);
  return lines.toSpliced(-1, 0, ...(order ? explainOrders(order) : []));
}

function scheduleLines({ plan, anchor, today, subscriptionEndsOn, schedule }: AccountResult): DerivationLine[] {
  if (!schedule || today === undefined) return [];
  const count = schedule.kind === 'periodic' ? REFRESHES_SHOWN : 0;
  return explainSchedule(plan, { anchor, asOf: today, subscriptionEndsOn, count });
}

/** The last days of the packs, which need no schedule. The other interpretations for a pack come before its last day. */
function packLines({ anchor, addOns, subscriptionEndsOn }: AccountResult, { addOnMonths }: CalculatorCatalog): DerivationLine[] {
  const ends = subscriptionEndsOn === undefined ? [] : endInterpretations({ anchor, addOns, subscriptionEndsOn, addOnMonths });
  const lines = explainPacks(addOns, { subscriptionEndsOn, months: addOnMonths });
  return lines.flatMap((line): DerivationLine[] =>
    line.step === 'pack-last-day' ? [...explainEnds(ends.filter(({ pack }) => pack === line.pack)), line] : [line],
  );
}

function costLines(workflow: WorkflowResult | undefined, { rates }: CalculatorCatalog): DerivationLine[] {
  const steps = workflow?.made ? stepsOfWork(workflow.made.work) : [];
  return steps.length > 0 ? explainEstimate(steps, rates) : [];
}

/** Without a start and without packs, the day makes no difference. */
function seenFrom({ anchor, asOf, addOns }: BalanceInput) {
  const dated = anchor !== undefined;
  return { asOf: dated || addOns.length > 0 ? asOf : undefined, dated };
}

/** Returns the derivations of all results. `catalog`: that of the form's day. */
export function derivationsOf({ account, workflow, verdict, plans, need, projection }: Results, catalog: CalculatorCatalog): Derivations {
  const cost = workflow?.cost ?? NO_COST;
  const seen = account?.input && seenFrom(account.input);
  const held = account?.asked && groundsAtHand(account.plan, account.asked);
  return {
    verdict: verdict?.found ? explainVerdict(verdict.asked, verdict.found, verdict.asked.count, held) : [],
    balance: account ? balanceLines(account) : [],
    schedule: account ? scheduleLines(account) : [],
    packs: account ? packLines(account, catalog) : [],
    cost: costLines(workflow, catalog),
    plans: plans ? explainPlanComparison(cost, plans.found, { now: plans.now, account: seen, held }) : [],
    need: need ? explainNeed(need.credits, need.found) : [],
    projection: projection ? explainProjection(cost, projection.projection, held) : [],
  };
}
