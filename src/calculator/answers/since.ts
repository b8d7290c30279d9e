import { type CatalogChange, catalogChanges, stepsOfWork } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { catalogOfDay } from '../day.ts';
import type { Inputs } from '../inputs.ts';
import { readDate } from '../validate.ts';
import type { Answers } from './all.ts';
import { citedIn } from './cited.ts';

/** The workflows and choices whose rates the work takes, whether a recipe stands for its steps or the reader chose them. */
function ratesTaken({ workflow }: Answers, { rates }: CalculatorCatalog) {
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
 * What has changed in the catalog since the form's day, as far as the form has to do with it: its plan (all plans, where they are
 * compared), the rules that its answers rest on, and the rates that its steps take. `catalog`: as it stands.
 */
export function changesSince(inputs: Inputs, answers: Answers, catalog: CalculatorCatalog): CatalogChange[] {
  const { value: day } = readDate(inputs.today);
  const then = catalogOfDay(inputs.today, catalog);
  if (day === undefined || then.fault || then.catalog === catalog) return [];
  const cited = citedIn(answers);
  const taken = ratesTaken(answers, then.catalog);
  const compared = answers.plans !== undefined || answers.need !== undefined;
  return catalogChanges(catalog, day).filter((change) => {
    if (change.entry === 'card') return taken.any;
    if (change.entry === 'plan') return compared || change.now.id === inputs.plan;
    if (change.entry === 'rule') return cited.has(change.now.id);
    return taken[change.entry].includes(change.now.id);
  });
}
