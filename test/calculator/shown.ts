import { createFormat } from '../../src/calculator/format.ts';
import type { Inputs } from '../../src/calculator/inputs.ts';
import { shownFor } from '../../src/calculator/shown-for.ts';
import type { Calculator, Shown } from '../../src/calculator/useCalculator.ts';
import { ruled } from './fixtures.ts';

export const format = createFormat();

/** The results to a form, with what is needed to put them into words. */
export const shownOf = (inputs: Inputs, catalog = ruled): Shown => shownFor(inputs, catalog);

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
