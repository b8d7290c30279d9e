import type { CalculatorCatalog } from './catalog.ts';
import { catalogOfDay } from './day.ts';
import type { Inputs } from './inputs.ts';
import { namesOf } from './messages/names.ts';
import { resultsOf } from './results/all.ts';
import type { Shown } from './useCalculator.ts';

/** Calculates what is shown of a form. Done before React renders, so that rendering can be interrupted. */
export function shownFor(inputs: Inputs, catalog: CalculatorCatalog): Shown {
  const results = resultsOf(inputs, catalog);
  const then = catalogOfDay(inputs.today, catalog).catalog;
  const names = namesOf(inputs, then, results.workflow);
  return { results, inputs, names, catalog: then, present: catalog };
}
