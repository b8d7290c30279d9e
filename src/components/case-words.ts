import { readAddress } from '../calculator/address.ts';
import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { catalogOfDay } from '../calculator/day.ts';
import { createFormat } from '../calculator/format.ts';
import { LIMITS } from '../calculator/limits.ts';
import { namesOf } from '../calculator/messages/names.ts';
import { shortWords } from '../calculator/messages/verdict.ts';
import { resultsOf } from '../calculator/results/all.ts';

/** A day after everything in the catalog. */
const LAST_DAY = `${LIMITS.lastYear}-12-31`;

/**
 * The result of a case in the calculator, in a few words: "Probably not · 32–64 of 30, an estimate", or the credits left: "63 credits". A
 * case without `today` has no pack and no end (see preset.ts), so its result is the same on every day, and a late one is used.
 */
export function caseWords(query: string, catalog: CalculatorCatalog): string {
  const read = readAddress(query, catalog).inputs;
  const inputs = { ...read, today: read.today || LAST_DAY };
  const results = resultsOf(inputs, catalog);
  const format = createFormat();
  const { account, verdict, workflow } = results;
  const held = account?.balance?.total ?? account?.granted;
  if (!verdict && held !== undefined) return format.credits(held);
  const then = catalogOfDay(inputs.today, catalog).catalog;
  const words = shortWords({ results, names: namesOf(inputs, then, workflow), catalog: then, format });
  return verdict && !verdict.asked.sure ? `${words}, an estimate` : words;
}
