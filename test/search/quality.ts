import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { answerNames } from '../../src/content/answer-names.ts';
import { search } from '../../src/search/engine.ts';

/** A query, and the pages that answer it. If there are none, no result is right. */
export type Query = { query: string; answers?: string[]; article?: string; calculator?: boolean; changes?: boolean; support?: boolean };
/** `blind`: queries that nobody has looked at, if there are any. */
type Queries = { tuned: Query[]; held: Query[]; blind?: Query[] };

/** The result for one part of the queries: shares of those that have a right result, and of those that rightly found nothing. */
export type Quality = {
  served: number;
  first: number;
  firstThree: number;
  reciprocal: number;
  empty: number;
  kept: number;
  misses: { query: string; at: number; found: string }[];
};

export const queries = parse(readFileSync(path.resolve(import.meta.dirname, 'queries.yaml'), 'utf8')) as Queries;

/** Maps each past or present name of an answer to its present name. A query may use any of them. */
const nameNow = new Map(answerNames().flatMap(({ id, aliases }) => [id, ...aliases].map((name) => [name, id] as const)));

/** Stands for the way to a person. */
const SUPPORT = 'support';

/** The paths of the pages that are right for a query. */
export const servedBy = ({ answers = [], article, calculator, changes, support }: Query): string[] => [
  ...answers.map((id) => `/answers/${nameNow.get(id) ?? id}/`),
  ...(article ? [`/articles/${article}/`] : []),
  ...(calculator ? ['/calculator/'] : []),
  ...(changes ? ['/changes/'] : []),
  ...(support ? [SUPPORT] : []),
];

/** Makes the search read the files of a built site at the root. The search loads its files once per process. */
export function readIndexOf(directory: string): void {
  globalThis.fetch = async (address) => new Response(new Uint8Array(readFileSync(path.join(directory, String(address)))));
}

/**
 * The paths that the search shows as answers to a query, best first. The calculator on a case counts as the calculator. Empty if the
 * search says "Nothing found".
 */
async function foundFor(query: string): Promise<string[]> {
  const atFirst = await search(query, '/');
  const { isAnswered, results, support } = (await atFirst.later) ?? atFirst;
  if (!isAnswered) return [];
  return [...(support.isFirst ? [SUPPORT] : []), ...results.map(({ href }) => new URL(href, 'http://site').pathname)];
}

/** Measures the search on queries. */
export async function measure(list: readonly Query[]): Promise<Quality> {
  const quality: Quality = { served: 0, first: 0, firstThree: 0, reciprocal: 0, empty: 0, kept: 0, misses: [] };
  for (const query of list) {
    const found = await foundFor(query.query);
    const right = servedBy(query);
    const at = found.findIndex((one) => right.includes(one));
    if (right.length === 0) {
      quality.empty += 1;
      if (found.length === 0) quality.kept += 1;
    } else {
      quality.served += 1;
      if (at === 0) quality.first += 1;
      if (at >= 0 && at < 3) quality.firstThree += 1;
      if (at >= 0) quality.reciprocal += 1 / (at + 1);
    }
    if (right.length === 0 ? found.length > 0 : at !== 0) quality.misses.push({ query: query.query, at, found: found[0] ?? 'nothing' });
  }
  const share = (count: number) => (quality.served === 0 ? 0 : count / quality.served);
  return { ...quality, first: share(quality.first), firstThree: share(quality.firstThree), reciprocal: share(quality.reciprocal) };
}
