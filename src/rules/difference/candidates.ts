import { ADD_ON_MONTHS } from '../add-ons.ts';
import { addDays, addMonths, type IsoDate } from '../dates.ts';
import type { EstimateLine } from '../estimate.ts';
import { type BalanceInput, grantedCredits, packsOf } from '../holdings.ts';
import { meaningsOf } from '../interpretations.ts';
import { type BillingPeriod, billingPeriod } from '../periods.ts';
import { isUsable, type Lot, order } from '../pool.ts';
import { anchorOnDay, renewalDays } from '../renewal.ts';
import type { Plan } from '../schemas/plans.ts';
import { type Cause, DAY_MOVES, type DayMove } from './causes.ts';

/** What a difference is looked for in: the account, the other plans, and the steps of the form with what a run of each uses. */
export type Account = {
  plan: Plan;
  input: BalanceInput;
  plans: readonly Plan[];
  runs?: readonly Pick<EstimateLine, 'perRun' | 'because'>[];
};

/** An account with what each kind of cause asks of it. The packs are seen without an end of the subscription, which decides nothing before it. */
type Facts = Account & { period: BillingPeriod | undefined; packs: Lot[]; ended: boolean };

const dayOf = (date: IsoDate) => Number(date.slice(8));

const oneIf = (cause: Cause | false | undefined): Cause[] => (cause ? [cause] : []);

/** The last days on which a month may be short, and the days that they may stand for. */
const SHORTEST_MONTH = 28;
const LONGEST_DOUBT = 3;

/** The same packs bought on one day count as one, because no one could tell them apart. */
function distinct(packs: readonly Lot[]): Lot[] {
  const key = ({ credits, grantedOn }: Lot) => `${credits} ${grantedOn}`;
  return packs.filter((pack, k) => pack.credits > 0 && packs.findIndex((other) => key(other) === key(pack)) === k);
}

function parts({ packs, input: { asOf } }: Facts): Cause[] {
  if (!packs.some((pack) => pack.credits > 0 && isUsable(pack, asOf))) return [];
  return (['included', 'add-on'] as const).map((part) => ({ kind: 'part', rule: 'credit.remaining', part }));
}

const refreshRule = ({ recurs }: Plan) => (recurs === 'negotiated' ? 'included.custom-per-period' : 'included.refresh');

const usedBeforeRefresh = ({ plan, period, input: { usedThisPeriod } }: Facts): Cause[] =>
  oneIf(period && usedThisPeriod > 0 && { kind: 'used-before-refresh', rule: refreshRule(plan), on: period.start });

/** The day before and the day after, where Billing counts in another time zone. */
function billingDays({ period, packs, input: { asOf, anchor, subscriptionEndsOn } }: Facts): Cause[] {
  return [true, false].map((later): Cause => {
    const on = addDays(asOf, later ? 1 : -1);
    const happens: Record<DayMove, boolean> = {
      end: subscriptionEndsOn === (later ? on : asOf),
      start: period !== undefined && !later && asOf === anchor,
      refresh: later ? period?.end === on : period?.start === asOf && asOf !== anchor,
      pack: packs.some((pack) => pack.credits > 0 && isUsable(pack, asOf) !== isUsable(pack, on)),
    };
    return { kind: 'billing-day', rule: 'dates.billing-time-zone', on, later, moves: DAY_MOVES.filter((move) => happens[move]) };
  });
}

/**
 * A refresh at the end of a month that may have come after the use: the entered day stands for a later one (28 February for the 31st), or
 * a short month has moved the day for good (from the 31st to the 28th). Only a refresh of the last days counts: an earlier one came before
 * the use.
 */
function monthEnds({ period, input: { asOf, anchor, usedThisPeriod } }: Facts): Cause[] {
  if (!period || anchor === undefined || usedThisPeriod === 0) return [];
  const day = dayOf(anchor);
  const earlier = Array.from({ length: Math.max(0, day - SHORTEST_MONTH) }, (_, k) => SHORTEST_MONTH + k);
  const refreshes = [...earlier, ...renewalDays(anchor)]
    .map((other) => billingPeriod(anchorOnDay(other, asOf), asOf).start)
    .filter((start) => start > period.start && addDays(start, LONGEST_DOUBT) >= asOf);
  const [from] = refreshes;
  return oneIf(from !== undefined && { kind: 'month-end', rule: 'period.anchor-day', from, to: refreshes.at(-1) ?? from });
}

/** The latest day on which a pack was bought that has expired by a day. */
function latestPurchase(asOf: IsoDate, months: number): IsoDate {
  let day = addMonths(asOf, -months);
  while (addMonths(addDays(day, 1), months) <= asOf) day = addDays(day, 1);
  return day;
}

/** A pack that was bought in this period has not expired by any rule. */
function gonePacks({ packs, period, input: { asOf, addOnMonths = ADD_ON_MONTHS } }: Facts): Cause[] {
  const old = distinct(packs.filter((pack) => isUsable(pack, asOf) && (period === undefined || (pack.grantedOn ?? '') < period.start)));
  return old.map(({ id }) => ({ kind: 'pack-gone', rule: 'add-on.expiry-months', pack: id, boughtBy: latestPurchase(asOf, addOnMonths) }));
}

const lastingPacks = ({ packs, input: { asOf } }: Facts): Cause[] =>
  distinct(packs.filter(({ expiresOn }) => expiresOn === asOf)).map(({ id }) => ({
    kind: 'expiry-day',
    rule: 'add-on.expiry-day',
    pack: id,
    on: asOf,
  }));

/** Packs that expired in this period, one for each day: on that day all that was used may have been used. */
function expiredPacks({ packs, period, input: { asOf, usedThisPeriod } }: Facts): Cause[] {
  if (usedThisPeriod === 0) return [];
  const since = period?.start ?? '';
  const expired = packs.filter(({ credits, expiresOn = '' }) => credits > 0 && since < expiresOn && expiresOn <= asOf);
  const first = expired.filter((pack, k) => expired.findIndex(({ expiresOn }) => expiresOn === pack.expiresOn) === k);
  return first.map(({ id, expiresOn: on = asOf }) => ({ kind: 'used-before-expiry', rule: 'balance.used-as-of-today', pack: id, on }));
}

function packsAsLeft({ plan, packs, input: { asOf, usedThisPeriod, negotiatedCredits } }: Facts): Cause[] {
  const usable = packs.some((pack) => pack.credits > 0 && isUsable(pack, asOf));
  return oneIf(usable && usedThisPeriod > grantedCredits(plan, negotiatedCredits) && { kind: 'packs-as-left', rule: 'figures.yours' });
}

/** The orders of use that are not assumed. */
function orders({ packs, input: { asOf, usedThisPeriod } }: Facts): Cause[] {
  if (usedThisPeriod === 0 || !packs.some((pack) => pack.credits > 0 && isUsable(pack, asOf))) return [];
  return (['included-first', 'add-on-first'] as const).map((kind) => ({ kind, rule: 'spend.soonest-expiry-first' }));
}

function ends({ plan, input: { anchor, subscriptionEndsOn } }: Facts): Cause[] {
  if (subscriptionEndsOn === undefined) return [];
  const [, ...others] = meaningsOf(plan.recurs === 'once' ? undefined : anchor, subscriptionEndsOn);
  return others
    .filter(({ endsOn }) => endsOn > subscriptionEndsOn)
    .map((meaning) => ({ kind: 'end', rule: 'schedule.subscription-end', ...meaning, lastUsableOn: addDays(meaning.endsOn, -1) }));
}

/** After the end: included credits until the refresh that did not come, or for good if they are granted once. */
function stayingCredits({ period, ended, input: { subscriptionEndsOn = '' } }: Facts): Cause[] {
  if (!ended || (period && period.start >= subscriptionEndsOn)) return [];
  return [{ kind: 'included-stay', rule: 'included.subscription-end', lastUsableOn: period && addDays(period.end, -1) }];
}

/** Each other plan with a known figure. */
function otherPlans({ plan, plans, input: { negotiatedCredits } }: Facts): Cause[] {
  return plans.flatMap((other): Cause[] => {
    const credits = other.credits === 'negotiated' ? negotiatedCredits : other.credits;
    return other.id === plan.id || credits === undefined ? [] : [{ kind: 'plan', rule: other.rule, plan: other.id, credits }];
  });
}

/** The first step of each cost. Of the rules behind a step the least sure comes first. */
const runsOf = ({ runs = [] }: Account) =>
  runs
    .map(({ perRun, because }, step) => ({ step, perRun, rule: because[0] ?? 'figures.yours' }))
    .filter(({ perRun: { low, high } }, k, all) => all.findIndex(({ perRun }) => perRun.low === low && perRun.high === high) === k);

/** What a run may have used: what is missing, if it is within the cost of a run. `missing`: not 0. */
export const runsFor = (missing: number, account: Account): Extract<Cause, { kind: 'run' }>[] =>
  runsOf(account)
    .filter(({ perRun: { low, high } }) => low <= missing && missing <= high)
    .map((run) => ({ kind: 'run', ...run, credits: missing }));

/** One more run of each step whose cost is one figure. */
const exactRuns = (facts: Facts): Cause[] =>
  runsOf(facts)
    .filter(({ perRun: { low, high } }) => low === high && low > 0)
    .map((run) => ({ kind: 'run', ...run, credits: run.perRun.low }));

const byPurchase = (a: Lot, b: Lot) => order(a.grantedOn ?? '', b.grantedOn ?? '') || a.credits - b.credits || order(a.id, b.id);

function factsOf(account: Account): Facts {
  const { plan, input } = account;
  const { anchor, asOf, subscriptionEndsOn } = input;
  return {
    ...account,
    period: plan.recurs === 'once' || anchor === undefined ? undefined : billingPeriod(anchor, asOf),
    ended: subscriptionEndsOn !== undefined && subscriptionEndsOn <= asOf,
    packs: packsOf({ ...input, subscriptionEndsOn: undefined })
      .map(({ lot }) => lot)
      .sort(byPurchase),
  };
}

/**
 * Returns everything that could be different about an account, the likeliest first, whatever number Billing shows. Their number grows with
 * the packs, plans and steps, and with nothing else: each has at most two causes. Packs are taken by their purchase, so that their order in
 * the form does not matter. Errors: those of `balance`, and 'date-out-of-range' at the ends of the calendar.
 */
export function candidatesOf(account: Account): Cause[] {
  const facts = factsOf(account);
  const kinds = [
    parts,
    usedBeforeRefresh,
    billingDays,
    monthEnds,
    gonePacks,
    lastingPacks,
    expiredPacks,
    packsAsLeft,
    orders,
    ends,
    stayingCredits,
    otherPlans,
    exactRuns,
  ];
  return kinds.flatMap((causes) => causes(facts));
}
