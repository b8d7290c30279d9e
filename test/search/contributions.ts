import type { QuestionIndex } from '../../src/search/question-index.ts';
import { rankerOf } from '../../src/search/rank.ts';
import { type Query, servedBy } from './quality.ts';

/** The queries of a list for which the first result is right. */
async function servedFirst(index: QuestionIndex, list: readonly Query[]): Promise<Set<string>> {
  const rank = await rankerOf(index);
  const served = list.filter((query) => servedBy(query).includes(`/${rank(query.query).scored[0]?.entry.path.split('#')[0]}`));
  return new Set(served.map(({ query }) => query));
}

/** What each question of an entry contributes: the queries that the entry's page serves, and serves first only because of the question. */
export async function contributionsOf(
  index: QuestionIndex,
  path: string,
  list: readonly Query[],
): Promise<{ ask: string; queries: string[] }[]> {
  const entry = index.entries.find((one) => one.path === path);
  if (!entry) throw new Error(`The index has no ${path}. Build first, and name an answer by its id.`);
  const asked = list.filter((query) => servedBy(query).includes(`/${path}`));
  const all = await servedFirst(index, asked);
  const brought = entry.asks.map(async (ask) => {
    const without = { ...entry, asks: entry.asks.filter((one) => one !== ask) };
    const left = await servedFirst({ ...index, entries: index.entries.map((one) => (one === entry ? without : one)) }, asked);
    return { ask, queries: [...all].filter((query) => !left.has(query)) };
  });
  return Promise.all(brought);
}
