import type { Schedule, WorkingLine } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { catalogOfDay } from '../day.ts';
import type { Inputs } from '../inputs.ts';
import { type Faults, optional, readNeed } from '../validate.ts';
import { type AccountAnswer, answerAccount } from './account.ts';
import { answerNeed, answerPlans, answerYear, type PlansAnswer, type YearAnswer } from './ahead.ts';
import { type ExplainedBalance, explainedBalance, explainedPacks, explainedSchedule } from './explained.ts';
import { answerWorkflow, type WorkflowAnswer } from './workflow.ts';

/** A schedule with its derivation. */
export type ExplainedSchedule = { schedule: Schedule; working: WorkingLine[] };

/** Everything that the calculator answers. What is undefined waits for a field, or for one to be put right: `faults` tells which. */
export type Answers = {
  faults: Faults;
  account: AccountAnswer | undefined;
  balance: ExplainedBalance | undefined;
  schedule: ExplainedSchedule | undefined;
  /** The derivation of the packs' last days, which do not wait for a schedule. */
  packs: WorkingLine[];
  workflow: WorkflowAnswer | undefined;
  year: YearAnswer | undefined;
  /** Undefined, too, while no step is planned. */
  plans: PlansAnswer | undefined;
  need: PlansAnswer | undefined;
};

const NOTHING: Omit<Answers, 'faults'> = {
  account: undefined,
  balance: undefined,
  schedule: undefined,
  packs: [],
  workflow: undefined,
  year: undefined,
  plans: undefined,
  need: undefined,
};

function answersWith(inputs: Inputs, catalog: CalculatorCatalog): Answers {
  const { answer: account, faults } = answerAccount(inputs, catalog);
  const { answer: workflow, faults: workflowFaults } = answerWorkflow(inputs, catalog);
  const need = optional(inputs.need, readNeed);
  const planned = workflow && workflow.cost.lines.length > 0 ? workflow.cost : undefined;
  return {
    faults: { ...faults, ...workflowFaults, ...(need.fault && { need: need.fault }) },
    account,
    balance: account && explainedBalance(account),
    schedule: account?.schedule && { schedule: account.schedule, working: explainedSchedule(account, account.schedule) },
    packs: account ? explainedPacks(account, catalog) : [],
    workflow,
    year: account && workflow && answerYear(account, planned),
    plans: planned && answerPlans(planned, account, catalog),
    need: need.value === undefined ? undefined : answerNeed(need.value, account, catalog),
  };
}

/**
 * All answers to a form: the one calculation that each change of a field sets off. It counts with what held on the form's day; of a day
 * that the catalog knows nothing of it says so, and counts nothing.
 */
export function answerAll(inputs: Inputs, catalog: CalculatorCatalog): Answers {
  const then = catalogOfDay(inputs.today, catalog);
  const answers = answersWith(inputs, then.catalog);
  return then.fault ? { ...NOTHING, faults: { ...answers.faults, today: then.fault } } : answers;
}
