import { readAddress } from '../calculator/address.ts';
import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { createFormat, localToday } from '../calculator/format.ts';
import { replyOf } from '../calculator/messages/reply.ts';
import { shownFor } from '../calculator/shown-for.ts';

/**
 * The calculator's reply to a case, without its link: the verdict's sentence, the dates, and what is in doubt. `query` is the case's
 * address. Without a day in it, the result is the same on every day.
 */
export function caseReply(query: string, catalog: CalculatorCatalog, locale?: string): string {
  const { inputs } = readAddress(query, catalog);
  return replyOf(shownFor({ ...inputs, today: inputs.today || localToday() }, catalog), createFormat(locale), '');
}
