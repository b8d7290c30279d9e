import fc from 'fast-check';
import type { AddOn, BalanceInput, Plan } from '../../src/rules/index.ts';
import { dayBefore, daysIn, daysLater, iso, monthsLater } from './calendar.ts';
import { negotiated, once, small } from './fixtures.ts';

/** A calendar date. Month ends come more often than by chance. */
export const dates = (firstYear: number, lastYear: number) =>
  fc
    .tuple(fc.integer({ min: firstYear, max: lastYear }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40 }))
    .map(([year, month, day]) => iso(year, month, Math.min(day, daysIn(year, month))));

/** A plan with a customer's input that the rules accept. `granted`: the credits that the plan grants. */
export type Account = { plan: Plan; granted: number; input: BalanceInput & { anchor: string } };

const credits = fc.nat({ max: 40 });
const paidPlans = fc.oneof(
  { arbitrary: credits.map((figure): Plan => ({ ...small, credits: figure })), weight: 3 },
  { arbitrary: fc.constant(negotiated), weight: 1 },
);
const plans = fc.oneof(
  { arbitrary: paidPlans, weight: 4 },
  { arbitrary: credits.map((figure): Plan => ({ ...once, credits: figure })), weight: 1 },
);

/** Days at or near the edges of periods: some months from the anchor, often exactly. */
const daysNear = (anchor: string, months: { min: number; max: number }) =>
  fc
    .tuple(fc.integer(months), fc.oneof(fc.constant(0), fc.integer({ min: -1, max: 1 }), fc.integer({ min: -15, max: 15 })))
    .map(([month, day]) => daysLater(monthsLater(anchor, month), day));

const accountsOf = (ofPlans: fc.Arbitrary<Plan>) =>
  fc.record({ anchor: dates(2026, 2028), month: fc.nat({ max: 26 }), day: fc.nat({ max: 30 }) }).chain(({ anchor, month, day }) => {
    const refresh = monthsLater(anchor, month + 1);
    const asOf = [daysLater(monthsLater(anchor, month), day), dayBefore(refresh)].sort()[0] ?? anchor;
    const packs = fc.record({ credits, purchasedOn: daysNear(anchor, { min: month - 13, max: month + 8 }) });
    return fc
      .record({
        plan: ofPlans,
        negotiatedCredits: credits,
        usedThisPeriod: fc.oneof(fc.constant(0), credits, fc.nat({ max: 120 })),
        packs: fc.array(packs, { maxLength: 4 }),
        end: fc.option(daysNear(anchor, { min: month, max: month + 12 }), { nil: undefined }),
        addOnMonths: fc.constantFrom(undefined, 12, 6, 1),
      })
      .map(({ plan, packs: bought, end, ...rest }): Account => {
        const subscriptionEndsOn = end !== undefined && end > asOf ? end : undefined;
        const addOns = bought
          .filter(({ purchasedOn }) => subscriptionEndsOn === undefined || purchasedOn < subscriptionEndsOn)
          .map((pack, k): AddOn => ({ id: `p${k}`, ...pack }));
        const granted = plan.credits === 'negotiated' ? rest.negotiatedCredits : plan.credits;
        return { plan, granted, input: { anchor, asOf, addOns, subscriptionEndsOn, ...rest } };
      });
  });

export const accounts = accountsOf(plans);
/** Accounts of plans that have billing periods. */
export const paidAccounts = accountsOf(paidPlans);

/** When a pack expires, computed by hand: after its months, or with the subscription. */
export function goneOn({ purchasedOn }: Pick<AddOn, 'purchasedOn'>, { addOnMonths = 12, subscriptionEndsOn }: BalanceInput): string {
  const afterMonths = monthsLater(purchasedOn, addOnMonths);
  return subscriptionEndsOn !== undefined && subscriptionEndsOn < afterMonths ? subscriptionEndsOn : afterMonths;
}
