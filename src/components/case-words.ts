import { readAddress } from '../calculator/address.ts';
import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { catalogOfDay } from '../calculator/day.ts';
import { createFormat } from '../calculator/format.ts';
import { LIMITS } from '../calculator/limits.ts';
import { namesOf } from '../calculator/messages/names.ts';
import { plain } from '../calculator/messages/parts.ts';
import { ESTIMATED } from '../calculator/messages/share.ts';
import { shortWords, verdictWords } from '../calculator/messages/verdict.ts';
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
  return { results, names: namesOf(inputs, catalog, results.workflow), catalog, format: createFormat() };
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

/** The verdict on an example, as its link is pasted: marked as an example, in the calculator's own sentences. */
export function exampleWords(query: string, catalog: CalculatorCatalog): string {
  const facts = openedCase(query, catalog);
  const { head, parts } = verdictWords(facts);
  const asked = facts.results.verdict?.asked;
  const estimated = asked && !asked.sure && asked.high > 0 ? [ESTIMATED] : [];
  const sentences = [/[.?]$/.test(head) ? head : `${head}.`, ...parts.map(plain), ...estimated];
  return `For example, with figures that are nobody’s own: ${sentences.join(' ')}`;
}
