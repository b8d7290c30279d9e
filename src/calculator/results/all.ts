import type { CalculatorCatalog } from '../catalog.ts';
import { catalogOfDay } from '../day.ts';
import { asksNeed, type Inputs, NO_PLAN } from '../inputs.ts';
import { type Faults, isComplete, optional, readNeed } from '../validate.ts';
import { type AccountResult, accountResult } from './account.ts';
import { type NeedResult, needResult, type PlansResult, type ProjectionResult, plansResult, projectionResult } from './projection.ts';
import { type VerdictResult, verdictResult } from './verdict.ts';
import { type WorkflowResult, workflowResult } from './work.ts';

/** All results of a form. One is undefined while a field that it needs is empty or wrong: `faults` has the wrong ones. */
export type Results = {
  faults: Faults;
  account: AccountResult | undefined;
  workflow: WorkflowResult | undefined;
  /** Undefined while nothing is to be made. */
  verdict: VerdictResult | undefined;
  projection: ProjectionResult | undefined;
  /** Undefined also while no step is planned. */
  plans: PlansResult | undefined;
  need: NeedResult | undefined;
  /** Packs that are kept but not counted, because no plan is chosen. */
  uncountedPacks: number;
};

const NOTHING: Omit<Results, 'faults'> = {
  account: undefined,
  workflow: undefined,
  verdict: undefined,
  projection: undefined,
  plans: undefined,
  need: undefined,
  uncountedPacks: 0,
};

function answersWith(inputs: Inputs, catalog: CalculatorCatalog, present: CalculatorCatalog): Results {
  const { result: account, faults } = accountResult(inputs, catalog);
  const { result: workflow, faults: workflowFaults } = workflowResult(inputs, catalog);
  const need = optional(asksNeed(inputs, catalog) ? inputs.need : '', readNeed);
  const planned = workflow?.made && workflow.cost.lines.length > 0 ? workflow.cost : undefined;
  return {
    faults: { ...faults, ...workflowFaults },
    account,
    workflow,
    verdict: workflow?.made && verdictResult(workflow.made, account, catalog, present),
    projection: account && workflow && projectionResult(account, workflow.made && workflow.cost),
    plans: planned && plansResult(planned, account, catalog),
    need: need.value === undefined ? undefined : needResult(need.value, account, catalog),
    uncountedPacks: inputs.plan === NO_PLAN ? inputs.packs.filter(isComplete).length : 0,
  };
}

/**
 * Calculates all results of a form, with the catalog of its day. Every change of a field calls it. For a day before the catalog starts
 * there is a fault and no result.
 */
export function resultsOf(inputs: Inputs, catalog: CalculatorCatalog): Results {
  const then = catalogOfDay(inputs.today, catalog);
  const results = answersWith(inputs, then.catalog, catalog);
  return then.fault ? { ...NOTHING, faults: { ...results.faults, today: then.fault } } : results;
}
