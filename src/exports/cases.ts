import { catalog } from '../content/catalog.ts';
import type { CaseCatalog } from '../search/cases.ts';

/** The rate card of today, without what only readers of the card are told. */
const ratesOf = ({ status, workflows, qualities, resolutions }: typeof catalog.rates): CaseCatalog['rates'] => ({
  status,
  workflows: workflows.map(({ earlier: _, ...workflow }) => workflow),
  qualities: qualities.map(({ id, name, factor, confirmed }) => ({ id, name, factor, confirmed, basis: [] })),
  resolutions: resolutions.map(({ id, name, factor, confirmed }) => ({ id, name, factor, confirmed, basis: [] })),
});

/** What the search knows of the catalog: for the figure of a case that a query puts. */
export const caseCatalog = (): CaseCatalog => ({
  plans: catalog.plans.map(({ id, name, credits, recurs }) => ({ id, name, credits, recurs })),
  rates: ratesOf(catalog.rates),
  recipes: catalog.recipes,
});
