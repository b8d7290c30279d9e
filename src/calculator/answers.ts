import {
  type AddOn,
  type Balance,
  balance,
  type Comparison,
  type Coverage,
  compare,
  coverage,
  type Estimate,
  estimate,
  grantedCredits,
  type IsoDate,
  type Plan,
  RuleError,
  type RuleFault,
  type Schedule,
  schedule,
} from '../rules/index.ts';
import { type CalculatorCatalog, isCustom } from './catalog.ts';
import type { Inputs } from './inputs.ts';
import { type Faults, faultsOf, optional, packReaders, readChoice, readCredits, readDate, stepReaders } from './validate.ts';

/** What the form still waits for before it can answer: not a fault. */
export type Waiting = 'custom' | 'start' | 'today';

/** The answer to "What do I get?" and "When do my credits refresh?". `balance` and `schedule` come once nothing is waited for. */
export type AccountAnswer = {
  plan: Plan;
  granted: number | undefined;
  today: IsoDate | undefined;
  subscriptionEndsOn: IsoDate | undefined;
  waiting: Waiting[];
  /** Packs that lack their credits or their date, and so do not count yet. */
  unfinishedPacks: number;
  balance: Balance | undefined;
  schedule: Schedule | undefined;
};

/** The answer to "What will my workflow cost?". */
export type WorkflowAnswer = { cost: Estimate; workflows: string[]; ownFigures: boolean[] };

export type Checked<Answer> = { answer: Answer; faults: Faults } | { answer?: undefined; faults: Faults };

export const REFRESHES_SHOWN = 12;

/** The field beside which a fault of the rules is shown. */
function fieldOf(fault: RuleFault, addOns: readonly AddOn[]): string {
  if (fault.code === 'subscription-ended') return 'end';
  if (fault.code === 'ends-before-purchase') {
    const pack = addOns.find((entry) => entry.purchasedOn === fault.purchasedOn);
    return pack ? `${pack.id}-purchased` : 'end';
  }
  return 'start';
}

/** Answers what the plan fields ask, or tells what is wrong in them. */
export function answerAccount(inputs: Inputs, catalog: CalculatorCatalog): Checked<AccountAnswer> {
  const plan = catalog.plans.find((entry) => entry.id === inputs.plan);
  // A field that the plan does not have is hidden: what was typed there for another plan is kept, and not read.
  const read = {
    plan: readChoice(inputs.plan, catalog.plans),
    custom: optional(plan && isCustom(plan) ? inputs.custom : '', readCredits),
    start: optional(plan?.recurs === 'once' ? '' : inputs.start, readDate),
    today: optional(inputs.today, readDate),
    used: optional(inputs.used, readCredits),
    end: optional(inputs.end, readDate),
  };
  const packs = inputs.packs.map((pack) => ({ id: `pack-${pack.key}`, read: packReaders(pack) }));
  const faults = Object.assign(faultsOf('', read), ...packs.map((pack) => faultsOf(`${pack.id}-`, pack.read)));
  if (!plan || Object.keys(faults).length > 0) return { faults };

  const addOns = packs.flatMap(({ id, read: { credits, purchased } }): AddOn[] =>
    credits.value === undefined || purchased.value === undefined ? [] : [{ id, credits: credits.value, purchasedOn: purchased.value }],
  );
  const waiting: Waiting[] = [];
  if (isCustom(plan) && read.custom.value === undefined) waiting.push('custom');
  if (plan.recurs !== 'once' && read.start.value === undefined) waiting.push('start');
  if (read.today.value === undefined) waiting.push('today');
  const answer: AccountAnswer = {
    plan,
    granted: waiting.includes('custom') ? undefined : grantedCredits(plan, read.custom.value),
    today: read.today.value,
    subscriptionEndsOn: read.end.value,
    waiting,
    unfinishedPacks: packs.length - addOns.length,
    balance: undefined,
    schedule: undefined,
  };
  const asOf = read.today.value;
  if (asOf === undefined) return { answer, faults };
  const common = { anchor: read.start.value, asOf, subscriptionEndsOn: read.end.value };
  try {
    if (waiting.length === 0) {
      answer.balance = balance(plan, {
        ...common,
        usedThisPeriod: read.used.value ?? 0,
        addOns,
        negotiatedCredits: read.custom.value,
        addOnMonths: catalog.addOnMonths,
      });
    }
    if (!waiting.includes('start')) answer.schedule = schedule(plan, { ...common, count: REFRESHES_SHOWN });
    return { answer, faults };
  } catch (error) {
    if (error instanceof RuleError) return { faults: { [fieldOf(error.fault, addOns)]: error.fault } };
    throw error;
  }
}

/** Answers what the steps ask, or tells what is wrong in them. */
export function answerWorkflow(inputs: Inputs, catalog: CalculatorCatalog): Checked<WorkflowAnswer> {
  const read = inputs.steps.map((step) => ({ step, read: stepReaders(step, catalog) }));
  const faults: Faults = Object.assign({}, ...read.map((entry) => faultsOf(`step-${entry.step.key}-`, entry.read)));
  if (Object.keys(faults).length > 0) return { faults };
  const steps = read.map(({ step, read: fields }) => ({
    workflow: step.workflow,
    quality: fields.quality.value,
    resolution: fields.resolution.value,
    length: fields.length.value,
    runs: fields.runs.value ?? 0,
    creditsPerRun: fields.own.value,
  }));
  const answer: WorkflowAnswer = {
    cost: estimate(steps, catalog.rates),
    workflows: steps.map((step) => catalog.rates.workflows.find((entry) => entry.id === step.workflow)?.name ?? step.workflow),
    ownFigures: steps.map((step) => step.creditsPerRun !== undefined),
  };
  return { answer, faults };
}

export type WorkflowFit = { now: Coverage | undefined; period: Coverage | undefined; comparison: Comparison };

/** How far the balance, a period and each plan go for a workflow. The negotiated plan takes part with the figure entered for it. */
export function fitWorkflow(cost: Estimate, account: AccountAnswer | undefined, catalog: CalculatorCatalog): WorkflowFit {
  const negotiated = account && isCustom(account.plan) ? account.granted : undefined;
  const plans = catalog.plans.map((plan) => (isCustom(plan) && negotiated !== undefined ? { ...plan, credits: negotiated } : plan));
  return {
    now: account?.balance && coverage(cost, account.balance.total),
    period: account?.granted === undefined ? undefined : coverage(cost, account.granted),
    comparison: compare(cost, plans),
  };
}
