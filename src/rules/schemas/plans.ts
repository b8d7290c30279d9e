import { z } from 'zod';
import { asList, filled, id, month, ruleId } from './parts.ts';

const credits = 'a whole number of credits, 0 or more, or the word negotiated';
const recurs = 'once, billing-period or negotiated';

const planSchema = z
  .strictObject({
    name: filled,
    credits: z.union([z.int({ abort: true }).min(0, { abort: true }), z.literal('negotiated')], { error: credits }),
    recurs: z.enum(['once', 'billing-period', 'negotiated'], { error: recurs }),
    rule: ruleId,
    confirmed: month.optional(),
  })
  .refine((plan) => (plan.credits === 'negotiated') === (plan.recurs === 'negotiated'), {
    path: ['recurs'],
    error: 'negotiated for both credits and recurs, or for neither',
  });

/** `content/catalog/plans.yaml`: the plans, smallest first. Read into a list, each plan with its `id`. */
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
        const message = `plans in order of their credits, smallest first (at least ${largest} here)`;
        context.addIssue({ code: 'custom', path: ['plans', name, 'credits'], message, input: plan.credits });
      }
      largest = Math.max(largest, plan.credits);
    }
  })
  .transform((file) => asList(file.plans).map((plan) => ({ ...plan, confirmed: plan.confirmed ?? file.confirmed })));

/** A plan: its included credits, how often they are granted, the id of the rule that says so, the month it was confirmed. */
export type Plan = z.infer<typeof plansSchema>[number];
