import type { BurnOrder, EndReadings, OrderReading } from '../../rules/index.ts';
import type { Format } from '../format.ts';
import { ENDS } from './account.ts';

/** A reading of a rule that is not published: what it takes the rule to mean, and what then comes of it. */
export type ReadingWords = { meaning: string; result: string };

const ORDERS: Record<BurnOrder, string> = {
  'soonest-expiry-first': 'If what expires soonest is used first',
  'included-first': 'If included credits are used first',
  'add-on-first': 'If add-on credits are used first',
};

const assumed = (words: string, isAssumed: boolean) => (isAssumed ? `${words} (we assume this)` : words);

/** A reading as one sentence. */
export const readingWords = ({ meaning, result }: ReadingWords): string => `${meaning}: ${result}`;

/** What one order of use leaves on the day on which the orders are compared. */
export function orderWords({ order, included, addOn, total }: OrderReading, on: string, format: Format): ReadingWords {
  const { credits, number, date } = format;
  return {
    meaning: assumed(ORDERS[order], order === 'soonest-expiry-first'),
    result: `${credits(total)} on ${date(on)}: ${number(included)} included and ${number(addOn)} add-on.`,
  };
}

/** The last day of a pack under one meaning of the end of the subscription. */
export function endWords(
  { meaning, lastUsableOn }: Pick<EndReadings['readings'][number], 'meaning' | 'lastUsableOn'>,
  format: Format,
): ReadingWords {
  return { meaning: assumed(ENDS[meaning], meaning === 'first-day-without'), result: `last usable on ${format.date(lastUsableOn)}.` };
}
