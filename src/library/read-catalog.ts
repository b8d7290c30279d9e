import { CITED_RULES, type Plan, plansSchema, type RateCard, type Rule, type RuleId, ratesSchema, rulesSchema } from '../rules/index.ts';
import { nearest } from './corrections.ts';
import { ContentError, type ContentProblem, lineOfKey, readYaml } from './read-yaml.ts';

/** Everything in `content/catalog/`. `rule` finds one by its id; an id that no rule has is an error. */
export type Catalog = { plans: Plan[]; rules: Rule[]; rates: RateCard; plan: (id: string) => Plan; rule: (id: RuleId) => Rule };

const FILES = { plans: 'content/catalog/plans.yaml', rules: 'content/catalog/rules.yaml', rates: 'content/catalog/rates.yaml' };

/** Finds an entry by its id, or throws a ContentError that names the ids there are. */
function finder<Entry extends { id: string }>(entries: readonly Entry[], file: string): (id: string) => Entry {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    if (entry) return entry;
    const ids = [...byId.keys()];
    throw new ContentError([{ file, key: id, found: id, expected: `one of ${ids.join(', ')}`, write: nearest(id, ids) }]);
  };
}

/** Reads the three catalog files from their texts. Throws ContentError; see `readYaml`. */
export function readCatalog(texts: { plans: string; rules: string; rates: string }): Catalog {
  const plans = readYaml(FILES.plans, texts.plans, plansSchema);
  const rules = readYaml(FILES.rules, texts.rules, rulesSchema);
  const rates = readYaml(FILES.rates, texts.rates, ratesSchema);

  const ids = rules.map((rule) => rule.id);
  const problems: ContentProblem[] = [
    ...plans
      .filter((plan) => !ids.includes(plan.rule))
      .map((plan) => {
        const write = nearest(plan.rule, ids);
        return {
          file: FILES.plans,
          line: lineOfKey(texts.plans, ['plans', plan.id, 'rule']),
          key: `plans.${plan.id}.rule`,
          found: plan.rule,
          expected: 'the id of a rule in content/catalog/rules.yaml',
          write: write && `rule: ${write}`,
        };
      }),
    ...CITED_RULES.filter((id) => !ids.includes(id)).map((id) => {
      const like = nearest(
        id,
        ids.filter((other) => !CITED_RULES.some((cited) => cited === other)),
      );
      return {
        file: FILES.rules,
        line: lineOfKey(texts.rules, like === undefined ? ['rules'] : ['rules', like]),
        key: `rules.${id}`,
        found: like,
        expected: 'this rule, because the calculator cites it',
        write: like && `${id}:`,
      };
    }),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  return { plans, rules, rates, plan: finder(plans, FILES.plans), rule: finder(rules, FILES.rules) };
}
