import { estimate, isSure, type Plan as PlanOf, type RateCard, type Recipe, verdict } from '../rules/index.ts';
import { costWords, includedWords, usedWords } from './case-words.ts';
import { dateIn, figuredWords, figureIn, unitOf } from './figures.ts';
import { type Made, madeIn } from './made.ts';
import { isStopword, stemOf, tokensOf } from './tokens.ts';

/** The part of the catalog that the rules need to compute the figure of a case: `/search/cases.json`, written by the build. */
export type CaseCatalog = {
  plans: Pick<PlanOf, 'id' | 'name' | 'credits' | 'recurs'>[];
  rates: Pick<RateCard, 'status' | 'workflows' | 'qualities' | 'resolutions'>;
  recipes: Recipe[];
};

/** A calculator case found in a query: its address parameters, and its words with the result. */
export type Case = { query: string; words: string };

type Plan = CaseCatalog['plans'][number];
/** `said` and `comesTo` are words. The name of the plan is put before them. */
type Parts = { params: [string, string][]; said: string; comesTo?: string | undefined; plan: Plan | undefined };

const USED = new Set(['used', 'spent', 'use']);
const BOUGHT = new Set(['pack', 'packs', 'bought', 'purchased', 'addon', 'topup', 'extra']);

/** Words about a billing period. A date beside other words may belong to anything: "I cancelled pro on 3 March". */
const OF_BILLING = new Set(
  ['bill', 'credit', 'month', 'next', 'period', 'plan', 'refresh', 'renew', 'renewal', 'start', 'subscribe', 'subscription'].map(stemOf),
);

const WHOSE = new Set(['my', 'our', 'your', 'their', 'his', 'her', 'the', 'a', 'an', 'is', 'for', 'this', 'whole']);

/** The id for an unknown plan: the calculator then names the smallest plan that is enough. */
const NO_PLAN = 'none';

/** The credits that a plan includes; undefined if they are negotiated or the plan is unknown. */
const includedIn = (plan: Plan | undefined) => (typeof plan?.credits === 'number' ? plan.credits : undefined);

/** Something to make, with its cost. `against`: the plan whose credits the cost is compared to. */
function toMake({ params, words, steps }: Made, plan: Plan | undefined, against: Plan | undefined, rates: CaseCatalog['rates']): Parts {
  const cost = estimate(steps, rates);
  const sure = isSure(cost);
  const credits = includedIn(against);
  const answer = credits === undefined ? undefined : verdict(cost, credits, sure).answer;
  return { params, said: words, comesTo: costWords(cost, { sure, answer, credits }), plan };
}

/** A number of credits needed, and whether the plan includes that many. */
function toNeed(figure: string, plan: Plan | undefined): Parts {
  const need = Number(figure);
  const credits = includedIn(plan);
  const comesTo = credits === undefined ? undefined : includedWords(verdict({ low: need, high: need }, credits, true).answer, credits);
  return {
    params: [
      ['make', 'credits'],
      ['need', figure],
    ],
    said: `${figure} credits needed`,
    comesTo,
    plan,
  };
}

const inAccount = (params: [string, string][], said: string, plan: Plan | undefined): Parts => ({
  params: [['make', 'nothing'], ...params],
  said,
  plan,
});

/**
 * Finds the calculator case in a query: a length of video; a plan with a figure or a date ("pro 100 credits", "31 january creator"); a
 * figure that was used or bought. Returns undefined if the query says too little. `today` is an ISO date.
 */
export function caseIn(query: string, known: CaseCatalog, today: string): Case | undefined {
  const words = figuredWords(query);
  // "My team", "the free credits", "a pro editor": after such a word, the name of a plan is an everyday word.
  const names = words.filter((_, k) => !WHOSE.has(words[k - 1] ?? '') || words[k + 1] === 'plan');
  const named = known.plans.find(({ id, name }) => names.includes(id) || names.includes(tokensOf(name).join('')));
  const date = dateIn(words, today);
  const at = figureIn(words, date?.at);
  const figure = words[at];
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));

  /** Whether a query is only about when a plan is billed. */
  const isOfBilling = (plan: Plan) =>
    words.every(
      (word, k) =>
        date?.at.has(k) || word === plan.id || tokensOf(plan.name).includes(word) || isStopword(word) || OF_BILLING.has(stemOf(word)),
    );

  function found(): Parts | undefined {
    if (figure === undefined) return named && date && isOfBilling(named) ? inAccount([], '', named) : undefined;
    if (unitOf(words[at + 1])) {
      const made = madeIn(words, at, known);
      // The calculator counts no credits of a plan that has not started yet.
      return made && toMake(made, named, date && date.date > today ? undefined : named, known.rates);
    }
    if (has(BOUGHT)) {
      // A used-up pack does not change its plan. Without a plan in the query, take the first that packs can be bought for.
      const plan = named ?? known.plans.find(({ recurs }) => recurs === 'billing-period');
      return date && inAccount([['pack', `${figure}.${date.date}`]], `a pack of ${figure} credits, bought on ${date.said}`, plan);
    }
    if (has(USED)) return named && inAccount([['used', figure]], usedWords(figure, includedIn(named)), named);
    return named || date ? toNeed(figure, named) : undefined;
  }
  const it = found();
  if (!it) return undefined;
  const isBilled = date && !it.params.some(([name]) => name === 'pack');
  const params = new URLSearchParams([...it.params, ['plan', it.plan?.id ?? NO_PLAN], ...(isBilled ? [['start', date.date]] : [])]);
  params.sort();
  const said = [it.plan?.name, it.said, isBilled && `billing from ${date.said}`].filter(Boolean).join(', ');
  return { query: params.toString(), words: it.comesTo ? `${said}: ${it.comesTo}` : said };
}
