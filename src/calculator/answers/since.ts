import { type CatalogChange, catalogChanges } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { catalogOfDay } from '../day.ts';
import type { Inputs } from '../inputs.ts';
import { readDate, stepReaders } from '../validate.ts';
import type { Answers } from './all.ts';
import { citedIn } from './cited.ts';

/** The workflows and choices whose rates the form's steps take. */
function ratesTaken(inputs: Inputs, catalog: CalculatorCatalog) {
  const steps = inputs.steps.filter((step) => step.own.trim() === '');
  const read = steps.map((step) => stepReaders(step, catalog));
  const ids = (name: 'workflow' | 'quality' | 'resolution') => read.flatMap((step) => step[name].value ?? []);
  return { workflow: ids('workflow'), quality: ids('quality'), resolution: ids('resolution'), any: steps.length > 0 };
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
  const taken = ratesTaken(inputs, then.catalog);
  const compared = answers.plans !== undefined || answers.need !== undefined;
  return catalogChanges(catalog, day).filter((change) => {
    if (change.entry === 'card') return taken.any;
    if (change.entry === 'plan') return compared || change.now.id === inputs.plan;
    if (change.entry === 'rule') return cited.has(change.now.id);
    return taken[change.entry].includes(change.now.id);
  });
}
