import { readAddress } from '../calculator/address.ts';
import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { catalogOfDay } from '../calculator/day.ts';
import { createFormat } from '../calculator/format.ts';
import { LIMITS } from '../calculator/limits.ts';
import { namesOf } from '../calculator/messages/names.ts';
import { EXAMPLE_REPLY, replyOf } from '../calculator/messages/reply.ts';
import { shortWords } from '../calculator/messages/verdict.ts';
import { resultsOf } from '../calculator/results/all.ts';

/** A day after everything in the catalog. */
const LAST_DAY = `${LIMITS.lastYear}-12-31`;

/**
 * A case as the calculator opens it. A case without `today` has no pack and no end (see preset.ts), so its result is the same on every day,
 * and a late one is used.
 */
function openedCase(query: string, present: CalculatorCatalog) {
  const read = readAddress(query, present).inputs;
  const inputs = { ...read, today: read.today || LAST_DAY };
  const results = resultsOf(inputs, present);
  const { catalog } = catalogOfDay(inputs.today, present);
  return { results, inputs, names: namesOf(inputs, catalog, results.workflow), catalog, present, format: createFormat() };
}

/** The result of a case in the calculator, in a few words: "Probably not · 32–64 of 30, an estimate", or the credits left: "63 credits". */
export function caseWords(query: string, catalog: CalculatorCatalog): string {
  const facts = openedCase(query, catalog);
  const { account, verdict } = facts.results;
  const held = account?.balance?.total ?? account?.granted;
  if (!verdict && held !== undefined) return facts.format.credits(held);
  const words = shortWords(facts);
  return verdict && !verdict.asked.sure ? `${words}, an estimate` : words;
}

/** The calculator's reply to a preset, without its link. That of an example is marked as one. */
export function presetReply(query: string, catalog: CalculatorCatalog): string {
  const { format, ...shown } = openedCase(query, catalog);
  const reply = replyOf(shown, format, '');
  return readAddress(query, catalog).isExample ? `${EXAMPLE_REPLY}\n${reply}` : reply;
}
