import { readAddress } from '../calculator/address.ts';
import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { createFormat } from '../calculator/format.ts';
import { LIMITS } from '../calculator/limits.ts';
import { replyOf } from '../calculator/messages/reply.ts';
import { shortWords } from '../calculator/messages/verdict.ts';
import { shownFor } from '../calculator/shown-for.ts';

/** A day after everything in the catalog. */
const LAST_DAY = `${LIMITS.lastYear}-12-31`;

/**
 * A case as the calculator opens it. A case without `today` has no pack and no end (see preset.ts), so its result is the same on every day,
 * and a late one is used.
 */
function openedCase(query: string, catalog: CalculatorCatalog) {
  const { inputs, isExample } = readAddress(query, catalog);
  return { isExample, shown: shownFor({ ...inputs, today: inputs.today || LAST_DAY }, catalog) };
}

const format = createFormat();

/** The result of a case in the calculator, in a few words: "Probably not · 32–64 of 30, an estimate", or the credits left: "63 credits". */
export function caseWords(query: string, catalog: CalculatorCatalog): string {
  const { shown } = openedCase(query, catalog);
  const { account, verdict } = shown.results;
  const held = account?.balance?.total ?? account?.granted;
  if (!verdict && held !== undefined) return format.credits(held);
  const words = shortWords({ ...shown, format });
  return verdict && !verdict.asked.sure ? `${words}, an estimate` : words;
}

/** The calculator's reply to a preset, without its link. That of an example is marked as one. */
export function presetReply(query: string, catalog: CalculatorCatalog): string {
  const { isExample, shown } = openedCase(query, catalog);
  return replyOf(shown, format, '', isExample);
}
