import type { BurnOrder, EndInterpretations, OrderInterpretation } from '../../rules/index.ts';
import type { Format } from '../format.ts';
import { ENDS } from './account.ts';

/** An interpretation of a rule that is not published: what the rule would mean, and the result. */
export type InterpretationWords = { meaning: string; result: string };

const ORDERS: Record<BurnOrder, string> = {
  'soonest-expiry-first': 'If what expires soonest is used first',
  'included-first': 'If included credits are used first',
  'add-on-first': 'If add-on credits are used first',
};

const assumed = (words: string, isAssumed: boolean) => (isAssumed ? `${words} (we assume this)` : words);

/** An interpretation as one sentence. */
export const interpretationWords = ({ meaning, result }: InterpretationWords): string => `${meaning}: ${result}`;

/** What one order of use leaves on the day on which the orders are compared. */
export function orderWords({ order, included, addOn, total }: OrderInterpretation, on: string, format: Format): InterpretationWords {
  const { credits, number, date } = format;
  return {
    meaning: assumed(ORDERS[order], order === 'soonest-expiry-first'),
    result: `${credits(total)} on ${date(on)}: ${number(included)} included and ${number(addOn)} add-on.`,
  };
}

/** The last day of a pack under one meaning of the end of the subscription. */
export function endWords(
  { meaning, lastUsableOn }: Pick<EndInterpretations['interpretations'][number], 'meaning' | 'lastUsableOn'>,
  format: Format,
): InterpretationWords {
  return { meaning: assumed(ENDS[meaning], meaning === 'first-day-without'), result: `last usable on ${format.date(lastUsableOn)}.` };
}
