import {
  CITED_RULES,
  type Earlier,
  type FormerPlan,
  firstDay,
  formerPlansSchema,
  type Plan,
  plansSchema,
  type RateCard,
  type Recipe,
  type Rule,
  type RuleId,
  ratesSchema,
  recipesSchema,
  rulesSchema,
} from '../rules/index.ts';
import { nearest } from './corrections.ts';
import { ContentError, type ContentProblem, lineOfKey, readYaml } from './read-yaml.ts';
import { recipeProblems } from './recipe-problems.ts';

/**
 * The content of `content/catalog/`. `starts`: the first month that it covers. `former`: the plans that are no longer offered. `plan` and
 * `rule` throw for an unknown id.
 */
export type Catalog = {
  starts: string;
  plans: Plan[];
  former: FormerPlan[];
  rules: Rule[];
  rates: RateCard;
  recipes: Recipe[];
  plan: (id: string) => Plan;
  rule: (id: RuleId) => Rule;
};

const FILES = {
  plans: 'content/catalog/plans.yaml',
  rules: 'content/catalog/rules.yaml',
  rates: 'content/catalog/rates.yaml',
  recipes: 'content/catalog/recipes.yaml',
};

/** Returns a function that finds an entry by id, or throws a ContentError that lists the ids. */
function finder<Entry extends { id: string }>(entries: readonly Entry[], file: string): (id: string) => Entry {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return (id) => {
    const entry = byId.get(id);
    if (entry) return entry;
    const ids = [...byId.keys()];
    throw new ContentError([{ file, key: id, found: id, expected: `one of ${ids.join(', ')}`, write: nearest(id, ids) }]);
  };
}

type Texts = Record<keyof typeof FILES, string>;

/** Problems for plans, current or earlier, that name an unknown rule. */
function unknownRules(group: 'plans' | 'former', plans: readonly Plan[], ids: readonly RuleId[], text: string): ContentProblem[] {
  return plans.flatMap(({ id, rule, earlier = [] }) => {
    const named = [{ path: [group, id, 'rule'], rule }];
    const before = earlier.map(({ was }, index) => ({ path: [group, id, 'earlier', index, 'rule'], rule: was.rule }));
    // An earlier version may inherit its rule. The problem is reported only where the rule is written.
    const own = before.filter((version, index) => version.rule !== (before[index + 1]?.rule ?? rule));
    return [...named, ...own]
      .filter((one) => !ids.includes(one.rule))
      .map((one) => {
        const write = nearest(one.rule, ids);
        return {
          file: FILES.plans,
          line: lineOfKey(text, one.path),
          key: one.path.join('.'),
          found: one.rule,
          expected: 'the id of a rule in content/catalog/rules.yaml',
          write: write && `rule: ${write}`,
        };
      });
  });
}

/** Problems for rules that the calculator cites and that do not exist. */
function missingRules(ids: readonly RuleId[], text: string): ContentProblem[] {
  return CITED_RULES.filter((id) => !ids.includes(id)).map((id) => {
    const like = nearest(
      id,
      ids.filter((other) => !CITED_RULES.some((cited) => cited === other)),
    );
    return {
      file: FILES.rules,
      line: lineOfKey(text, like === undefined ? ['rules'] : ['rules', like]),
      key: `rules.${id}`,
      found: like,
      expected: 'this rule, because the calculator cites it',
      write: like && `${id}:`,
    };
  });
}

type Days = { since?: string | undefined; until?: string | undefined; earlier?: readonly Earlier<object>[] | undefined };
type Place = Days & { file: keyof Texts; path: string[] };

/** Problems for plans that came, and for plans and earlier versions that ended, before the catalog starts. */
function tooEarly({ starts, plans, former, rules, rates }: Omit<Catalog, 'recipes' | 'plan' | 'rule'>, texts: Texts): ContentProblem[] {
  const first = firstDay({ starts });
  const entries = (file: keyof Texts, group: string, list: readonly (Days & { id: string })[]) =>
    list.map(({ id, since, until, earlier }): Place => ({ file, path: [group, id], since, until, earlier }));
  const places: Place[] = [
    ...entries('plans', 'plans', plans),
    ...entries('plans', 'former', former),
    ...entries('rules', 'rules', rules),
    { file: 'rates', path: [], earlier: rates.earlier },
    ...(['workflows', 'qualities', 'resolutions'] as const).flatMap((group) => entries('rates', group, rates[group])),
  ];
  return places.flatMap(({ file, path, since, until, earlier = [] }) => {
    const days = [
      { place: [...path, 'since'], found: since },
      { place: [...path, 'until'], found: until },
      ...earlier.map((version, index) => ({ place: [...path, 'earlier', index, 'until'], found: version.until })),
    ];
    return days.flatMap(({ place, found }) => {
      if (found === undefined || found >= first) return [];
      const expected = `${first} or later: rules.yaml says that the catalog starts in ${starts}`;
      return [{ file: FILES[file], line: lineOfKey(texts[file], place), key: place.join('.'), found, expected }];
    });
  });
}

/** Parses and checks the catalog files. Throws ContentError; see `readYaml`. */
export function readCatalog(texts: Texts): Catalog {
  const plans = readYaml(FILES.plans, texts.plans, plansSchema);
  const former = readYaml(FILES.plans, texts.plans, formerPlansSchema);
  const { starts, rules } = readYaml(FILES.rules, texts.rules, rulesSchema);
  const rates = readYaml(FILES.rates, texts.rates, ratesSchema);
  const recipes = readYaml(FILES.recipes, texts.recipes, recipesSchema);
  const ids = rules.map((rule) => rule.id);
  const problems = [
    ...unknownRules('plans', plans, ids, texts.plans),
    ...unknownRules('former', former, ids, texts.plans),
    ...missingRules(ids, texts.rules),
    ...tooEarly({ starts, plans, former, rules, rates }, texts),
    ...recipeProblems(FILES.recipes, texts.recipes, recipes, rates.workflows),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  return { starts, plans, former, rules, rates, recipes, plan: finder(plans, FILES.plans), rule: finder(rules, FILES.rules) };
}
