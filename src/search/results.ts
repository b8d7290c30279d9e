import type { QueryToken } from './query.ts';
import type { Entry } from './question-index.ts';
import { isStopword, stemOf, tokensOf } from './tokens.ts';

/** A piece of a text; `hit` if it is one of the search words. */
export type Piece = { text: string; hit: boolean };

/** A result as shown. */
export type Result = { href: string; title: Piece[]; kind: string; excerpt: Piece[] };

/** The stems of the search words. */
export type QueryStems = ReadonlySet<string>;

/** The stems that a query searches for; stopwords only if it has no other words. */
export function queryStemsOf(tokens: readonly QueryToken[]): QueryStems {
  const telling = tokens.filter(({ word }) => !isStopword(word));
  return new Set((telling.length > 0 ? telling : tokens).flatMap(({ stems }) => [...stems.keys()]));
}

/** Marks the search words in a text, whatever their endings. */
export function marked(text: string, queryStems: QueryStems): Piece[] {
  const parts = text.split(/([\p{L}\p{N}'’]+)/u).filter((part) => part !== '');
  return parts.map((part) => ({ text: part, hit: tokensOf(part).some((token) => queryStems.has(stemOf(token))) }));
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** An entry as a result. `base` is the site's base path. A section is shown with the title of its article. */
export function resultOf({ path, kind, title, within, summary }: Entry, base: string, queryStems: QueryStems): Result {
  const whole = within === undefined ? title : `${title} · ${within}`;
  return { href: base + path, title: marked(whole, queryStems), kind, excerpt: marked(summary, queryStems) };
}
