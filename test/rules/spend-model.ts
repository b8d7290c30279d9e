import type { BurnOrder, Lot, Spending, Use } from '../../src/rules/index.ts';

type Held = { lot: Lot; left: number };

const usable = ({ grantedOn = '0000-01-01', expiresOn = '9999-99-99' }: Lot, on: string) => grantedOn <= on && on < expiresOn;

const withLeast = (held: Held[], measure: (lot: Lot) => string) => {
  const [least] = held.map(({ lot }) => measure(lot)).sort();
  return held.filter(({ lot }) => measure(lot) === least);
};

/** The kind that is used up first, if the order has one. */
const FIRST_KIND: Record<BurnOrder, Lot['kind'] | undefined> = {
  'soonest-expiry-first': undefined,
  'included-first': 'included',
  'add-on-first': 'add-on',
};

/** The lot of the next single credit. Follows the rule's sentence clause by clause. */
function next(held: Held[], on: string, order: BurnOrder): Held | undefined {
  const there = held.filter(({ lot, left }) => left > 0 && usable(lot, on));
  const first = FIRST_KIND[order];
  const ofKind = first === undefined ? there : withLeast(there, ({ kind }) => (kind === first ? '1' : '2'));
  const soonest = withLeast(ofKind, ({ expiresOn = '~' }) => expiresOn);
  const included = withLeast(soonest, ({ kind }) => (kind === 'included' ? '1' : '2'));
  const oldest = withLeast(included, ({ grantedOn = '' }) => grantedOn);
  return withLeast(oldest, ({ id }) => id)[0];
}

/** A slow model of `spend`: one credit at a time, one clause of the rule at a time. */
export function spendByCredit(
  lots: readonly Lot[],
  uses: readonly Use[],
  asOf: string,
  order: BurnOrder = 'soonest-expiry-first',
): Spending {
  const held = lots.map((lot) => ({ lot, left: lot.credits }));
  const days = [...new Set(uses.map(({ on }) => on))].filter((on) => on <= asOf).sort();
  let unmet = 0;
  for (const on of days) {
    const needed = uses.filter((use) => use.on === on).reduce((sum, { credits }) => sum + credits, 0);
    for (let credit = 0; credit < needed; credit += 1) {
      const from = next(held, on, order);
      if (from) from.left -= 1;
      else unmet += 1;
    }
  }
  return { remaining: Object.fromEntries(held.map(({ lot, left }) => [lot.id, usable(lot, asOf) ? left : 0])), unmet };
}
