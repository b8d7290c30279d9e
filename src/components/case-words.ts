import { readAddress } from '../calculator/address.ts';
import { answerAll } from '../calculator/answers/all.ts';
import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { catalogOfDay } from '../calculator/day.ts';
import { createFormat } from '../calculator/format.ts';
import { LIMITS } from '../calculator/limits.ts';
import { namesOf } from '../calculator/messages/names.ts';
import { shortWords } from '../calculator/messages/verdict.ts';

/** A day after all that a catalog knows. */
const LAST_DAY = `${LIMITS.lastYear}-12-31`;

/**
 * What the calculator opens a case on, in a few words: "Probably not · 32–64 of 30, an estimate", or the credits that there are:
 * "63 credits". A case without a day of its own has no pack and no end (see preset.ts): it says the same on each day, so on a late one.
 */
export function caseWords(query: string, catalog: CalculatorCatalog): string {
  const read = readAddress(query, catalog).inputs;
  const inputs = { ...read, today: read.today || LAST_DAY };
  const answers = answerAll(inputs, catalog);
  const format = createFormat();
  const { account, verdict, workflow } = answers;
  const held = account?.balance?.total ?? account?.granted;
  if (!verdict && held !== undefined) return format.credits(held);
  const then = catalogOfDay(inputs.today, catalog).catalog;
  const words = shortWords({ answers, names: namesOf(inputs, then, workflow?.workflows), catalog: then, format });
  return verdict && !verdict.asked.sure ? `${words}, an estimate` : words;
}
