import { z } from 'zod';
import { month } from './parts.ts';

/** The version of the format; see `ANSWERS_VERSION`. */
export const CATALOG_VERSION = 1;

const status = z
  .enum(['published', 'assumption', 'illustrative'])
  .meta({ description: 'How sure it is. Only what is published is a fact.' });
const confirmed = month.meta({ description: 'The month in which it was last confirmed.' });
const until = z.iso.date().meta({ description: 'The last day on which it held.' });
const range = z.strictObject({ low: z.number(), high: z.number() });

/** An entry, with its earlier versions under `earlier`, oldest first and each complete. */
function withHistory<Shape extends z.ZodRawShape>(version: Shape) {
  const earlier = z.array(z.strictObject({ until, was: z.strictObject(version) })).optional();
  return z.strictObject({ ...version, confirmed, earlier });
}

const plan = withHistory({
  id: z.string(),
  name: z.string(),
  credits: z.union([z.int().min(0), z.literal('negotiated')]),
  recurs: z.enum(['once', 'billing-period', 'negotiated']),
  rule: z.string().meta({ description: 'The id of the rule that says so.' }),
});

const rule = withHistory({
  id: z.string(),
  says: z.string(),
  status,
  reason: z.string().optional().meta({ description: 'Why it is assumed, where it is an assumption.' }),
  figures: z.record(z.string(), z.int()).optional(),
  url: z.url().meta({ description: 'The place that states it.' }),
});

const workflow = withHistory({
  id: z.string(),
  name: z.string(),
  unit: z.enum(['second-of-output', 'minute-of-source', 'run']),
  credits: range.meta({ description: 'Credits for each unit, low to high.' }),
  factors: z.array(z.enum(['quality', 'resolution'])),
  usualLength: z.int(),
});

const choice = withHistory({ id: z.string(), name: z.string(), factor: z.number() });

/** `/catalog.json`: plans, rules and rates. */
export const catalogFileSchema = z
  .strictObject({
    $schema: z.url(),
    version: z.literal(CATALOG_VERSION),
    starts: month.meta({ description: 'The first month that the catalog knows anything of.' }),
    plans: z.array(plan),
    rules: z.array(rule),
    rates: withHistory({ status: z.enum(['illustrative', 'published']) }).extend({
      workflows: z.array(workflow),
      qualities: z.array(choice),
      resolutions: z.array(choice),
    }),
  })
  .meta({ title: 'The catalog of the Flikly Help Center' });

export type CatalogFile = z.infer<typeof catalogFileSchema>;
