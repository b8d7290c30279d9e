import type { AppliedFactor } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import type { Inputs } from '../inputs.ts';

/** What the reader calls the things that the rules know by id: plans, packs, steps and their choices. */
export type Names = {
  plan: (id: string) => string;
  /** A pack's number in the form: the rules know it as `pack-` and its key. */
  packNumber: (id: string) => number;
  workflow: (index: number) => string;
  choice: (factor: Pick<AppliedFactor, 'kind' | 'id'>) => string;
};

/** The names as they stand in the form and in the catalog. `workflows`: those of the steps that are counted, which a recipe chooses. */
export function namesOf(inputs: Inputs, catalog: CalculatorCatalog, workflows: readonly string[] = []): Names {
  const named = (entries: readonly { id: string; name: string }[], id: string) => entries.find((entry) => entry.id === id)?.name ?? id;
  return {
    plan: (id) => named(catalog.plans, id),
    packNumber: (id) => inputs.packs.findIndex((pack) => `pack-${pack.key}` === id) + 1,
    workflow: (index) => workflows[index] ?? named(catalog.rates.workflows, inputs.steps[index]?.workflow ?? ''),
    choice: ({ kind, id }) => named(kind === 'quality' ? catalog.rates.qualities : catalog.rates.resolutions, id),
  };
}
