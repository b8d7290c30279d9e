import type { CalculatorCatalog } from '../catalog.ts';
import { catalogOfDay } from '../day.ts';
import { asksNeed, type Inputs } from '../inputs.ts';
import { type Faults, optional, readNeed } from '../validate.ts';
import { type AccountAnswer, answerAccount } from './account.ts';
import { answerNeed, answerPlans, answerYear, type NeedAnswer, type PlansAnswer, type YearAnswer } from './projection.ts';
import { answerVerdict, type VerdictAnswer } from './verdict.ts';
import { answerWorkflow, type WorkflowAnswer } from './work.ts';

/** Everything that the calculator answers. What is undefined waits for a field, or for one to be put right: `faults` tells which. */
export type Answers = {
  faults: Faults;
  account: AccountAnswer | undefined;
  workflow: WorkflowAnswer | undefined;
  /** Undefined while nothing is to be made. */
  verdict: VerdictAnswer | undefined;
  year: YearAnswer | undefined;
  /** Undefined, too, while no step is planned. */
  plans: PlansAnswer | undefined;
  need: NeedAnswer | undefined;
};

const NOTHING: Omit<Answers, 'faults'> = {
  account: undefined,
  workflow: undefined,
  verdict: undefined,
  year: undefined,
  plans: undefined,
  need: undefined,
};

function answersWith(inputs: Inputs, catalog: CalculatorCatalog, present: CalculatorCatalog): Answers {
  const { answer: account, faults } = answerAccount(inputs, catalog);
  const { answer: workflow, faults: workflowFaults } = answerWorkflow(inputs, catalog);
  const need = optional(asksNeed(inputs, catalog) ? inputs.need : '', readNeed);
  const planned = workflow?.made && workflow.cost.lines.length > 0 ? workflow.cost : undefined;
  return {
    faults: { ...faults, ...workflowFaults },
    account,
    workflow,
    verdict: workflow?.made && answerVerdict(workflow.made, account, catalog, present),
    year: account && workflow && answerYear(account, workflow.made && workflow.cost),
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
  const answers = answersWith(inputs, then.catalog, catalog);
  return then.fault ? { ...NOTHING, faults: { ...answers.faults, today: then.fault } } : answers;
}
