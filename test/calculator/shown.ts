import { catalogOfDay } from '../../src/calculator/day.ts';
import { createFormat } from '../../src/calculator/format.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { namesOf } from '../../src/calculator/messages/names.ts';
import { resultsOf } from '../../src/calculator/results/all.ts';
import type { Calculator, Shown } from '../../src/calculator/useCalculator.ts';
import { ruled } from './fixtures.ts';

export const format = createFormat();

/** The results to a form, with what is needed to put them into words. */
export function shownOf(inputs: Inputs, catalog = ruled): Shown {
  const results = resultsOf(inputs, catalog);
  const { catalog: then } = catalogOfDay(inputs.today, catalog);
  const names = namesOf(inputs, then, results.workflow);
  return { results, inputs, names, catalog: then, present: catalog };
}

/** The calculator just opened with a form. If a field is wrong, there is no last good result. */
export function calculatorOf(inputs: Inputs, catalog = ruled, rest: Partial<Calculator> = {}): Calculator {
  const shown = shownOf(inputs, catalog);
  const { faults } = shown.results;
  return {
    ...{ awake: true, inputs, change: () => {}, apply: () => {}, startOver: () => {}, faults, shown },
    ...{ stale: Object.keys(faults).length > 0 ? 'none' : undefined, tried: undefined, dropped: [], touched: false, from: undefined },
    ...{ catalog: shown.catalog, otherToday: undefined, format },
    ...rest,
  };
}
