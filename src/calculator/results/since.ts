import { type CatalogChange, catalogChanges, stepsOfWork } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { catalogOfDay } from '../day.ts';
import type { Inputs } from '../inputs.ts';
import { readDate } from '../validate.ts';
import type { Results } from './all.ts';
import { citedIn } from './cited.ts';

/** The workflows and choices whose rates the work uses. */
function ratesTaken({ workflow }: Results, { rates }: CalculatorCatalog) {
  const made = workflow?.made;
  const steps = made ? stepsOfWork(made.work).filter(({ creditsPerRun }) => creditsPerRun === undefined) : [];
  const chosen = (kind: 'quality' | 'resolution') =>
    steps.flatMap((step) => {
      const varies = rates.workflows.find(({ id }) => id === step.workflow)?.factors.includes(kind);
      return (varies && step[kind]) || [];
    });
  return {
    workflow: steps.map((step) => step.workflow),
    quality: chosen('quality'),
    resolution: chosen('resolution'),
    any: steps.length > 0,
  };
}

/**
 * Returns the changes of the catalog since the form's day that matter to the form: those of its plan (of all plans if they are compared),
 * of the rules that its results rest on, and of the rates that its steps use. `catalog`: the present one.
 */
export function changesSince(inputs: Inputs, results: Results, catalog: CalculatorCatalog): CatalogChange[] {
  const { value: day } = readDate(inputs.today);
  const then = catalogOfDay(inputs.today, catalog);
  if (day === undefined || then.fault || then.catalog === catalog) return [];
  const cited = citedIn(results);
  const taken = ratesTaken(results, then.catalog);
  const compared = results.plans !== undefined || results.need !== undefined;
  return catalogChanges(catalog, day).filter((change) => {
    if (change.entry === 'card') return taken.any;
    if (change.entry === 'plan') return compared || change.now.id === inputs.plan;
    if (change.entry === 'rule') return cited.has(change.now.id);
    return taken[change.entry].includes(change.now.id);
  });
}
