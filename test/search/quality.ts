import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';

/** A query, and what serves the one who asks it. Nothing: no result is right. */
export type Query = { query: string; answers?: string[]; article?: string; calculator?: boolean };
export type Half = 'tuned' | 'held';

/** What the queries of one half came to: shares of those that something serves, and the empty ones that found nothing, as they should. */
export type Quality = {
  served: number;
  first: number;
  firstThree: number;
  reciprocal: number;
  empty: number;
  kept: number;
  misses: { query: string; at: number; found: string }[];
};

export const queries = parse(readFileSync(path.resolve(import.meta.dirname, 'queries.yaml'), 'utf8')) as Record<Half, Query[]>;

/** The pages that serve a query, by their path. */
export const servedBy = ({ answers = [], article, calculator }: Query): string[] => [
  ...answers.map((id) => `/answers/${id}/`),
  ...(article ? [`/articles/${article}/`] : []),
  ...(calculator ? ['/calculator/'] : []),
];

/** The paths that the search page of a built site shows for a query, as a reader types it, best first; the calculator on a case is the calculator. */
async function foundFor(page: Page, query: string): Promise<string[]> {
  await page.getByRole('main').getByRole('searchbox').fill('');
  await page.getByRole('main').getByRole('searchbox').fill(query);
  // What is shown says for which query it is, put right or not.
  await page.waitForFunction((typed) => document.querySelector<HTMLElement>('.search-box')?.dataset.shown === typed, query.trim());
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLAnchorElement>('.search-results:not(.search-none) a.found')].map(
      (link) => new URL(link.href).pathname,
    ),
  );
}

/** How the search of a built site does on queries. */
export async function measure(page: Page, list: readonly Query[]): Promise<Quality> {
  const quality: Quality = { served: 0, first: 0, firstThree: 0, reciprocal: 0, empty: 0, kept: 0, misses: [] };
  for (const query of list) {
    const found = await foundFor(page, query.query);
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
