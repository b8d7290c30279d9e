import { z } from 'zod';

/** The version of the format; see `ANSWERS_VERSION`. */
export const HELP_MAP_VERSION = 1;

const link = z
  .strictObject({
    key: z.string().meta({ description: 'Permanent. What the product calls the place that links here.' }),
    kind: z.enum(['answer', 'section', 'calculator']),
    title: z.string(),
    url: z.url().meta({ description: 'The permanent address, /go/<key>/. Link to this one.' }),
    target: z.url().meta({ description: 'Where it leads now.' }),
  })
  .meta({ id: 'link' });

/** `/help-map.json`: the keys of the product with the help for each. */
export const helpMapSchema = z
  .strictObject({ $schema: z.url(), version: z.literal(HELP_MAP_VERSION), links: z.array(link) })
  .meta({ title: 'Help by the keys of the product' });

export type HelpMap = z.infer<typeof helpMapSchema>;
