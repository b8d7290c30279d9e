import { type Credits, checkCredits } from './credits.ts';
import { checkDate, type IsoDate } from './dates.ts';
import { RuleError } from './errors.ts';

export type LotId = string;

/** Credits granted or bought together. Without `grantedOn` they were there from the start; without `expiresOn` they never expire. */
export type Lot = {
  id: LotId;
  kind: 'included' | 'add-on';
  credits: Credits;
  grantedOn?: IsoDate | undefined;
  /** Exclusive: on that day the lot is gone. */
  expiresOn?: IsoDate | undefined;
};

export type Use = { on: IsoDate; credits: Credits };

/** `remaining`: what each lot still holds on the day asked for. `unmet`: the part of the uses that no lot covered. */
export type Spending = { remaining: Record<LotId, Credits>; unmet: Credits };

const isGranted = (lot: Lot, on: IsoDate) => lot.grantedOn === undefined || lot.grantedOn <= on;
const isExpired = (lot: Lot, on: IsoDate) => lot.expiresOn !== undefined && lot.expiresOn <= on;

/** True on the days on which the lot's credits can be used: from `grantedOn` up to, not including, `expiresOn`. */
export const isUsable = (lot: Lot, on: IsoDate) => isGranted(lot, on) && !isExpired(lot, on);

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
// Sorts after every date ("~" follows the digits), and "" before every date.
const expiry = (lot: Lot) => lot.expiresOn ?? '~';
const grant = (lot: Lot) => lot.grantedOn ?? '';

/** Soonest expiry first, then included before add-on, then the oldest grant, then the id. */
const burnOrder = (a: Lot, b: Lot) =>
  order(expiry(a), expiry(b)) || order(b.kind, a.kind) || order(grant(a), grant(b)) || order(a.id, b.id);

function checkLots(lots: readonly Lot[]) {
  const seen = new Set<LotId>();
  for (const lot of lots) {
    checkCredits(lot.credits);
    if (lot.grantedOn !== undefined) checkDate(lot.grantedOn);
    if (lot.expiresOn !== undefined) checkDate(lot.expiresOn);
    if (seen.has(lot.id)) throw new RuleError({ code: 'duplicate-lot', id: lot.id });
    seen.add(lot.id);
  }
}

/**
 * Takes `uses` from `lots`, in date order, and tells what is left on the day `asOf`.
 *
 * Each use takes from the lots that are usable on its day: soonest expiry first, then included before add-on, then the
 * oldest grant, then the id. Uses of one day keep their order; uses after `asOf` have not happened yet and take nothing.
 * A lot that has expired by `asOf`, or is not granted yet, holds 0.
 * Rests on the assumptions `spend.soonest-expiry-first` and `dates.billing-time-zone`.
 * Errors: 'bad-date', 'bad-credits', 'duplicate-lot'.
 */
export function spend(lots: readonly Lot[], uses: readonly Use[], asOf: IsoDate): Spending {
  checkDate(asOf);
  checkLots(lots);
  for (const use of uses) {
    checkDate(use.on);
    checkCredits(use.credits);
  }
  const queue = [...lots].sort(burnOrder).map((lot) => ({ lot, left: lot.credits }));
  const due = uses.filter((use) => use.on <= asOf).sort((a, b) => order(a.on, b.on));
  let unmet = 0;
  for (const use of due) {
    let needed = use.credits;
    for (const entry of queue) {
      if (needed === 0) break;
      if (!isUsable(entry.lot, use.on)) continue;
      const taken = Math.min(entry.left, needed);
      entry.left -= taken;
      needed -= taken;
    }
    unmet = checkCredits(unmet + needed);
  }
  return {
    remaining: Object.fromEntries(queue.map(({ lot, left }) => [lot.id, isUsable(lot, asOf) ? left : 0])),
    unmet,
  };
}
