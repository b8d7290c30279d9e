import type { AddOnExpiry } from './add-ons.ts';
import { type Credits, checkCredits } from './credits.ts';
import type { IsoDate } from './dates.ts';
import { type AddOn, type BalanceInput, holdings, INCLUDED, lotsOf } from './holdings.ts';
import type { BillingPeriod } from './periods.ts';
import { isUsable, order } from './pool.ts';
import type { Plan } from './schemas/plans.ts';
import type { RuleId } from './schemas/rules.ts';
import { spend } from './spending.ts';

/** One pack on the given day. A pack that is not bought yet, or has expired, holds 0. */
export type PackBalance = AddOn & AddOnExpiry & { remaining: Credits; state: 'usable' | 'expired' | 'not-bought-yet' };

export type Balance = {
  period: BillingPeriod | undefined;
  included: { granted: Credits; remaining: Credits; expiresOn: IsoDate | undefined; lastUsableOn: IsoDate | undefined };
  addOn: { remaining: Credits; packs: PackBalance[] };
  total: Credits;
  /** Used credits that no lot covered. If there are any, the input contradicts itself. */
  unmet: Credits;
  /** The lots that hold credits and have a last day, soonest first. */
  expiries: { lot: 'included' | string; credits: Credits; expiresOn: IsoDate; lastUsableOn: IsoDate; because: RuleId }[];
  because: RuleId[];
};

function reasons(plan: Plan, packs: PackBalance[], input: BalanceInput, includedEnd: RuleId | undefined): RuleId[] {
  const published: RuleId[] = ['included.refresh', 'included.no-rollover'];
  const granted = plan.recurs === 'negotiated' ? ['included.custom-per-period'] : published;
  const counted: RuleId[] = ['period.monthly', 'period.anchor-day', 'dates.billing-time-zone'];
  const period = includedEnd === undefined ? [] : [...granted, ...counted, includedEnd];
  const expiry: RuleId[] = packs.length > 0 ? ['add-on.separate', ...packs.map((pack) => pack.because), 'add-on.expiry-day'] : [];
  const order: RuleId[] = ['spend.soonest-expiry-first', 'balance.used-as-of-today'];
  const used = input.usedThisPeriod > 0 && packs.some((pack) => pack.state === 'usable') ? order : [];
  const ended = [includedEnd, ...packs.map((pack) => pack.because)].some(
    (id) => id === 'included.subscription-end' || id === 'add-on.expiry-subscription-end',
  );
  const end: RuleId[] = ended ? ['schedule.subscription-end'] : [];
  return [...new Set([plan.rule, ...period, ...expiry, ...end, ...used, 'credit.remaining'])];
}

/**
 * Returns what a customer holds on the day `asOf`: included, add-on and total, and what expires when.
 *
 * The credits used this period are taken on `asOf` from the lots usable on that day, soonest expiry first.
 * Always rests on the plan's rule and `credit.remaining`.
 * With a period: on `included.refresh` and `included.no-rollover` (a negotiated plan: `included.custom-per-period`), on the assumptions
 * `period.monthly`, `period.anchor-day`, `dates.billing-time-zone` and, if it decides, `included.subscription-end`.
 * If the end of the subscription decides: on `schedule.subscription-end`.
 * With packs: on `add-on.separate`, `add-on.expiry-*` and, if a pack is used, on the assumptions `spend.soonest-expiry-first` and
 * `balance.used-as-of-today`.
 * Errors: 'bad-date', 'bad-credits', 'not-started', 'anchor-needed', 'figure-needed', 'ends-before-purchase',
 * 'subscription-ended' if the subscription has ended by `asOf`, 'duplicate-lot'.
 */
export function balance(plan: Plan, input: BalanceInput): Balance {
  const { asOf, usedThisPeriod } = input;
  const held = holdings(plan, input);
  const { granted, period, includedEnd, packs } = held;
  const { remaining, unmet } = spend(lotsOf(held), [{ on: asOf, credits: usedThisPeriod }], asOf);
  const left = (id: string) => remaining[id] ?? 0;
  const packBalances = packs.map(({ pack, expiry, lot }): PackBalance => {
    const state = isUsable(lot, asOf) ? 'usable' : pack.purchasedOn > asOf ? 'not-bought-yet' : 'expired';
    return { ...pack, ...expiry, remaining: left(pack.id), state };
  });
  const addOnTotal = checkCredits(packBalances.reduce((sum, pack) => sum + pack.remaining, 0));
  const expiries = [
    ...(includedEnd ? [{ lot: INCLUDED, credits: left(INCLUDED), ...includedEnd }] : []),
    ...packBalances.map(({ id, remaining: credits, expiresOn, lastUsableOn, because }) => ({
      lot: id,
      credits,
      expiresOn,
      lastUsableOn,
      because,
    })),
  ];
  return {
    period,
    included: { granted, remaining: left(INCLUDED), expiresOn: includedEnd?.expiresOn, lastUsableOn: includedEnd?.lastUsableOn },
    addOn: { remaining: addOnTotal, packs: packBalances },
    total: checkCredits(left(INCLUDED) + addOnTotal),
    unmet,
    expiries: expiries.filter((entry) => entry.credits > 0).sort((a, b) => order(a.expiresOn, b.expiresOn)),
    because: reasons(plan, packBalances, input, includedEnd?.because),
  };
}
