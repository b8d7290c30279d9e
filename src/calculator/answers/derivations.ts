import {
  type BalanceInput,
  type DerivationLine,
  endReadings,
  explainBalance,
  explainEnds,
  explainEstimate,
  explainGrant,
  explainNeed,
  explainOrders,
  explainPacks,
  explainSchedule,
  explainVerdict,
  explainWhatIf,
  explainYear,
  groundsAtHand,
  orderReadings,
  stepsOfWork,
} from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { type AccountAnswer, REFRESHES_SHOWN } from './account.ts';
import type { Answers } from './all.ts';
import { NO_COST, type WorkflowAnswer } from './work.ts';

/** How each answer came about, line by line. What is not answered has no lines. */
export type Derivations = Record<'verdict' | 'balance' | 'schedule' | 'packs' | 'cost' | 'plans' | 'need' | 'year', DerivationLine[]>;

/** The balance; without dates, the plan's grant, which is all that is known. Other readings stand before the last line: that is the result. */
function balanceLines({ plan, granted, balance, input }: AccountAnswer): DerivationLine[] {
  if (!balance || !input) return granted === undefined ? [] : explainGrant(plan, granted);
  const order = orderReadings(plan, input);
  const lines: DerivationLine[] = explainBalance(plan, input);
  return lines.toSpliced(-1, 0, ...(order ? explainOrders(order) : []));
}

function scheduleLines({ plan, anchor, today, subscriptionEndsOn, schedule }: AccountAnswer): DerivationLine[] {
  if (!schedule || today === undefined) return [];
  const count = schedule.kind === 'periodic' ? REFRESHES_SHOWN : 0;
  return explainSchedule(plan, { anchor, asOf: today, subscriptionEndsOn, count });
}

/** The packs' last days, which do not wait for a schedule. Each pack's other readings stand before its last day. */
function packLines({ anchor, addOns, subscriptionEndsOn }: AccountAnswer, { addOnMonths }: CalculatorCatalog): DerivationLine[] {
  const ends = subscriptionEndsOn === undefined ? [] : endReadings({ anchor, addOns, subscriptionEndsOn, addOnMonths });
  const lines = explainPacks(addOns, { subscriptionEndsOn, months: addOnMonths });
  return lines.flatMap((line): DerivationLine[] =>
    line.step === 'pack-last-day' ? [...explainEnds(ends.filter(({ pack }) => pack === line.pack)), line] : [line],
  );
}

function costLines(workflow: WorkflowAnswer | undefined, { rates }: CalculatorCatalog): DerivationLine[] {
  const steps = workflow?.made ? stepsOfWork(workflow.made.work) : [];
  return steps.length > 0 ? explainEstimate(steps, rates) : [];
}

/** Without a start and without packs no day makes a difference. */
function seenFrom({ anchor, asOf, addOns }: BalanceInput) {
  const dated = anchor !== undefined;
  return { asOf: dated || addOns.length > 0 ? asOf : undefined, dated };
}

/** The derivations of all answers to a form. `catalog`: that of the form's day. */
export function derivationsOf({ account, workflow, verdict, plans, need, year }: Answers, catalog: CalculatorCatalog): Derivations {
  const cost = workflow?.cost ?? NO_COST;
  const seen = account?.input && seenFrom(account.input);
  const held = account?.asked && groundsAtHand(account.plan, account.asked);
  return {
    verdict: verdict?.found ? explainVerdict(verdict.asked, verdict.found, verdict.asked.count, held) : [],
    balance: account ? balanceLines(account) : [],
    schedule: account ? scheduleLines(account) : [],
    packs: account ? packLines(account, catalog) : [],
    cost: costLines(workflow, catalog),
    plans: plans ? explainWhatIf(cost, plans.found, { now: plans.now, account: seen, held }) : [],
    need: need ? explainNeed(need.credits, need.found) : [],
    year: year ? explainYear(cost, year.year, held) : [],
  };
}
