import { z } from 'zod';
import { asList, filled, id, month, ruleId } from './parts.ts';

const status = 'published, assumption or illustrative';

const ruleSchema = z
  .strictObject({
    says: filled,
    status: z.enum(['published', 'assumption', 'illustrative'], { error: status }),
    /** The id of the article that states it; the rule's own id is the anchor there. */
    article: id,
    /** Why we assume it. An assumption has one, a published rule has none. */
    reason: filled.optional(),
    /** Numbers that the sentence and the calculator read: `{months}` in `says` stands for `figures.months`. */
    figures: z.record(z.string(), z.int({ error: 'a whole number' })).optional(),
    confirmed: month.optional(),
  })
  .refine((rule) => (rule.status === 'assumption') === (rule.reason !== undefined), {
    path: ['reason'],
    error: 'a reason if the status is assumption, none otherwise',
  })
  .refine((rule) => placeholders(rule.says).every((name) => rule.figures?.[name] !== undefined), {
    path: ['says'],
    error: 'every {name} in the sentence to be given under figures',
  })
  .transform((rule) => ({ ...rule, says: withFigures(rule.says, rule.figures ?? {}) }));

function placeholders(sentence: string): string[] {
  return [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}

function withFigures(sentence: string, figures: Record<string, number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(figures[name]));
}

/** `content/catalog/rules.yaml`: the rules. Read into a list, each rule with its `id` and its figures in the sentence. */
export const rulesSchema = z
  .strictObject({ confirmed: month, rules: z.record(ruleId, ruleSchema) })
  .transform((file) => asList(file.rules).map((rule) => ({ ...rule, confirmed: rule.confirmed ?? file.confirmed })));

/** A rule: its sentence, status, the article that states it, and the month it was last confirmed. */
export type Rule = z.infer<typeof rulesSchema>[number];
export type RuleId = Rule['id'];
export type RuleStatus = Rule['status'];
