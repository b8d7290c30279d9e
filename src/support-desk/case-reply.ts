import { readAddress } from '../calculator/address.ts';
import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { catalogOfDay } from '../calculator/day.ts';
import { createFormat, localToday } from '../calculator/format.ts';
import { namesOf } from '../calculator/messages/names.ts';
import { replyOf } from '../calculator/messages/reply.ts';
import { resultsOf } from '../calculator/results/all.ts';

/**
 * The calculator's reply to a case, without its link: the verdict's sentence, the dates, and what is in doubt. `query` is the case's
 * address. Without a day in it, the result is the same on every day.
 */
export function caseReply(query: string, present: CalculatorCatalog, locale?: string): string {
  const read = readAddress(query, present).inputs;
  const inputs = { ...read, today: read.today || localToday() };
  const results = resultsOf(inputs, present);
  const { catalog } = catalogOfDay(inputs.today, present);
  const names = namesOf(inputs, catalog, results.workflow);
  return replyOf({ results, inputs, names, catalog, present }, createFormat(locale), '');
}
