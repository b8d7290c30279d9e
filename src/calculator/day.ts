import { catalogOn, RuleError, type RuleFault, versionOn } from '../rules/index.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { readDate } from './validate.ts';

/** The catalog for a form. With a `fault` the form's day is before the catalog starts, and the catalog is the present one. */
export type CatalogOfDay = { catalog: CalculatorCatalog; fault: RuleFault | undefined };

/**
 * Returns the catalog as it was on the form's day: the same object if nothing has changed since, or if the day cannot be read.
 */
export function catalogOfDay(today: string, catalog: CalculatorCatalog): CatalogOfDay {
  const { value: day } = readDate(today);
  if (day === undefined) return { catalog, fault: undefined };
  try {
    const then = catalogOn(catalog, day);
    const { addOnMonths } = versionOn<{ addOnMonths: number }>({ addOnMonths: catalog.addOnMonths, earlier: catalog.earlierMonths }, day);
    return { catalog: addOnMonths === then.addOnMonths ? then : { ...then, addOnMonths }, fault: undefined };
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return { catalog, fault: error.fault };
  }
}
