import { type Credits, checkCredits } from './credits.ts';
import type { IsoDate } from './dates.ts';
import { RuleError } from './errors.ts';

export type LotId = string;

/** Credits that were granted or bought together. Without `grantedOn` they always existed; without `expiresOn` they never expire. */
export type Lot = {
  id: LotId;
  kind: 'included' | 'add-on';
  credits: Credits;
  grantedOn?: IsoDate | undefined;
  /** Exclusive: on that day the lot is gone. */
  expiresOn?: IsoDate | undefined;
};

export type Use = { on: IsoDate; credits: Credits };

/**
 * The order in which lots are used. The rules assume the first (`spend.soonest-expiry-first`). The others use up one kind before the
 * other, and within a kind the lot that expires soonest.
 */
export type BurnOrder = 'soonest-expiry-first' | 'included-first' | 'add-on-first';

/** Lots in the order in which they are used, each with what it still holds. */
export type Pool = { lot: Lot; left: Credits }[];

const isGranted = (lot: Lot, on: IsoDate) => lot.grantedOn === undefined || lot.grantedOn <= on;
const isExpired = (lot: Lot, on: IsoDate) => lot.expiresOn !== undefined && lot.expiresOn <= on;

/** True if the lot's credits can be used on a day: from `grantedOn` up to, but not including, `expiresOn`. */
export const isUsable = (lot: Lot, on: IsoDate) => isGranted(lot, on) && !isExpired(lot, on);

/** Compares by code units and not by locale: dates sort by time, and ids sort the same everywhere. */
export const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
// "~" sorts after every date, because it follows the digits; "" sorts before every date.
const expiry = (lot: Lot) => lot.expiresOn ?? '~';
const grant = (lot: Lot) => lot.grantedOn ?? '';

const includedFirst = (a: Lot, b: Lot) => order(b.kind, a.kind);
/** Soonest expiry first, then included before add-on, then the oldest grant, then the id. */
const soonestFirst = (a: Lot, b: Lot) =>
  order(expiry(a), expiry(b)) || includedFirst(a, b) || order(grant(a), grant(b)) || order(a.id, b.id);

const ORDERS: Record<BurnOrder, (a: Lot, b: Lot) => number> = {
  'soonest-expiry-first': soonestFirst,
  'included-first': (a, b) => includedFirst(a, b) || soonestFirst(a, b),
  'add-on-first': (a, b) => includedFirst(b, a) || soonestFirst(a, b),
};

/** Checks that lots have distinct ids and hold whole credits. Errors: 'bad-credits', 'duplicate-lot'. */
export function checkLots(lots: readonly { id: LotId; credits: Credits }[]): void {
  const seen = new Set<LotId>();
  for (const { id, credits } of lots) {
    checkCredits(credits);
    if (seen.has(id)) throw new RuleError({ code: 'duplicate-lot', id });
    seen.add(id);
  }
}

/** A pool of full lots. */
export function poolOf(lots: readonly Lot[], burnOrder: BurnOrder = 'soonest-expiry-first'): Pool {
  return [...lots].sort(ORDERS[burnOrder]).map((lot) => ({ lot, left: lot.credits }));
}

/** Takes a use from the lots that are usable on its day, in the pool's order. Returns the part that no lot covered. */
export function takeFrom(pool: Pool, use: Use): Credits {
  let needed = use.credits;
  for (const entry of pool) {
    if (needed === 0) break;
    if (!isUsable(entry.lot, use.on)) continue;
    const taken = Math.min(entry.left, needed);
    entry.left -= taken;
    needed -= taken;
  }
  return needed;
}

/** Returns what a pool holds on a day, in usable lots of one kind or of both. */
export function heldOn(pool: Pool, on: IsoDate, kind?: Lot['kind']): Credits {
  const usable = pool.filter(({ lot }) => isUsable(lot, on) && (kind === undefined || lot.kind === kind));
  return checkCredits(usable.reduce((sum, { left }) => sum + left, 0));
}
