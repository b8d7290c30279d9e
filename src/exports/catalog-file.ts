import { catalog } from '../content/catalog.ts';
import { ruleHolds } from '../content/entries.ts';
import { absolute } from '../content/href.ts';
import type { Plan, RateChoice, Rule, Workflow } from '../rules/index.ts';
import { CATALOG_VERSION, type CatalogFile, catalogFileSchema } from './schemas/catalog.ts';

export const CATALOG_SCHEMA = `/catalog.v${CATALOG_VERSION}.schema.json` as const;

type Versions<Version> = Version & { confirmed?: string | undefined; earlier?: readonly { until: string; was: Version }[] | undefined };

/** An entry with its earlier versions, each mapped by `shown`. `confirmed` is the month for an entry that has none of its own. */
function withHistory<Version, Shown>(entry: Versions<Version>, shown: (version: Version) => Shown, confirmed = '') {
  const earlier = entry.earlier?.map(({ until, was }) => ({ until, was: shown(was) }));
  return { ...shown(entry), confirmed: entry.confirmed ?? confirmed, ...(earlier && { earlier }) };
}

const plan = ({ id, name, credits, recurs, rule }: Omit<Plan, 'earlier'>) => ({ id, name, credits, recurs, rule });
const rule = ({ id, says, status, reason, figures, article }: Omit<Rule, 'earlier'>) => ({
  id,
  says,
  status,
  reason,
  figures,
  url: absolute(`/articles/${article}/#${id}`),
});
const workflow = ({ id, name, unit, credits, factors, usualLength }: Omit<Workflow, 'earlier'>) => ({
  id,
  name,
  unit,
  credits,
  factors,
  usualLength,
});
const choice = ({ id, name, factor }: Omit<RateChoice, 'earlier'>) => ({ id, name, factor });
const card = ({ status }: { status: 'illustrative' | 'published' }) => ({ status });

/** The catalog for programs, checked by the schema that is published beside it. */
export function catalogFile(): CatalogFile {
  const { starts, plans, rules, rates } = catalog;
  return catalogFileSchema.parse({
    $schema: absolute(CATALOG_SCHEMA),
    version: CATALOG_VERSION,
    starts,
    plans: plans.map((entry) => withHistory(entry, plan)),
    rules: rules.filter(({ id }) => ruleHolds(id)).map((entry) => withHistory(entry, rule)),
    rates: {
      ...withHistory(rates, card),
      workflows: rates.workflows.map((entry) => withHistory(entry, workflow, rates.confirmed)),
      qualities: rates.qualities.map((entry) => withHistory(entry, choice, rates.confirmed)),
      resolutions: rates.resolutions.map((entry) => withHistory(entry, choice, rates.confirmed)),
    },
  });
}
