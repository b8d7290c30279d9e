import { z } from 'zod';
import { checkVersions, earlierList } from './earlier.ts';
import { filled, month, twoDecimals } from './parts.ts';

const rate = z
  .number({ error: 'a number of credits, 0 or more, with at most two decimals' })
  .min(0)
  .max(10_000, { error: 'at most 10000' })
  .refine(twoDecimals);

const version = {
  name: filled,
  unit: z.enum(['second-of-output', 'minute-of-source', 'run'], { error: 'second-of-output, minute-of-source or run' }),
  credits: z
    .strictObject({ low: rate, high: rate }, { error: 'a range, such as { low: 0.4, high: 0.8 }' })
    .refine((range) => range.low <= range.high, { path: ['high'], error: 'at least as much as low' }),
  /** The kinds of choice that change what it uses. */
  factors: z.array(z.enum(['quality', 'resolution'], { error: 'quality or resolution' })),
  /** The length that the calculator starts from, in the workflow's unit. */
  usualLength: z.int({ error: 'a whole number' }).positive({ error: 'more than 0' }),
};
export type WorkflowVersion = z.infer<z.ZodObject<typeof version>>;

/** A workflow of the rate card: what one unit of it uses. */
export const workflowSchema = z
  .strictObject({
    ...version,
    factors: version.factors.default([]),
    usualLength: version.usualLength.default(1),
    confirmed: month.optional(),
    earlier: earlierList(version).optional(),
  })
  .superRefine(({ earlier, confirmed: _, ...workflow }, context) => {
    checkVersions<WorkflowVersion>(workflow, earlier, context);
  });
