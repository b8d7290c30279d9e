import { creditsAtHand, estimate, isSure, type Plan as PlanOf, type RateCard, type Recipe, RuleError, verdict } from '../rules/index.ts';
import { type Account, accountIn, isMark, isOfBilling, isOfPack, isOpenDate } from './account-in-query.ts';
import { costWords, heldWords, leftWords, neededWords, packWords, shownWords, usedWords } from './case-labels.ts';
import { figuredWords, figurePosition, unitOf } from './figures.ts';
import { type MakeRequest, parseMakeRequest } from './make-request.ts';
import { isStopword, tokensOf } from './tokens.ts';

/** The part of the catalog that the rules need to compute the figure of a case: `/search/cases.json`, written by the build. */
export type CaseCatalog = {
  plans: Omit<PlanOf, 'earlier'>[];
  addOnMonths?: number | undefined;
  rates: Pick<RateCard, 'status' | 'workflows' | 'qualities' | 'resolutions'>;
  recipes: Recipe[];
};

/**
 * A calculator case found in a query: its address parameters, and its words with the result. `isAccount`: it says what was used or bought,
 * so no answer can be nearer.
 */
export type Case = { query: string; words: string; isAccount: boolean };

type Plan = CaseCatalog['plans'][number];
/** What is to be made or needed. `outcome`: its words, if the credits on hand are `credits`. */
type Need = { params: [string, string][]; words: string; outcome: (credits: number | undefined) => string | undefined };

const DETERMINERS = new Set(['my', 'our', 'your', 'their', 'his', 'her', 'the', 'a', 'an', 'is', 'for', 'this', 'whole']);
/** Words before credits that are needed, beside those that were used. */
const NEEDS = new Set(['need', 'needs', 'needed', 'want', 'wants', 'require', 'requires', 'for', 'enough']);

/** What is said of credits that are not needed, but there or gone: "37 credits left", "lost 50 credits". */
const NOT_NEEDED = new Set(
  `left leftover remain remains remaining unused lost lose losing missing disappeared vanished gone refunded deducted charged expired got
  received`.split(/\s+/),
);

/** A plan that is over, and billing that no published rule covers: a case counts one plan, by the month. */
const NOT_COVERED = /^(annual|year|trial|upgrad|downgrad|switch|prorat|anymore)/;

/** "1.000" may be one or a thousand. A date with its year has four digits after the dot. */
const TWO_WAYS = /\d\.\d{3}(?![\d.])/;

/** The most packs that the calculator accepts. */
const MOST_PACKS = 50;

/** The id for an unknown plan: the calculator then names the smallest plan that is enough. */
const NO_PLAN = 'none';

/** Something to make, with its cost. */
function makeNeed({ params, words, steps }: MakeRequest, rates: CaseCatalog['rates']): Need {
  const cost = estimate(steps, rates);
  const sure = isSure(cost);
  const outcome = (credits: number | undefined) => {
    const answer = credits === undefined ? undefined : verdict(cost, credits, sure).answer;
    return costWords(cost, { sure, answer, credits });
  };
  return { params, words, outcome };
}

/** A number of credits needed. `isWhole`: the credits on hand are all that the plan includes. */
function creditsNeed(figure: string, isWhole: boolean): Need {
  const need = Number(figure);
  return {
    params: [
      ['make', 'credits'],
      ['need', figure],
    ],
    words: neededWords(need),
    outcome: (credits) =>
      credits === undefined ? undefined : heldWords(verdict({ low: need, high: need }, credits, true).answer, credits, isWhole),
  };
}

/** The credits that there are on `today`. Undefined if they are not known, the plan is unknown, or it has not started yet. */
function creditsOn(
  today: string,
  plan: Plan | undefined,
  { start, used, packs }: Account,
  { addOnMonths, negotiated }: { addOnMonths: number | undefined; negotiated: string | undefined },
): number | undefined {
  if (!plan || (plan.credits === 'negotiated' && negotiated === undefined)) return undefined;
  const addOns = packs.map(({ credits, bought }, k) => ({ id: `pack-${k}`, credits: Number(credits), purchasedOn: bought.date }));
  // One-time credits have no billing day.
  const anchor = plan.recurs === 'once' ? undefined : start?.date;
  try {
    const negotiatedCredits = negotiated === undefined ? undefined : Number(negotiated);
    return creditsAtHand(plan, { anchor, asOf: today, usedThisPeriod: Number(used ?? 0), addOns, addOnMonths, negotiatedCredits });
  } catch (error) {
    if (!(error instanceof RuleError)) throw error;
    return undefined;
  }
}

/**
 * Finds the calculator case in a query: a length of video; a plan with a figure or a date ("pro 100 credits", "31 january creator"); what
 * an account has used and bought ("pro since 14 march, 37 used, 50 on 10 june"). Returns undefined if the query says too little. An
 * account is read whole or not at all: a figure or a date that belongs to nothing would make its balance false. `today`: an ISO date. As in
 * the calculator, the address has it if the result depends on it.
 */
export function caseIn(query: string, known: CaseCatalog, today: string): Case | undefined {
  if (TWO_WAYS.test(query)) return undefined;
  const words = figuredWords(query);
  const namedAt = (position: number) => {
    // "My team", "the free credits", "a pro editor": after such a word, the name of a plan is an everyday word.
    if (DETERMINERS.has(words[position - 1] ?? '') && words[position + 1] !== 'plan') return undefined;
    return known.plans.find(({ id, name }) => words[position] === id || words[position] === tokensOf(name).join(''));
  };
  const named = words.map((_, position) => namedAt(position)).find((plan) => plan !== undefined);
  const account = accountIn(words, today, (position) => namedAt(position) === named && named !== undefined);
  const { start, used, billing, packs, rest } = account;
  const at = figurePosition(rest);
  const figure = rest[at];
  const isAccount = used !== undefined || packs.length > 0 || (billing !== undefined && named !== undefined);
  // A pack does not change what a plan includes. Without a plan in the query, take the first that packs can be bought for.
  const plan = named ?? (packs.length > 0 ? known.plans.find(({ recurs }) => recurs === 'billing-period') : undefined);

  function needOf(): Need | undefined {
    if (figure === undefined) return undefined;
    if (unitOf(rest[at + 1])) {
      const request = parseMakeRequest(rest, at, known);
      return request && makeNeed(request, known.rates);
    }
    if (isAccount && !NEEDS.has(rest[at - 1] ?? '')) return undefined;
    const isThere =
      [rest[at - 2], rest[at - 1], rest[at + 2], rest[at + 3]].some((word) => NOT_NEEDED.has(word ?? '')) ||
      rest.some((word) => word.startsWith('refund'));
    return (named || start) && !isThere && !rest.some(isOfPack) ? creditsNeed(figure, !isAccount) : undefined;
  }
  const need = needOf();
  // What the agreement gives: "custom 1000 credits, 200 used".
  const negotiated = isAccount && !need && named?.credits === 'negotiated' && !unitOf(rest[at + 1]) ? figure : undefined;
  const isBilledOnly =
    named !== undefined &&
    start !== undefined &&
    figure === undefined &&
    rest.every((word) => isMark(word) || isStopword(word) || isOfBilling(word));
  if (!need && !(isAccount ? plan : isBilledOnly)) return undefined;
  if (isAccount || isBilledOnly) {
    const isTwoPlans = words.some((_, position) => ![undefined, named].includes(namedAt(position)));
    if (isTwoPlans || packs.length > MOST_PACKS || rest.some((word) => isOpenDate(word) || NOT_COVERED.test(word))) return undefined;
    const isRead = (k: number) => k === at && (negotiated !== undefined || need !== undefined || Number(figure) === plan?.credits);
    // A length to make reads the other figures beside it.
    const isMade = need !== undefined && unitOf(rest[at + 1]) !== undefined;
    if (!isMade && rest.some((word, k) => /^\d/.test(word) && !isRead(k))) return undefined;
  }

  const credits = creditsOn(today, plan, account, { addOnMonths: known.addOnMonths, negotiated });
  const params: [string, string][] = [
    ...(need?.params ?? [['make', 'nothing']]),
    ['plan', plan?.id ?? NO_PLAN],
    ...(negotiated === undefined ? [] : [['custom', negotiated] as [string, string]]),
    ...(used === undefined ? [] : [['used', used] as [string, string]]),
    ...(billing === undefined ? [] : [['billing', billing] as [string, string]]),
    ...packs
      .toSorted((a, b) => a.bought.date.localeCompare(b.bought.date))
      .map(({ credits, bought }): [string, string] => ['pack', `${credits}.${bought.date}`]),
    ...(start ? [['start', start.date] as [string, string]] : []),
    ...(start || packs.length > 0 ? [['today', today] as [string, string]] : []),
  ];
  const address = new URLSearchParams(params);
  address.sort();
  const given = negotiated === undefined ? undefined : Number(negotiated);
  const included = typeof plan?.credits === 'number' ? plan.credits : given;
  const label = [
    plan?.name,
    used !== undefined && usedWords(Number(used), included),
    ...packs.map(({ credits, bought }) => packWords(Number(credits), bought.said)),
    need?.words,
    start && `billing from ${start.said}`,
    billing !== undefined && shownWords(Number(billing)),
  ].filter(Boolean);
  const outcome = need ? need.outcome(credits) : isAccount && credits !== undefined && named ? leftWords(credits) : undefined;
  return { query: address.toString(), words: outcome ? `${label.join(', ')}: ${outcome}` : label.join(', '), isAccount };
}
