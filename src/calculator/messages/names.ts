import { type AppliedFactor, countOf } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { type Inputs, isOwnSteps } from '../inputs.ts';
import type { WorkflowResult } from '../results/work.ts';

/** The reader's names for what the rules know by id: plans, packs, steps and their choices. */
export type Names = {
  plan: (id: string) => string;
  /** A pack's number in the form: the rules know it as `pack-` and its key. */
  packNumber: (id: string) => number;
  workflow: (index: number) => string;
  choice: (factor: Pick<AppliedFactor, 'kind' | 'id'>) => string;
  /** What a recipe makes, and how many. Undefined for steps of the reader's own. */
  made: { one: string; count: number } | undefined;
};

/** The names in the form and in the catalog. `work`: what is made, with the workflows of its steps. */
export function namesOf(inputs: Inputs, catalog: CalculatorCatalog, work?: Pick<WorkflowResult, 'workflows' | 'made'>): Names {
  const named = (entries: readonly { id: string; name: string }[], id: string) => entries.find((entry) => entry.id === id)?.name ?? id;
  const { made, workflows = [] } = work ?? {};
  return {
    plan: (id) => named(catalog.plans, id),
    packNumber: (id) => inputs.packs.findIndex((pack) => `pack-${pack.key}` === id) + 1,
    workflow: (index) => workflows[index] ?? named(catalog.rates.workflows, inputs.steps[index]?.workflow ?? ''),
    choice: ({ kind, id }) => named(kind === 'quality' ? catalog.rates.qualities : catalog.rates.resolutions, id),
    made: made?.recipe && !isOwnSteps(made.recipe) ? { one: made.recipe.makes.one, count: countOf(made.work) } : undefined,
  };
}
