import { z } from 'zod';
import embedText from '../../content/embed.yaml?raw';
import { readYaml } from './read-yaml.ts';

const ORIGIN = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/;
/** The exact form that browsers use for an origin: lower case, no trailing slash, no default port. Any other form never matches. */
const isOrigin = (text: string) => ORIGIN.test(text) && URL.canParse(text) && new URL(text).origin === text;

const expected = 'an https origin and nothing after it, such as https://example.com';
const origin = z.string(expected).refine(isOrigin, expected);

export const embedSchema = z.strictObject({
  origins: z.array(origin, 'a list of https origins, or [] for none').superRefine((origins, context) => {
    for (const [index, one] of origins.entries()) {
      if (origins.indexOf(one) < index) context.addIssue({ code: 'custom', path: [index], message: 'each origin once', input: one });
    }
  }),
});

/** The origins that are told the height of the embedded calculator, from `content/embed.yaml`. */
export const embed = readYaml('content/embed.yaml', embedText, embedSchema);
