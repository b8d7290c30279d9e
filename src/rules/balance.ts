import { type AddOnExpiry, addOnExpiry } from './add-ons.ts';
import { type Credits, checkCredits } from './credits.ts';
import { addDays, checkDate, type IsoDate } from './dates.ts';
import { RuleError } from './errors.ts';
import { type BillingPeriod, billingPeriod } from './periods.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';
import { isUsable, type Lot, spend } from './spending.ts';

/** A pack of add-on credits. `credits`: what it held when the period began, or its full size if bought since. */
export type AddOn = { id: string; credits: Credits; purchasedOn: IsoDate };

export type BalanceInput = {
  /** First day of the first billing period. Not needed for a plan whose credits are granted once. */
  anchor?: IsoDate | undefined;
  asOf: IsoDate;
  /** Included and add-on credits together. For a plan whose credits are granted once: all used so far. */
  usedThisPeriod: Credits;
  addOns: readonly AddOn[];
  /** The first day without the subscription. */
  subscriptionEndsOn?: IsoDate | undefined;
  /** The figure of a negotiated plan. */
  negotiatedCredits?: Credits | undefined;
  /** Months that add-on credits last; the published figure when left out. */
  addOnMonths?: number | undefined;
};

/** One pack on the day asked for. A pack that is not bought yet, or has expired, holds 0. */
export type PackBalance = AddOn & AddOnExpiry & { remaining: Credits; state: 'usable' | 'expired' | 'not-bought-yet' };

export type Balance = {
  period: BillingPeriod | undefined;
  included: { granted: Credits; remaining: Credits; expiresOn: IsoDate | undefined; lastUsableOn: IsoDate | undefined };
  addOn: { remaining: Credits; packs: PackBalance[] };
  total: Credits;
  /** Used credits that no lot covered: what was entered does not fit together. */
  unmet: Credits;
  /** What is lost when, soonest first: the lots that hold credits and have a last day. */
  expiries: { lot: 'included' | string; credits: Credits; expiresOn: IsoDate; lastUsableOn: IsoDate; because: RuleId }[];
  because: RuleId[];
};

const INCLUDED = 'included';

/** The credits that a plan grants: its own figure, or the negotiated one. Errors: 'figure-needed', 'bad-credits'. */
export function grantedCredits(plan: Pick<Plan, 'id' | 'credits'>, negotiatedCredits?: Credits): Credits {
  if (plan.credits !== 'negotiated') return checkCredits(plan.credits);
  if (negotiatedCredits === undefined) throw new RuleError({ code: 'figure-needed', plan: plan.id });
  return checkCredits(negotiatedCredits);
}

function currentPeriod(plan: Pick<Plan, 'id' | 'recurs'>, { anchor, asOf }: BalanceInput): BillingPeriod | undefined {
  if (plan.recurs === 'once') return undefined;
  if (anchor === undefined) throw new RuleError({ code: 'anchor-needed', plan: plan.id });
  return billingPeriod(anchor, asOf);
}

function reasons(plan: Plan, packs: PackBalance[], input: BalanceInput, includedEnd: RuleId | undefined): RuleId[] {
  const published: RuleId[] = ['included.refresh', 'included.no-rollover'];
  const granted = plan.recurs === 'negotiated' ? ['included.custom-per-period'] : published;
  const counted: RuleId[] = ['period.monthly', 'period.anchor-day', 'dates.billing-time-zone'];
  const period = includedEnd === undefined ? [] : [...granted, ...counted, includedEnd];
  const expiry: RuleId[] = packs.length > 0 ? ['add-on.separate', ...packs.map((pack) => pack.because), 'add-on.expiry-day'] : [];
  const order: RuleId[] = ['spend.soonest-expiry-first', 'balance.used-as-of-today'];
  const used = input.usedThisPeriod > 0 && packs.some((pack) => pack.state === 'usable') ? order : [];
  return [...new Set([plan.rule, ...period, ...expiry, ...used])];
}

/** Included credits last until the next refresh, or until the subscription ends if that is earlier. */
function endOfIncluded(plan: Pick<Plan, 'recurs'>, period: BillingPeriod, subscriptionEndsOn: IsoDate | undefined) {
  const endsEarlier = subscriptionEndsOn !== undefined && subscriptionEndsOn < period.end;
  const expiresOn = endsEarlier ? subscriptionEndsOn : period.end;
  const reset: RuleId = plan.recurs === 'negotiated' ? 'included.custom-per-period' : 'included.no-rollover';
  const because = endsEarlier ? 'included.subscription-end' : reset;
  return { expiresOn, lastUsableOn: addDays(expiresOn, -1), because };
}

/**
 * What a customer holds on the day `asOf`: included, add-on and total, and what expires when.
 *
 * What was used this period is taken on `asOf` from the lots usable then, soonest expiry first.
 * Rests on the plan's rule; for a period on `included.refresh` and `included.no-rollover` (a negotiated plan:
 * `included.custom-per-period`) and the assumptions `period.monthly`, `period.anchor-day`, `dates.billing-time-zone` and, where
 * that decides, `included.subscription-end`; for packs on `add-on.separate`, `add-on.expiry-*` and, where one is used from, the
 * assumptions `spend.soonest-expiry-first` and `balance.used-as-of-today`.
 * Errors: 'bad-date', 'bad-credits', 'not-started', 'anchor-needed', 'figure-needed', 'ends-before-purchase',
 * 'subscription-ended' when the subscription has ended by `asOf`, 'duplicate-lot'.
 */
export function balance(plan: Plan, input: BalanceInput): Balance {
  const { asOf, usedThisPeriod, addOns, subscriptionEndsOn, addOnMonths } = input;
  checkDate(asOf);
  if (subscriptionEndsOn !== undefined && checkDate(subscriptionEndsOn) <= asOf) {
    throw new RuleError({ code: 'subscription-ended', subscriptionEndsOn, on: asOf });
  }
  const granted = grantedCredits(plan, input.negotiatedCredits);
  const period = currentPeriod(plan, input);
  const packs = addOns.map((pack) => ({
    pack,
    expiry: addOnExpiry({ purchasedOn: pack.purchasedOn, subscriptionEndsOn, months: addOnMonths }),
  }));
  const includedEnd = period && endOfIncluded(plan, period, subscriptionEndsOn);
  const lots: Lot[] = [
    { id: INCLUDED, kind: 'included', credits: granted, grantedOn: period?.start, expiresOn: includedEnd?.expiresOn },
    ...packs.map(
      ({ pack, expiry }): Lot => ({
        id: pack.id,
        kind: 'add-on',
        credits: pack.credits,
        grantedOn: pack.purchasedOn,
        expiresOn: expiry.expiresOn,
      }),
    ),
  ];
  const { remaining, unmet } = spend(lots, [{ on: asOf, credits: usedThisPeriod }], asOf);
  const left = (id: string) => remaining[id] ?? 0;
  const packBalances = packs.map(({ pack, expiry }, index): PackBalance => {
    const usable = isUsable(lots[index + 1] as Lot, asOf);
    return {
      ...pack,
      ...expiry,
      remaining: left(pack.id),
      state: usable ? 'usable' : pack.purchasedOn > asOf ? 'not-bought-yet' : 'expired',
    };
  });
  const addOnTotal = checkCredits(packBalances.reduce((sum, pack) => sum + pack.remaining, 0));
  const expiries = [
    ...(includedEnd ? [{ lot: INCLUDED, credits: left(INCLUDED), ...includedEnd }] : []),
    ...packBalances.map((pack) => ({
      lot: pack.id,
      credits: pack.remaining,
      expiresOn: pack.expiresOn,
      lastUsableOn: pack.lastUsableOn,
      because: pack.because,
    })),
  ];
  return {
    period,
    included: { granted, remaining: left(INCLUDED), expiresOn: includedEnd?.expiresOn, lastUsableOn: includedEnd?.lastUsableOn },
    addOn: { remaining: addOnTotal, packs: packBalances },
    total: checkCredits(left(INCLUDED) + addOnTotal),
    unmet,
    expiries: expiries
      .filter((entry) => entry.credits > 0)
      .sort((a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : 0)),
    because: reasons(plan, packBalances, input, includedEnd?.because),
  };
}
