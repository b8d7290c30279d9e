import { catalog } from '../content/catalog.ts';
import type { CaseCatalog } from '../search/cases.ts';

/** The current rate card, without the parts that only its readers need. */
const ratesOf = ({ status, workflows, qualities, resolutions }: typeof catalog.rates): CaseCatalog['rates'] => ({
  status,
  workflows: workflows.map(({ earlier: _, ...workflow }) => workflow),
  qualities: qualities.map(({ id, name, factor, confirmed }) => ({ id, name, factor, confirmed, basis: [] })),
  resolutions: resolutions.map(({ id, name, factor, confirmed }) => ({ id, name, factor, confirmed, basis: [] })),
});

/** The part of the catalog that the search needs to compute the figure of a case. */
export const caseCatalog = (): CaseCatalog => ({
  plans: catalog.plans.map(({ earlier: _, ...plan }) => plan),
  addOnMonths: catalog.rule('add-on.expiry-months').figures?.months,
  rates: ratesOf(catalog.rates),
  recipes: catalog.recipes,
});
