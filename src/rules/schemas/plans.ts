import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { checkVersions, type Earlier, earlierList, type VersionFault, wholeVersions } from './earlier.ts';
import { asList, filled, id, month, report, ruleId } from './parts.ts';

const credits = 'a whole number of credits, 0 or more, or the word negotiated';
const recurs = 'once, billing-period or negotiated';

const version = {
  name: filled,
  credits: z.union([z.int({ abort: true }).min(0, { abort: true }), z.literal('negotiated')], { error: credits }),
  recurs: z.enum(['once', 'billing-period', 'negotiated'], { error: recurs }),
  rule: ruleId,
};
type Version = z.infer<z.ZodObject<typeof version>>;

const day = z.string({ error: 'a date, such as 2026-10-01' }).refine(isIsoDate);
const entry = { ...version, since: day.optional(), confirmed: month.optional(), earlier: earlierList(version).optional() };
type Entry = z.infer<z.ZodObject<typeof entry>>;

const faultsOf = (plan: Version): VersionFault[] =>
  (plan.credits === 'negotiated') === (plan.recurs === 'negotiated')
    ? []
    : [{ key: 'recurs', message: 'negotiated for both credits and recurs, or for neither' }];

/** Checks a plan, its earlier versions, and that it came before each of them ended and did not go before. */
function checkPlan({ since, until, earlier, confirmed: _, ...plan }: Entry & { until?: string }, context: z.RefinementCtx): void {
  checkVersions<Version>(plan, earlier, context, faultsOf);
  const days = (earlier ?? []).map((before) => before.until).filter(isIsoDate);
  const [first, last] = [days[0] ?? until, days.at(-1)];
  if (isIsoDate(since) && isIsoDate(first) && since > first) report(context, ['since'], `${first} or earlier`);
  if (isIsoDate(until) && last !== undefined && until <= last) report(context, ['until'], `a date after ${last}`);
}

const fileSchema = z.strictObject({
  confirmed: month,
  plans: z
    .record(id, z.strictObject(entry).superRefine(checkPlan))
    .refine((plans) => Object.keys(plans).length > 0, { error: 'at least one plan' }),
  former: z.record(id, z.strictObject({ ...entry, until: day }).superRefine(checkPlan)).optional(),
});

/** Returns a plan with its month, and with its earlier versions in full. */
function wholePlan<Given extends Entry & { id: string }>({ earlier, ...rest }: Given, confirmed: string) {
  const plan = { ...rest, confirmed: rest.confirmed ?? confirmed };
  return earlier ? { ...plan, earlier: wholeVersions<PlanVersion>(plan, earlier) } : plan;
}

/** `content/catalog/plans.yaml`: the plans, smallest first, as a list. Each plan has its `id`. */
export const plansSchema = fileSchema
  .superRefine(({ plans }, context) => {
    let largest = -1;
    for (const [name, plan] of Object.entries(plans)) {
      if (plan.credits === 'negotiated') continue;
      if (plan.credits < largest) {
        report(context, ['plans', name, 'credits'], `plans in order of their credits, smallest first (at least ${largest} here)`);
      }
      largest = Math.max(largest, plan.credits);
    }
  })
  .transform((file): Plan[] => asList(file.plans).map((plan) => wholePlan(plan, file.confirmed)));

/** The same file: the plans that are no longer offered. */
export const formerPlansSchema = fileSchema.transform((file): FormerPlan[] =>
  asList(file.former ?? {}).map(({ until, ...plan }) => ({ ...wholePlan(plan, file.confirmed), until })),
);

type PlanVersion = { id: string } & Version & { confirmed: string; since?: IsoDate | undefined };

/**
 * A plan: its included credits, how often they are granted, the id of the rule that says so, the month it was confirmed, the day on
 * which it came (if it came after the catalog started), and its earlier versions, oldest first.
 */
export type Plan = PlanVersion & { earlier?: Earlier<PlanVersion>[] };

/** A plan that is no longer offered. `until`: the last day on which it was. */
export type FormerPlan = Plan & { until: IsoDate };
