import { type AddOnExpiry, addOnExpiry } from './add-ons.ts';
import { type Credits, checkCredits } from './credits.ts';
import { addDays, checkDate, type IsoDate } from './dates.ts';
import { RuleError } from './errors.ts';
import { type BillingPeriod, billingPeriod } from './periods.ts';
import { checkLots, type Lot } from './pool.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';

/** A pack of add-on credits. `credits`: what it held when the period began, or its full size if bought since. */
export type AddOn = { id: string; credits: Credits; purchasedOn: IsoDate };

export type BalanceInput = {
  /** The first day of the first billing period. A plan whose credits are granted once does not need it. */
  anchor?: IsoDate | undefined;
  asOf: IsoDate;
  /** Included and add-on credits together. For a plan whose credits are granted once: all credits used so far. */
  usedThisPeriod: Credits;
  addOns: readonly AddOn[];
  /** The first day without the subscription. */
  subscriptionEndsOn?: IsoDate | undefined;
  /** The figure of a negotiated plan. */
  negotiatedCredits?: Credits | undefined;
  /** How many months add-on credits last. Defaults to the published figure. */
  addOnMonths?: number | undefined;
};

/** When included credits expire, and the id of the rule that decides it. */
export type IncludedEnd = { expiresOn: IsoDate; lastUsableOn: IsoDate; because: RuleId };

/** What an account holds before anything is used: the lots that `balance` uses, and what they were made from. */
export type Holdings = {
  granted: Credits;
  period: BillingPeriod | undefined;
  includedEnd: IncludedEnd | undefined;
  packs: HeldPack[];
  included: Lot;
};

export type HeldPack = { pack: AddOn; expiry: AddOnExpiry; lot: Lot };

/** The id of the lot of included credits. */
export const INCLUDED = 'included';

/** The credits that a plan grants: its own figure, or the negotiated one. Errors: 'figure-needed', 'bad-credits'. */
export function grantedCredits(plan: Pick<Plan, 'id' | 'credits'>, negotiatedCredits?: Credits): Credits {
  if (plan.credits !== 'negotiated') return checkCredits(plan.credits);
  if (negotiatedCredits === undefined) throw new RuleError({ code: 'figure-needed', plan: plan.id });
  return checkCredits(negotiatedCredits);
}

/** Returns the period of `asOf`, or undefined if credits are granted once. Errors: 'anchor-needed', 'not-started', 'bad-date'. */
function currentPeriod(plan: Pick<Plan, 'id' | 'recurs'>, anchor: IsoDate | undefined, asOf: IsoDate): BillingPeriod | undefined {
  if (plan.recurs === 'once') return undefined;
  if (anchor === undefined) throw new RuleError({ code: 'anchor-needed', plan: plan.id });
  return billingPeriod(anchor, asOf);
}

/** Included credits last until the next refresh, or until the subscription ends if that is earlier. */
export function endOfIncluded(
  plan: Pick<Plan, 'recurs'>,
  period: Pick<BillingPeriod, 'end'>,
  subscriptionEndsOn: IsoDate | undefined,
): IncludedEnd {
  const endsEarlier = subscriptionEndsOn !== undefined && subscriptionEndsOn < period.end;
  const expiresOn = endsEarlier ? subscriptionEndsOn : period.end;
  const reset: RuleId = plan.recurs === 'negotiated' ? 'included.custom-per-period' : 'included.no-rollover';
  return { expiresOn, lastUsableOn: addDays(expiresOn, -1), because: endsEarlier ? 'included.subscription-end' : reset };
}

export const lotsOf = ({ included, packs }: Pick<Holdings, 'included' | 'packs'>): Lot[] => [included, ...packs.map(({ lot }) => lot)];

/** Returns the lots of the packs, which are the same on every plan. Errors: those of `addOnExpiry`. */
export function packsOf({ addOns, subscriptionEndsOn, addOnMonths }: BalanceInput): HeldPack[] {
  return addOns.map((pack) => {
    const expiry = addOnExpiry({ purchasedOn: pack.purchasedOn, subscriptionEndsOn, months: addOnMonths });
    const { id, credits, purchasedOn } = pack;
    const lot: Lot = { id, kind: 'add-on', credits, grantedOn: purchasedOn, expiresOn: expiry.expiresOn };
    return { pack, expiry, lot };
  });
}

/** Returns the lots of an account on the day `asOf`, before anything is used. Errors: those of `balance`. */
export function holdings(plan: Plan, input: BalanceInput, packs: HeldPack[] = packsOf(input)): Holdings {
  const { anchor, asOf, subscriptionEndsOn, usedThisPeriod, negotiatedCredits } = input;
  checkDate(asOf);
  if (subscriptionEndsOn !== undefined && checkDate(subscriptionEndsOn) <= asOf) {
    throw new RuleError({ code: 'subscription-ended', subscriptionEndsOn, on: asOf });
  }
  checkCredits(usedThisPeriod);
  const granted = grantedCredits(plan, negotiatedCredits);
  checkLots([{ id: INCLUDED, credits: granted }, ...packs.map(({ lot }) => lot)]);
  const period = currentPeriod(plan, anchor, asOf);
  const includedEnd = period && endOfIncluded(plan, period, subscriptionEndsOn);
  const included: Lot = {
    id: INCLUDED,
    kind: 'included',
    credits: granted,
    grantedOn: period?.start,
    expiresOn: includedEnd?.expiresOn,
  };
  return { granted, period, includedEnd, packs, included };
}
