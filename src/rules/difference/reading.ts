import type { Credits } from '../credits.ts';
import { addDays, addMonths, type IsoDate } from '../dates.ts';
import { type BalanceInput, endOfIncluded, grantedCredits, INCLUDED, packsOf } from '../holdings.ts';
import { type BillingPeriod, billingPeriod } from '../periods.ts';
import { type BurnOrder, isUsable, type Lot, type LotId, type Pool, poolOf, takeFrom } from '../pool.ts';
import type { Plan } from '../schemas/plans.ts';
import type { Cause } from './causes.ts';

/** An account as it may be read: the plain reading is `balance`'s, and each cause changes some of it. */
export type Reading = {
  plan: Plan;
  asOf: IsoDate;
  /** The day on which what was entered was used. */
  usedOn: IsoDate;
  used: Credits;
  /** Used today beside what was entered. */
  more: Credits;
  /** A refresh between the use and today that is not the start of today's period. */
  refreshedOn: IsoDate | undefined;
  subscriptionEndsOn: IsoDate | undefined;
  /** True if included credits stay when the subscription ends. */
  includedStay: boolean;
  order: BurnOrder;
  /** A pack that is no longer there. */
  gone: LotId | undefined;
  /** A pack that lasts a day longer. */
  lasts: LotId | undefined;
  /** True if the packs hold what was entered after all use. */
  packsAsLeft: boolean;
  part: 'included' | 'add-on' | undefined;
};

/** What one kind of credits held, what was used of it, and what is left. */
export type PartSum = { held: Credits; used: Credits; left: Credits };

/** How a number comes about: both kinds of credits, and the total of those that it counts. */
export type Sum = { included: PartSum; addOn: PartSum; part: Reading['part']; total: Credits };

/** The reading of `balance`. */
export const plainReading = (plan: Plan, { asOf, usedThisPeriod, subscriptionEndsOn }: BalanceInput): Reading => ({
  plan,
  asOf,
  usedOn: asOf,
  used: usedThisPeriod,
  more: 0,
  refreshedOn: undefined,
  subscriptionEndsOn,
  includedStay: false,
  order: 'soonest-expiry-first',
  gone: undefined,
  lasts: undefined,
  packsAsLeft: false,
  part: undefined,
});

/** What a cause changes. `plans`: where the plan of a cause is found. */
export function changeOf(cause: Cause, { plans, input }: { plans: readonly Plan[]; input: BalanceInput }): Partial<Reading> {
  const { asOf, subscriptionEndsOn = asOf } = input;
  switch (cause.kind) {
    case 'part':
      return { part: cause.part };
    case 'used-before-refresh':
      return { used: 0 };
    case 'billing-day':
      return { asOf: cause.on, usedOn: cause.later ? asOf : cause.on };
    case 'month-end':
      return { usedOn: addDays(cause.from, -1), refreshedOn: cause.from };
    case 'pack-gone':
      return { gone: cause.pack };
    case 'expiry-day':
      return { lasts: cause.pack };
    case 'used-before-expiry':
      return { usedOn: addDays(cause.on, -1) };
    case 'packs-as-left':
      return { packsAsLeft: true };
    case 'included-first':
    case 'add-on-first':
      return { order: cause.kind };
    case 'end':
      return { subscriptionEndsOn: cause.endsOn };
    case 'included-stay':
      return { includedStay: true, usedOn: addDays(subscriptionEndsOn, -1) };
    case 'plan': {
      const plan = plans.find(({ id }) => id === cause.plan);
      return plan ? { plan } : {};
    }
    case 'run':
      return { more: cause.credits };
  }
}

/** The period that holds a day. Undefined where nothing refreshes, and `before` where billing has not started. */
function periodOf({ plan, asOf }: Reading, anchor: IsoDate | undefined): BillingPeriod | 'before' | undefined {
  if (plan.recurs === 'once' || anchor === undefined) return undefined;
  return asOf < anchor ? 'before' : billingPeriod(anchor, asOf);
}

/** The lots of included credits: those of the period, or those before and after a refresh since the use. */
function includedLots(reading: Reading, input: BalanceInput): Lot[] {
  const { plan, usedOn, includedStay } = reading;
  const subscriptionEndsOn = includedStay ? undefined : reading.subscriptionEndsOn;
  const period = periodOf(reading, input.anchor);
  if (period === 'before') return [];
  const lot: Lot = { id: INCLUDED, kind: 'included', credits: grantedCredits(plan, input.negotiatedCredits) };
  if (period === undefined) return [lot];
  const ending = (end: IsoDate): Lot => ({ ...lot, expiresOn: endOfIncluded(plan, { end }, subscriptionEndsOn).expiresOn });
  const refreshedOn = reading.refreshedOn ?? (usedOn < period.start ? period.start : undefined);
  if (refreshedOn === undefined) return [ending(period.end)];
  return [
    { ...ending(refreshedOn), id: 'before the refresh' },
    { ...ending(addMonths(refreshedOn, 1)), grantedOn: refreshedOn },
  ];
}

/** The packs of a reading. `packs`: all packs, cut off at the reading's end of the subscription. */
function packLots({ gone, lasts }: Reading, packs: readonly Lot[]): Lot[] {
  return packs.flatMap((lot) => {
    if (lot.id === gone) return [];
    return lot.id === lasts && lot.expiresOn !== undefined ? [{ ...lot, expiresOn: addDays(lot.expiresOn, 1) }] : [lot];
  });
}

const NOTHING: PartSum = { held: 0, used: 0, left: 0 };

/** The sum of a reading, with the part of the use that nothing covers. */
export type ReadingSum = Sum & { unmet: Credits };

function sumOf(reading: Reading, lots: readonly Lot[]): ReadingSum {
  const { asOf, usedOn, used, more, order, packsAsLeft, part } = reading;
  const pool = poolOf(lots, order);
  const covering: Pool = packsAsLeft ? pool.filter(({ lot }) => lot.kind === 'included') : pool;
  const open = takeFrom(covering, { on: usedOn, credits: used });
  const unmet = (packsAsLeft ? 0 : open) + takeFrom(pool, { on: asOf, credits: more });
  const sumUp = (kind: Lot['kind']): PartSum => {
    const usable = pool.filter(({ lot }) => lot.kind === kind && isUsable(lot, asOf));
    const held = usable.reduce((sum, { lot }) => sum + lot.credits, 0);
    const left = usable.reduce((sum, entry) => sum + entry.left, 0);
    return { held, used: held - left, left };
  };
  const included = sumUp('included');
  const addOn = sumUp('add-on');
  return { included, addOn, part, unmet, total: (part === 'add-on' ? 0 : included.left) + (part === 'included' ? 0 : addOn.left) };
}

/**
 * Returns a function that sums up readings of one account. The last days of packs are the slowest part, so they are worked out once for
 * each end of the subscription. Errors of the function: those of `addOnExpiry`, 'date-out-of-range'.
 */
export function sumsOf(input: BalanceInput): (reading: Reading) => ReadingSum {
  const packsUntil = new Map<IsoDate | undefined, Lot[]>();
  return (reading) => {
    const { asOf, part, subscriptionEndsOn, includedStay } = reading;
    if (subscriptionEndsOn !== undefined && subscriptionEndsOn <= asOf && !includedStay) {
      return { included: NOTHING, addOn: NOTHING, part, total: 0, unmet: 0 };
    }
    const packs = packsUntil.get(subscriptionEndsOn) ?? packsOf({ ...input, subscriptionEndsOn }).map(({ lot }) => lot);
    packsUntil.set(subscriptionEndsOn, packs);
    return sumOf(reading, [...includedLots(reading, input), ...packLots(reading, packs)]);
  };
}
