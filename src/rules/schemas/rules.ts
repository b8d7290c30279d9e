import { z } from 'zod';
import { checkVersions, type Earlier, earlierList, type VersionFault, wholeVersions } from './earlier.ts';
import { asList, filled, id, month, ruleId } from './parts.ts';

const status = 'published, assumption or illustrative';

const version = {
  says: filled,
  status: z.enum(['published', 'assumption', 'illustrative'], { error: status }),
};
const optional = {
  /** Why we assume it. An assumption has one, a published rule has none. */
  reason: filled.optional(),
  /** Numbers that the sentence and the calculator use: `{months}` in `says` stands for `figures.months`. */
  figures: z.record(z.string(), z.int({ error: 'a whole number' })).optional(),
};
type Version = z.infer<z.ZodObject<typeof version & typeof optional>>;

const PLACEHOLDER = /\{(\w+)\}/g;

/** The rule with its figures filled into its sentence. A placeholder without a figure stays. */
function withFigures<Rule extends Version>(rule: Rule): Rule {
  return { ...rule, says: rule.says.replace(PLACEHOLDER, (placeholder, name: string) => String(rule.figures?.[name] ?? placeholder)) };
}

function faultsOf(rule: Version): VersionFault[] {
  const faults: VersionFault[] = [];
  if ((rule.status === 'assumption') !== (rule.reason !== undefined))
    faults.push({ key: 'reason', message: 'a reason if the status is assumption, none otherwise' });
  if (withFigures(rule).says.search(PLACEHOLDER) >= 0)
    faults.push({ key: 'says', message: 'every {name} in the sentence to be given under figures' });
  return faults;
}

/** A reason belongs to an assumption: an earlier version that was no assumption does not inherit the present reason. */
function withoutReason<Rule extends Version>(rule: Rule, given: { reason?: string | undefined }): Rule {
  if (rule.status === 'assumption' || given.reason !== undefined) return rule;
  const { reason: _, ...rest } = rule;
  return rest as Rule;
}

const ruleSchema = z
  .strictObject({
    ...version,
    /** The id of the article that states it; the rule's own id is the anchor there. */
    article: id,
    ...optional,
    confirmed: month.optional(),
    earlier: earlierList({ ...version, ...optional }).optional(),
  })
  .superRefine(({ earlier, article: _, confirmed: __, ...rule }, context) => {
    checkVersions<Version>(rule, earlier, context, faultsOf, withoutReason);
  });

/**
 * `content/catalog/rules.yaml`: the first month that the catalog knows, and the rules as a list. Each rule has its `id`, and its
 * figures are filled into its sentence.
 */
export const rulesSchema = z
  .strictObject({ confirmed: month, starts: month, rules: z.record(ruleId, ruleSchema) })
  .transform(({ confirmed, starts, rules }) => ({
    starts,
    rules: asList(rules).map(({ earlier, ...rest }): Rule => {
      const rule = { ...rest, confirmed: rest.confirmed ?? confirmed };
      const now = withFigures(rule);
      if (!earlier) return now;
      const versions = wholeVersions(rule, earlier, withoutReason);
      return { ...now, earlier: versions.map(({ until, was }) => ({ until, was: withFigures(was) })) };
    }),
  }));

type RuleVersion = { id: string } & Version & { article: string; confirmed: string };

/** A rule: its sentence, status, the article that states it, the month it was last confirmed, and earlier versions, oldest first. */
export type Rule = RuleVersion & { earlier?: Earlier<RuleVersion>[] };
export type RuleId = Rule['id'];
export type RuleStatus = Rule['status'];
