import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { catalog } from '../library/catalog.ts';
import { rulePlace } from '../library/href.ts';
import { CITED_RULES } from '../rules/index.ts';

const cited = new Set<string>([...CITED_RULES, ...catalog.plans.map((plan) => plan.rule)]);
const months = catalog.rule('add-on.expiry-months').figures?.months;
if (months === undefined) throw new Error('content/catalog/rules.yaml: add-on.expiry-months needs figures: { months: … }.');

const withoutBasis = <Choice extends { id: string; name: string; factor: number }>({ id, name, factor }: Choice) => ({
  id,
  name,
  factor,
  basis: [],
});

/** What the calculator needs of the catalog: no more travels in the page. */
export const calculatorCatalog: CalculatorCatalog = {
  plans: catalog.plans,
  rates: {
    status: catalog.rates.status,
    workflows: catalog.rates.workflows,
    qualities: catalog.rates.qualities.map(withoutBasis),
    resolutions: catalog.rates.resolutions.map(withoutBasis),
  },
  rules: catalog.rules
    .filter(({ id }) => cited.has(id))
    .map((rule) => ({ id: rule.id, says: rule.says, status: rule.status, confirmed: rule.confirmed, place: rulePlace(rule) })),
  addOnMonths: months,
};
