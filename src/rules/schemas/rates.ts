import { z } from 'zod';
import { asList, filled, id, month } from './parts.ts';

const rateText = 'a number of credits, 0 or more, with at most two decimals';
const factorText = 'a factor greater than 0, with at most two decimals';

const twoDecimals = (value: number) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-9;
const rate = z
  .number({ error: rateText })
  .min(0, { error: rateText })
  .max(10_000, { error: 'at most 10000' })
  .refine(twoDecimals, { error: rateText });
const factor = z
  .number({ error: factorText })
  .positive({ error: factorText })
  .max(100, { error: 'at most 100' })
  .refine(twoDecimals, { error: factorText });

const units = ['second-of-output', 'minute-of-source', 'run'] as const;

const workflowSchema = z.strictObject({
  name: filled,
  unit: z.enum(units, { error: 'second-of-output, minute-of-source or run' }),
  credits: z
    .strictObject({ low: rate, high: rate }, { error: 'a range, such as { low: 0.4, high: 0.8 }' })
    .refine((range) => range.low <= range.high, { path: ['high'], error: 'at least as much as low' }),
  /** Which choices change what it uses. */
  factors: z.array(z.enum(['quality', 'resolution'], { error: 'quality or resolution' })).default([]),
  /** The length that the calculator starts from, in the workflow's unit. */
  usualLength: z.int({ error: 'a whole number' }).positive({ error: 'more than 0' }).default(1),
});

/** What a vendor publishes, in the vendor's own credits. Only the ratio of the two is used. */
const basisSchema = z.strictObject({
  vendor: filled,
  /** What both figures are for, where the vendor says so: a second, 5 seconds. */
  per: filled.optional(),
  choice: filled,
  credits: z.number({ error: 'a number' }).positive({ error: 'more than 0' }),
  against: filled,
  baseline: z.number({ error: 'a number' }).positive({ error: 'more than 0' }),
  where: filled,
  when: filled,
});

const choiceSchema = z.strictObject({ name: filled, factor, basis: z.array(basisSchema).default([]) });
type Choice = z.infer<typeof choiceSchema>;

const choices = z.record(id, choiceSchema).superRefine((entries, context) => {
  let last = 0;
  for (const [name, choice] of Object.entries(entries)) {
    if (choice.factor < last) {
      context.addIssue({
        code: 'custom',
        path: [name, 'factor'],
        message: `choices in order of their factor (at least ${last} here)`,
        input: choice.factor,
      });
    }
    last = choice.factor;
  }
  if (!Object.values(entries).some((choice) => choice.factor === 1)) {
    context.addIssue({
      code: 'custom',
      path: [],
      message: 'one choice with factor 1, from which the others are counted',
      input: Object.keys(entries),
    });
  }
});

/** The bounds that the cited ratios give a factor; none for the choice that the others are counted from. */
export function basisBounds(choice: Pick<Choice, 'basis'>): { low: number; high: number } | undefined {
  const ratios = choice.basis.map((entry) => entry.credits / entry.baseline);
  return ratios.length > 0 ? { low: Math.min(...ratios), high: Math.max(...ratios) } : undefined;
}

/** `content/catalog/rates.yaml`: what each workflow uses, and how quality and resolution change it. */
export const ratesSchema = z
  .strictObject({
    status: z.enum(['illustrative', 'published'], { error: 'illustrative or published' }),
    confirmed: month,
    workflows: z.record(id, workflowSchema),
    qualities: choices,
    resolutions: choices,
  })
  .superRefine((card, context) => {
    if (card.status === 'published') return;
    // An illustrative factor may claim no more than its citations show; two decimals are its precision.
    for (const group of ['qualities', 'resolutions'] as const) {
      for (const [name, choice] of Object.entries(card[group])) {
        const cited = basisBounds(choice);
        const bounds = cited ?? { low: 1, high: 1 };
        if (choice.factor < bounds.low - 0.005 || choice.factor > bounds.high + 0.005) {
          const message = cited
            ? `a factor that its basis supports, ${bounds.low.toFixed(2)} to ${bounds.high.toFixed(2)}`
            : 'factor 1, or a basis that supports another';
          context.addIssue({ code: 'custom', path: [group, name, 'factor'], message, input: choice.factor });
        }
      }
    }
  })
  .transform((card) => ({
    ...card,
    workflows: asList(card.workflows),
    qualities: asList(card.qualities),
    resolutions: asList(card.resolutions),
  }));

/** The rate card: its status decides whether the site calls its figures illustrative. */
export type RateCard = z.infer<typeof ratesSchema>;
export type Workflow = RateCard['workflows'][number];
export type RateChoice = RateCard['qualities'][number];
export type WorkflowUnit = Workflow['unit'];
