import { type Credits, checkCredits } from './credits.ts';
import { checkDate, type IsoDate } from './dates.ts';
import { checkLots, isUsable, type Lot, type LotId, order, poolOf, takeFrom, type Use } from './pool.ts';

/** `remaining`: what each lot still holds on the given day. `unmet`: the part of the uses that no lot covered. */
export type Spending = { remaining: Record<LotId, Credits>; unmet: Credits };

/**
 * Takes `uses` from `lots` in date order, and returns what is left on the day `asOf`.
 *
 * Each use takes from the lots that are usable on its day: soonest expiry first, then included before add-on, then the
 * oldest grant, then the id. Uses on one day keep their order. Uses after `asOf` have not happened yet and take nothing.
 * A lot that has expired by `asOf`, or is not granted yet, holds 0.
 * Rests on the assumptions `spend.soonest-expiry-first` and `dates.billing-time-zone`.
 * Errors: 'bad-date', 'bad-credits', 'duplicate-lot'.
 */
export function spend(lots: readonly Lot[], uses: readonly Use[], asOf: IsoDate): Spending {
  checkDate(asOf);
  checkLots(lots);
  for (const { grantedOn, expiresOn } of lots) {
    if (grantedOn !== undefined) checkDate(grantedOn);
    if (expiresOn !== undefined) checkDate(expiresOn);
  }
  const pool = poolOf(lots);
  for (const use of uses) {
    checkDate(use.on);
    checkCredits(use.credits);
  }
  const due = uses.filter((use) => use.on <= asOf).sort((a, b) => order(a.on, b.on));
  let unmet = 0;
  for (const use of due) unmet = checkCredits(unmet + takeFrom(pool, use));
  return { remaining: Object.fromEntries(pool.map(({ lot, left }) => [lot.id, isUsable(lot, asOf) ? left : 0])), unmet };
}
