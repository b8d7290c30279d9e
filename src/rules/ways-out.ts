import { balance } from './balance.ts';
import type { Credits } from './credits.ts';
import type { IsoDate } from './dates.ts';
import { RuleError } from './errors.ts';
import type { BalanceInput } from './holdings.ts';
import { refreshDates } from './periods.ts';
import { costOf, countOf, leastCount, type Work, withCount, withQuality } from './planned-work.ts';
import type { RateCardFactors } from './run-cost.ts';
import type { Plan } from './schemas/plans.ts';
import { isBetter, isSure, type Verdict, verdict } from './verdict.ts';

/** A question: is what an account holds on a plan enough for some work? */
export type Question = { plan: Plan; account: BalanceInput; work: Work };

/** What is offered on a day: the plans, the rate card, and how many months a pack lasts. */
type DayOffer = { plans: readonly Plan[]; card: RateCardFactors; addOnMonths?: number | undefined };

/** What is offered today. `on` returns what is offered on a later day, if it may differ. */
export type Offer = DayOffer & { on?: (day: IsoDate) => DayOffer };

/**
 * A change to a question. `leadsTo` is the question after the change.
 * 'quality': another quality. 'fewer': fewer things. 'next-refresh': wait for the next refresh. 'add-on': buy the missing credits
 * today. 'plan': another plan.
 */
type Change = { leadsTo: Question; card?: RateCardFactors } & (
  | { kind: 'quality'; quality: string }
  | { kind: 'fewer'; count: number }
  | { kind: 'next-refresh'; on: IsoDate }
  | { kind: 'add-on'; credits: Credits }
  | { kind: 'plan'; plan: string }
);

/** A change that leads to a better verdict, with that verdict. `card`: the rate card that the verdict used, if it is another one. */
export type Way = Change & { verdict: Verdict };

/** The id of the pack that the way 'add-on' adds. */
const PACK_TO_BUY = 'to-buy';

/**
 * Returns the credits that an account can use on its day. If its billing day is not known, the included credits are those of a whole
 * period, less what was used. Errors: those of `balance`.
 */
export function creditsAtHand(plan: Plan, account: BalanceInput): Credits {
  // Without a billing day nothing refreshes, as with credits that are granted once.
  const undated = account.anchor === undefined;
  return balance(undated ? { ...plan, recurs: 'once' } : plan, account).total;
}

/** Returns the verdict on a question, and the credits at hand. Errors: those of `estimate`, `stepsOf` and `balance`. */
export function answerQuestion({ plan, account, work }: Question, card: RateCardFactors): Verdict & { credits: Credits } {
  const cost = costOf(work, card);
  const credits = creditsAtHand(plan, account);
  return { ...verdict(cost, credits, isSure(cost), countOf(work)), credits };
}

/** Returns the account on the first day of its next period, with the packs left by then. Returns undefined if nothing refreshes. */
function afterRefresh(plan: Plan, account: BalanceInput): BalanceInput | undefined {
  const { anchor, asOf, subscriptionEndsOn } = account;
  if (plan.recurs === 'once' || anchor === undefined) return undefined;
  const [on = asOf] = refreshDates(anchor, asOf, 1);
  if (subscriptionEndsOn !== undefined && subscriptionEndsOn <= on) return undefined;
  const addOns = balance(plan, account).addOn.packs.map(({ id, purchasedOn, remaining, credits, state }) => {
    return { id, purchasedOn, credits: state === 'not-bought-yet' ? credits : remaining };
  });
  return { ...account, asOf: on, usedThisPeriod: 0, addOns };
}

// The functions below offer any change. `waysOut` leaves out those that make nothing better.

const otherQualities = (question: Question, { card }: Offer): Change[] => {
  // Starts with the heaviest quality: the first one that is better is the smallest change.
  return card.qualities.toReversed().map(({ id }) => {
    return { kind: 'quality', quality: id, leadsTo: { ...question, work: withQuality(question.work, id) } };
  });
};

const fewerThings = (question: Question, { fits }: Verdict): Change[] => {
  const count = fits?.fewest ?? 0;
  return count >= leastCount(question.work)
    ? [{ kind: 'fewer', count, leadsTo: { ...question, work: withCount(question.work, count) } }]
    : [];
};

const nextRefresh = (question: Question, { on: offerOn }: Offer): Change[] => {
  const account = afterRefresh(question.plan, question.account);
  if (!account) return [];
  const on = account.asOf;
  const then = offerOn?.(on);
  if (!then) return [{ kind: 'next-refresh', on, leadsTo: { ...question, account } }];
  const plan = then.plans.find(({ id }) => id === question.plan.id) ?? question.plan;
  const addOnMonths = then.addOnMonths ?? account.addOnMonths;
  return [{ kind: 'next-refresh', on, leadsTo: { ...question, plan, account: { ...account, addOnMonths } }, card: then.card }];
};

const missingCredits = (question: Question, credits: Credits): Change[] => {
  const { plan, account } = question;
  // If more was used than there was, the input contradicts itself, and the missing credits are not known.
  if (account.usedThisPeriod > creditsAtHand(plan, { ...account, usedThisPeriod: 0 })) return [];
  const addOns = [...account.addOns, { id: PACK_TO_BUY, credits, purchasedOn: account.asOf }];
  return [{ kind: 'add-on', credits, leadsTo: { ...question, account: { ...account, addOns } } }];
};

const otherPlans = (question: Question, { plans }: Offer): Change[] => {
  const others = plans.filter(({ credits, recurs }) => credits !== 'negotiated' && recurs !== 'once');
  return others.map((plan) => ({ kind: 'plan', plan: plan.id, leadsTo: { ...question, plan } }));
};

/** Returns the verdict after a change. Returns undefined if another day's rate card needs a value that the work does not have. */
function answerOf({ leadsTo, card }: Change, offer: Offer): Verdict | undefined {
  try {
    const { credits: _, ...found } = answerQuestion(leadsTo, card ?? offer.card);
    return found;
  } catch (error) {
    if (card === undefined || !(error instanceof RuleError)) throw error;
    return undefined;
  }
}

/**
 * Finds what would make the verdict on a question better: each way with the question that it leads to, and its verdict. A 'yes' has
 * no ways. Of each kind it returns the smallest change that leads to a 'yes'; if none does, the smallest that leads to the best verdict.
 * Rests on what `balance` and `estimate` rest on, and for another plan on `what-if.same-account`. Errors: those of `answerQuestion`.
 */
export function waysOut(question: Question, offer: Offer): Way[] {
  const now = answerQuestion(question, offer.card);
  if (now.answer === 'yes') return [];
  const missing = costOf(question.work, offer.card).high - now.credits;
  const kinds = [
    otherQualities(question, offer),
    fewerThings(question, now),
    nextRefresh(question, offer),
    missingCredits(question, missing),
    otherPlans(question, offer),
  ];
  return kinds.flatMap((changes) => {
    const ways = changes.flatMap((change): Way[] => {
      const found = answerOf(change, offer);
      return found ? [{ ...change, verdict: found }] : [];
    });
    const better = ways.filter(({ verdict: { answer } }) => isBetter(answer, now.answer));
    const best = better.find((way) => !better.some(({ verdict: { answer } }) => isBetter(answer, way.verdict.answer)));
    return best ?? [];
  });
}
