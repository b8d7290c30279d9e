import { estimate, isSure, type Plan as PlanOf, type RateCard, type Recipe, verdict } from '../rules/index.ts';
import { costWords, includedWords, usedWords } from './case-words.ts';
import { dateIn, figuredWords, figureIn, unitOf } from './figures.ts';
import { type Made, madeIn } from './made.ts';
import { isStopword, stemOf, tokensOf } from './tokens.ts';

/** What the rules need for the figure of a case: `/search/cases.json`, made at build from the catalog. */
export type CaseCatalog = {
  plans: Pick<PlanOf, 'id' | 'name' | 'credits' | 'recurs'>[];
  rates: Pick<RateCard, 'status' | 'workflows' | 'qualities' | 'resolutions'>;
  recipes: Recipe[];
};

/** A case to open the calculator on, as a query puts it: its address parameters, and its words with what it comes to. */
export type Case = { query: string; words: string };

type Plan = CaseCatalog['plans'][number];
/** `said` and `comesTo` are words; a plan stands before them. */
type Parts = { params: [string, string][]; said: string; comesTo?: string | undefined; plan: Plan | undefined };

const USED = new Set(['used', 'spent', 'use']);
const BOUGHT = new Set(['pack', 'packs', 'bought', 'purchased', 'addon', 'topup', 'extra']);

/** What is said of a billing period. Beside other words, a date may be that of anything: "I cancelled pro on 3 March". */
const OF_BILLING = new Set(
  ['bill', 'credit', 'month', 'next', 'period', 'plan', 'refresh', 'renew', 'renewal', 'start', 'subscribe', 'subscription'].map(stemOf),
);

const WHOSE = new Set(['my', 'our', 'your', 'their', 'his', 'her', 'the', 'a', 'an', 'is', 'for', 'this', 'whole']);

/** A plan of which nothing is known: the calculator names the smallest that is enough. */
const NO_PLAN = 'none';

/** The credits that a plan includes; undefined where they are negotiated, or where the plan is not known. */
const includedIn = (plan: Plan | undefined) => (typeof plan?.credits === 'number' ? plan.credits : undefined);

/** Something to make, with what it costs. `against`: the plan whose credits it is held against. */
function toMake({ params, words, steps }: Made, plan: Plan | undefined, against: Plan | undefined, rates: CaseCatalog['rates']): Parts {
  const cost = estimate(steps, rates);
  const sure = isSure(cost);
  const credits = includedIn(against);
  const answer = credits === undefined ? undefined : verdict(cost, credits, sure).answer;
  return { params, said: words, comesTo: costWords(cost, { sure, answer, credits }), plan };
}

/** A number of credits that is needed, and whether the plan includes as many. */
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
 * The case that a query puts: a length of video; a plan with a figure or a date ("pro 100 credits", "31 january creator"); a figure that
 * was used or bought. Undefined where a query says too little for one. `today` is an ISO date.
 */
export function caseIn(query: string, known: CaseCatalog, today: string): Case | undefined {
  const words = figuredWords(query);
  // "My team", "the free credits", "a pro editor": words of every day, and no plan, beside a word that says whose or which.
  const names = words.filter((_, k) => !WHOSE.has(words[k - 1] ?? '') || words[k + 1] === 'plan');
  const named = known.plans.find(({ id, name }) => names.includes(id) || names.includes(tokensOf(name).join('')));
  const date = dateIn(words, today);
  const at = figureIn(words, date?.at);
  const figure = words[at];
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));

  /** Whether a query says nothing but when a plan is billed. */
  const isOfBilling = (plan: Plan) =>
    words.every(
      (word, k) =>
        date?.at.has(k) || word === plan.id || tokensOf(plan.name).includes(word) || isStopword(word) || OF_BILLING.has(stemOf(word)),
    );

  function found(): Parts | undefined {
    if (figure === undefined) return named && date && isOfBilling(named) ? inAccount([], '', named) : undefined;
    if (unitOf(words[at + 1])) {
      const made = madeIn(words, at, known);
      // Of a plan that is still to start, the calculator counts nothing.
      return made && toMake(made, named, date && date.date > today ? undefined : named, known.rates);
    }
    if (has(BOUGHT)) {
      // When a pack is gone, its plan does not change. It is shown beside one: the first that packs can be bought for.
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
