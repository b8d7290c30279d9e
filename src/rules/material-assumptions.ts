import { type Balance, balance } from './balance.ts';
import type { IsoDate } from './dates.ts';
import { type BalanceInput, INCLUDED } from './holdings.ts';
import {
  type EndInterpretation,
  endInterpretations,
  includedEndInterpretations,
  type OrderInterpretations,
  orderInterpretations,
} from './interpretations.ts';
import { billingPeriod } from './periods.ts';
import type { LotId } from './pool.ts';
import type { Plan } from './schemas/plans.ts';

/**
 * An assumption of which another interpretation gives another figure. `order`: what is left at the next refresh, or on a
 * day before it. `refresh`: the subscription ends on the day of a refresh, and the credits refresh only if that day still counts.
 * `end`: the last usable day of the included credits or of a pack, by what the end of the subscription means: the assumed
 * interpretation first, then those that differ.
 */
export type MaterialAssumption =
  | ({ kind: 'order'; rule: 'spend.soonest-expiry-first' } & OrderInterpretations)
  | { kind: 'refresh'; rule: 'schedule.subscription-end'; on: IsoDate }
  | { kind: 'end'; rule: 'schedule.subscription-end'; lot: 'included' | LotId; interpretations: EndInterpretation[] };

const endsOnRefresh = ({ anchor, subscriptionEndsOn }: BalanceInput, { period }: Balance): boolean =>
  period !== undefined &&
  anchor !== undefined &&
  subscriptionEndsOn !== undefined &&
  billingPeriod(anchor, subscriptionEndsOn).start === subscriptionEndsOn;

/** The lots whose last day depends on what the end of the subscription means. */
function openEnds(plan: Plan, input: BalanceInput, { period }: Balance): { lot: LotId; interpretations: EndInterpretation[] }[] {
  const { subscriptionEndsOn } = input;
  if (subscriptionEndsOn === undefined) return [];
  const ended = { ...input, subscriptionEndsOn };
  const included = period ? includedEndInterpretations(plan, { ...ended, period }) : [];
  const packs = endInterpretations(ended).map(({ pack, interpretations }) => ({ lot: pack, interpretations }));
  return included.length > 0 ? [{ lot: INCLUDED, interpretations: included }, ...packs] : packs;
}

/**
 * Returns the assumptions that matter for an account: those where another interpretation gives another figure than the one shown. First the
 * order of use, then a refresh on the day on which the subscription ends, then the end of the subscription for each lot, in the order
 * of `balance().expiries`. A lot that holds nothing on the day has no figure, so nothing about it is material.
 * Errors: those of `balance`; 'date-out-of-range' for a subscription that ends on the last day of the year 9999.
 */
export function materialAssumptions(plan: Plan, input: BalanceInput): MaterialAssumption[] {
  const held = balance(plan, input);
  const order = orderInterpretations(plan, input);
  const ends = openEnds(plan, input, held);
  const uncertain = held.expiries.flatMap(({ lot }) => ends.filter((end) => end.lot === lot));
  return [
    ...(order ? [{ kind: 'order', rule: 'spend.soonest-expiry-first', ...order } as const] : []),
    ...(endsOnRefresh(input, held)
      ? [{ kind: 'refresh', rule: 'schedule.subscription-end', on: input.subscriptionEndsOn as IsoDate } as const]
      : []),
    ...uncertain.map((end) => ({ kind: 'end', rule: 'schedule.subscription-end', ...end }) as const),
  ];
}
