import { addOnExpiry } from './add-ons.ts';
import type { Credits } from './credits.ts';
import { addDays, checkDate, type IsoDate } from './dates.ts';
import { type AddOn, type BalanceInput, endOfIncluded, holdings, lotsOf } from './holdings.ts';
import { type BillingPeriod, billingPeriod } from './periods.ts';
import { type BurnOrder, heldOn, isUsable, poolOf, takeFrom } from './pool.ts';
import type { Plan } from './schemas/plans.ts';

/** What is left on a day if credits are used in one order. */
export type OrderInterpretation = { order: BurnOrder; included: Credits; addOn: Credits; total: Credits };

/**
 * What two orders leave on the day `on`, the assumed order first. `on` is the next refresh, its new credits included. Without billing
 * periods, it is the day on which the last pack held today expires. If both orders agree on that day, `on` is the first earlier expiry of
 * a pack on which they do not.
 */
export type OrderInterpretations = { on: IsoDate; interpretations: [OrderInterpretation, OrderInterpretation] };

const OTHERS: BurnOrder[] = ['included-first', 'add-on-first'];

/**
 * Returns both interpretations if the order in which included and add-on credits are used changes what is left at the next refresh, or on a
 * day before it. Returns undefined if they agree. The order is not published; the first interpretation is the assumption
 * `spend.soonest-expiry-first`. Errors: those of `balance`.
 */
export function orderInterpretations(plan: Plan, input: BalanceInput): OrderInterpretations | undefined {
  const held = holdings(plan, input);
  const { granted, period, packs } = held;
  const { asOf, usedThisPeriod } = input;
  const usable = packs.filter(({ lot }) => isUsable(lot, asOf));
  const ends = usable.map(({ expiry }) => expiry.expiresOn).sort();
  const last = period ? period.end : (ends.at(-1) ?? asOf);

  const poolBy = (order: BurnOrder) => {
    const pool = poolOf(lotsOf(held), order);
    takeFrom(pool, { on: asOf, credits: usedThisPeriod });
    return { order, pool };
  };
  const read = ({ order, pool }: ReturnType<typeof poolBy>, on: IsoDate): OrderInterpretation => {
    const addOn = heldOn(pool, on, 'add-on');
    const left = period && on === last ? granted : heldOn(pool, on, 'included');
    return { order, included: left, addOn, total: left + addOn };
  };
  const assumed = poolBy('soonest-expiry-first');
  const others = OTHERS.map(poolBy);
  // If nothing differs on the last day, nothing does on a day after it.
  for (const on of new Set([last, ...ends])) {
    const first = read(assumed, on);
    const other = others.map((pool) => read(pool, on)).find(({ total }) => total !== first.total);
    if (other) return { on, interpretations: [first, other] };
  }
  return undefined;
}

/** What the end date of a subscription may mean. The first meaning is the assumption `schedule.subscription-end`. */
export type EndMeaning = 'first-day-without' | 'last-day-with' | 'end-of-period';

/** The last usable day, by one meaning of the end of the subscription. */
export type EndInterpretation = { meaning: EndMeaning; endsOn: IsoDate; lastUsableOn: IsoDate };

/** The last usable day of one pack by each meaning of the end of the subscription: the assumed one first, then those that differ. */
export type EndInterpretations = { pack: string; interpretations: EndInterpretation[] };

type EndInput = Pick<BalanceInput, 'anchor' | 'addOnMonths'> & { addOns: readonly AddOn[]; subscriptionEndsOn: IsoDate };

/** The end of the period in which the subscription ends. If a period starts on `endsOn`, it is that day. */
function endOfPeriod(anchor: IsoDate, endsOn: IsoDate): IsoDate {
  const { start, end } = billingPeriod(anchor, endsOn);
  return start === endsOn ? start : end;
}

/** Each meaning, with the first day without the subscription, the assumed one first. Without an `anchor` the end of the period is not known. */
export function meaningsOf(anchor: IsoDate | undefined, subscriptionEndsOn: IsoDate): Omit<EndInterpretation, 'lastUsableOn'>[] {
  const meanings: Omit<EndInterpretation, 'lastUsableOn'>[] = [
    { meaning: 'first-day-without', endsOn: subscriptionEndsOn },
    { meaning: 'last-day-with', endsOn: addDays(subscriptionEndsOn, 1) },
  ];
  if (anchor !== undefined && checkDate(anchor) <= subscriptionEndsOn) {
    meanings.push({ meaning: 'end-of-period', endsOn: endOfPeriod(anchor, subscriptionEndsOn) });
  }
  return meanings;
}

/** The assumed interpretation and those that differ from it. Empty if all agree. */
function differing(meanings: Omit<EndInterpretation, 'lastUsableOn'>[], lastDay: (endsOn: IsoDate) => IsoDate): EndInterpretation[] {
  const [assumed, ...others] = meanings.map((meaning) => ({ ...meaning, lastUsableOn: lastDay(meaning.endsOn) }));
  const otherDays = others.filter(({ lastUsableOn }) => lastUsableOn !== assumed?.lastUsableOn);
  return assumed && otherDays.length > 0 ? [assumed, ...otherDays] : [];
}

/**
 * Returns the packs whose last usable day depends on what "the end of the subscription" means. A pack on which all interpretations agree is
 * left out. Without an `anchor` the end of the period is not known, so that interpretation is left out too.
 * Errors: 'bad-date', 'bad-count', 'ends-before-purchase', 'date-out-of-range'.
 */
export function endInterpretations({ anchor, addOns, subscriptionEndsOn, addOnMonths }: EndInput): EndInterpretations[] {
  const meanings = meaningsOf(anchor, subscriptionEndsOn);
  return addOns.flatMap(({ id, purchasedOn }): EndInterpretations[] => {
    const lastDay = (endsOn: IsoDate) => addOnExpiry({ purchasedOn, subscriptionEndsOn: endsOn, months: addOnMonths }).lastUsableOn;
    const interpretations = differing(meanings, lastDay);
    return interpretations.length > 0 ? [{ pack: id, interpretations }] : [];
  });
}

/**
 * Returns the last usable day of a period's included credits by each meaning of the end of the subscription: the assumed one first,
 * then those that differ. Empty if all agree. Errors: 'bad-date', 'date-out-of-range'.
 */
export function includedEndInterpretations(
  plan: Pick<Plan, 'recurs'>,
  { anchor, period, subscriptionEndsOn }: Pick<BalanceInput, 'anchor'> & { period: BillingPeriod; subscriptionEndsOn: IsoDate },
): EndInterpretation[] {
  return differing(meaningsOf(anchor, subscriptionEndsOn), (endsOn) => endOfIncluded(plan, period, endsOn).lastUsableOn);
}
