import { z } from 'zod';
import { checkVersions, earlierList } from './earlier.ts';
import { filled, id, month, report, twoDecimals } from './parts.ts';

const factor = z
  .number({ error: 'a factor greater than 0, with at most two decimals' })
  .positive()
  .max(100, { error: 'at most 100' })
  .refine(twoDecimals);

/** What a vendor publishes, in the vendor's own credits. Only the ratio of the two figures is used. */
const basisSchema = z.strictObject({
  vendor: filled,
  /** What both figures are for, if the vendor says so: a second, 5 seconds. */
  per: filled.optional(),
  choice: filled,
  credits: z.number({ error: 'a number' }).positive({ error: 'more than 0' }),
  against: filled,
  baseline: z.number({ error: 'a number' }).positive({ error: 'more than 0' }),
  where: filled,
  when: filled,
});

const version = { name: filled, factor, basis: z.array(basisSchema) };
export type ChoiceVersion = z.infer<z.ZodObject<typeof version>>;

const choiceSchema = z
  .strictObject({
    ...version,
    basis: version.basis.default([]),
    confirmed: month.optional(),
    earlier: earlierList(version).optional(),
  })
  .superRefine(({ earlier, confirmed: _, ...choice }, context) => {
    checkVersions<ChoiceVersion>(choice, earlier, context);
  });
export type ChoiceEntry = z.infer<typeof choiceSchema>;

/** The choices of quality or of resolution. */
export const choicesSchema = z.record(id, choiceSchema).superRefine((entries, context) => {
  let last = 0;
  for (const [name, choice] of Object.entries(entries)) {
    if (choice.factor < last) {
      report(context, [name, 'factor'], `choices in order of their factor (at least ${last} here)`);
    }
    last = choice.factor;
  }
});

/** Returns the bounds that the cited ratios give a factor, or undefined for the choice that the others are relative to. */
export function basisBounds(choice: Pick<ChoiceVersion, 'basis'>): { low: number; high: number } | undefined {
  const ratios = choice.basis.map((entry) => entry.credits / entry.baseline);
  return ratios.length > 0 ? { low: Math.min(...ratios), high: Math.max(...ratios) } : undefined;
}

/** Returns the factor that was expected if an illustrative factor claims more than its citations show, to two decimals. */
export function factorFault(choice: ChoiceVersion): string | undefined {
  const cited = basisBounds(choice);
  const bounds = cited ?? { low: 1, high: 1 };
  if (choice.factor >= bounds.low - 0.005 && choice.factor <= bounds.high + 0.005) return undefined;
  return cited
    ? `a factor that its basis supports, ${bounds.low.toFixed(2)} to ${bounds.high.toFixed(2)}`
    : 'factor 1, or a basis that supports another';
}
