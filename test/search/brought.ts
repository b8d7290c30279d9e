import type { QuestionIndex } from '../../src/search/question-index.ts';
import { rankerOf } from '../../src/search/rank.ts';
import { type Query, servedBy } from './quality.ts';

/** The queries of a list that an index serves at first place. */
function servedFirst(index: QuestionIndex, list: readonly Query[]): Set<string> {
  const rank = rankerOf(index);
  const served = list.filter((query) => servedBy(query).includes(`/${rank(query.query).scored[0]?.entry.path.split('#')[0]}`));
  return new Set(served.map(({ query }) => query));
}

/** What each question of an entry brings: the queries that the entry's page serves, and that stand first only because of it. */
export function broughtBy(index: QuestionIndex, path: string, list: readonly Query[]): { ask: string; queries: string[] }[] {
  const entry = index.entries.find((one) => one.path === path);
  if (!entry) throw new Error(`The index has no ${path}. Build first, and name an answer by its id.`);
  const asked = list.filter((query) => servedBy(query).includes(`/${path}`));
  const all = servedFirst(index, asked);
  return entry.asks.map((ask) => {
    const without = { ...entry, asks: entry.asks.filter((one) => one !== ask) };
    const left = servedFirst({ ...index, entries: index.entries.map((one) => (one === entry ? without : one)) }, asked);
    return { ask, queries: [...all].filter((query) => !left.has(query)) };
  });
}
