import { z } from 'zod';
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

const faultsOf = (plan: Version): VersionFault[] =>
  (plan.credits === 'negotiated') === (plan.recurs === 'negotiated')
    ? []
    : [{ key: 'recurs', message: 'negotiated for both credits and recurs, or for neither' }];

const planSchema = z
  .strictObject({ ...version, confirmed: month.optional(), earlier: earlierList(version).optional() })
  .superRefine(({ earlier, confirmed: _, ...plan }, context) => {
    checkVersions<Version>(plan, earlier, context, faultsOf);
  });

/** `content/catalog/plans.yaml`: the plans, smallest first, as a list. Each plan has its `id`. */
export const plansSchema = z
  .strictObject({
    confirmed: month,
    plans: z.record(id, planSchema).refine((plans) => Object.keys(plans).length > 0, { error: 'at least one plan' }),
  })
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
  .transform((file) =>
    asList(file.plans).map(({ earlier, ...rest }): Plan => {
      const plan = { ...rest, confirmed: rest.confirmed ?? file.confirmed };
      return earlier ? { ...plan, earlier: wholeVersions(plan, earlier) } : plan;
    }),
  );

type PlanVersion = { id: string } & Version & { confirmed: string };

/**
 * A plan: its included credits, how often they are granted, the id of the rule that says so, the month it was confirmed, and its
 * earlier versions, oldest first.
 */
export type Plan = PlanVersion & { earlier?: Earlier<PlanVersion>[] };
