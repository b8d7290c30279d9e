import { z } from 'zod';
import linksText from '../../content/product-links.yaml?raw';
import { nearest } from './corrections.ts';
import { type ContentProblem, lineOfKey, readYaml } from './read-yaml.ts';

const FILE = 'content/product-links.yaml';
const KEY = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)+$/;
const about = 'one target: answer, section or calculator';

const value = z.union([z.string(), z.number()], 'a value of the calculator, or a list of them');
const target = z
  .strictObject({
    answer: z.string('the id of an answer').optional(),
    section: z.string('an article and the anchor of a section, such as credits-by-plan#tips').optional(),
    calculator: z.record(z.string(), z.union([value, z.array(value)]), 'the keys of a case, such as { plan: pro }').optional(),
  })
  .refine((one) => Object.keys(one).length === 1, about);

export const productLinksSchema = z
  .record(z.string().regex(KEY, 'lower-case words with dots between them, such as billing.low-balance'), target)
  .transform((links) => Object.entries(links).map(([key, one]) => ({ key, ...one })));

export type ProductLink = z.output<typeof productLinksSchema>[number];

/** The keys of the product with their targets, from `content/product-links.yaml`. */
export const productLinks = readYaml(FILE, linksText, productLinksSchema);

/** The permanent path of a key. */
export const goPath = (key: string) => `/go/${key}/` as const;

/** A wrong target as a problem of the file. `path` leads to it from its key; `write` is the corrected line. */
export function targetProblem(
  key: string,
  path: readonly string[],
  facts: Pick<ContentProblem, 'found' | 'expected' | 'write'>,
): ContentProblem {
  return { file: FILE, line: lineOfKey(linksText, [key, ...path]), key: [key, ...path].join(': '), ...facts };
}

/** The problem of a target that is none of `known`, with the one that was probably meant. */
export function unknownTarget(key: string, kind: 'answer' | 'section', found: string, known: readonly string[]): ContentProblem {
  const meant = nearest(found, known);
  const expected = kind === 'answer' ? 'the id of an answer' : 'an article and the anchor of one of its sections';
  return targetProblem(key, [kind], { found, expected: `${expected}: ${known.join(', ')}`, write: meant && `${kind}: ${meant}` });
}
