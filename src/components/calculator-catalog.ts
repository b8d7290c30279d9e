import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { catalog } from '../content/catalog.ts';
import { href } from '../content/href.ts';
import { CITED_RULES, type Earlier, type RateChoice, type Rule } from '../rules/index.ts';
import { checkBounds, checkPlanIds } from './catalog-fits.ts';

const cited = new Set<string>([
  ...CITED_RULES,
  ...catalog.plans.flatMap(({ rule, earlier = [] }) => [rule, ...earlier.map(({ was }) => was.rule)]),
]);

function addOnMonths({ figures }: Pick<Rule, 'figures'>): number {
  if (figures?.months === undefined) throw new Error('content/catalog/rules.yaml: add-on.expiry-months needs figures: { months: … }.');
  return figures.months;
}

/** Maps an entry and its earlier versions with `shown`. Omits `earlier` if there are none. */
function eachVersion<Version, Shown extends object>(
  entry: Version & { earlier?: readonly Earlier<Version>[] },
  shown: (version: Version) => Shown,
): Shown & { earlier?: Earlier<Shown>[] } {
  const { earlier } = entry;
  return { ...shown(entry), ...(earlier && { earlier: earlier.map(({ until, was }) => ({ until, was: shown(was) })) }) };
}

const withoutBasis = ({ id, name, factor }: RateChoice) => ({ id, name, factor, basis: [] });
/** The page shows a published rule by a link to its sentence, so the sentence is only included if the rule has earlier versions. */
const shownRule = (rule: Rule) => ({
  id: rule.id,
  says: rule.status === 'published' && !rule.earlier ? '' : rule.says,
  status: rule.status,
  confirmed: rule.confirmed,
  page: href(`/articles/${rule.article}/`),
});
const expiry = catalog.rule('add-on.expiry-months');

/** The part of the catalog that the calculator needs, to keep the page small. */
export const calculatorCatalog: CalculatorCatalog = {
  starts: catalog.starts,
  plans: checkPlanIds(catalog.plans),
  rates: {
    status: catalog.rates.status,
    ...(catalog.rates.earlier && { earlier: catalog.rates.earlier }),
    workflows: catalog.rates.workflows,
    qualities: catalog.rates.qualities.map((choice) => eachVersion<RateChoice, RateChoice>(choice, withoutBasis)),
    resolutions: catalog.rates.resolutions.map((choice) => eachVersion<RateChoice, RateChoice>(choice, withoutBasis)),
  },
  recipes: checkBounds(catalog.recipes),
  rules: catalog.rules.filter(({ id }) => cited.has(id)).map((rule) => eachVersion(rule, shownRule)),
  addOnMonths: addOnMonths(expiry),
  ...(expiry.earlier && {
    earlierMonths: expiry.earlier.map(({ until, was }) => ({ until, was: { addOnMonths: addOnMonths(was) } })),
  }),
};
