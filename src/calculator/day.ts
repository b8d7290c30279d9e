import { catalogOn, RuleError, type RuleFault, versionOn } from '../rules/index.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { readDate } from './validate.ts';

/** The catalog that a form counts with. `fault`: it knows nothing of the form's day, and stands as it is now. */
export type CatalogOfDay = { catalog: CalculatorCatalog; fault: RuleFault | undefined };

/**
 * The catalog as it was on the day in the form; where nothing differed, the very same object. While no day can be read, the catalog as it
 * stands.
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
