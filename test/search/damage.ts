import type { Ranker } from '../../src/search/rank.ts';
import { numbers } from '../scale/texts.ts';
import { type Query, queries, servedBy } from './quality.ts';

/** Returns a whole number from 0 up to, but not including, `below`. */
type Next = (below: number) => number;
type Damage = (query: string, next: Next) => string;

/** Removes one match of a pattern from a query. If nothing matches, the query does not change. */
const dropOne =
  (pattern: RegExp): Damage =>
  (query, next) => {
    const places = [...query.matchAll(pattern)].map(({ index }) => index);
    if (places.length === 0) return query;
    const at = places[next(places.length)] ?? 0;
    return query.slice(0, at) + query.slice(at + 1);
  };

/** Removes, inserts or replaces a letter, or swaps it with the next. */
const mistype: Damage = (query, next) => {
  const at = next(query.length);
  const letter = String.fromCharCode('a'.charCodeAt(0) + next(26));
  const [before, here, after] = [query.slice(0, at), query.slice(at, at + 1), query.slice(at + 1)];
  const errors = [before + after, before + letter + here + after, before + letter + after];
  return errors[next(4)] ?? before + after.slice(0, 1) + here + after.slice(1);
};

/** The damage to queries that are typed badly or in a hurry. If it is random, each query is damaged several `times`. */
export const DAMAGES: { what: string; damage: Damage; times: number }[] = [
  { what: 'all spaces gone', damage: (query) => query.replace(/\s+/g, ''), times: 1 },
  { what: 'all vowels gone', damage: (query) => query.replace(/[aeiou]/gi, ''), times: 1 },
  { what: 'words cut to four letters', damage: (query) => query.replace(/(?<=\S{4})\S+/g, ''), times: 1 },
  { what: 'one space gone', damage: dropOne(/ /g), times: 5 },
  { what: 'one letter dropped', damage: dropOne(/[a-z]/gi), times: 5 },
  { what: 'two typing errors', damage: (query, next) => mistype(mistype(query, next), next), times: 5 },
];

const [SUPPORT = ''] = servedBy({ query: '', support: true });

/** Damages the project's queries that have a right result. Returns the share that still has one first, and what the others show. */
export function firstOfDamaged(rank: Ranker, { damage, times }: (typeof DAMAGES)[number]): { first: number; misses: string[] } {
  const next = numbers(1);
  const served = [...queries.tuned, ...queries.held].filter((query) => servedBy(query).length > 0);
  const missed = (query: Query) => {
    const damaged = damage(query.query, next);
    const entry = rank(damaged).scored[0]?.entry;
    const found = entry?.kind === 'Support' ? SUPPORT : new URL(entry?.path ?? '', 'http://site').pathname;
    return servedBy(query).includes(found) ? [] : [`“${damaged}”, of “${query.query}”, shows ${found}`];
  };
  const misses = Array.from({ length: times }, () => served.flatMap(missed)).flat();
  return { first: 1 - misses.length / (times * served.length), misses };
}
