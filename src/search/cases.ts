import { estimate, isSure, type Plan as PlanOf, type RateCard, type Recipe, verdict } from '../rules/index.ts';
import { costWords, includedWords, usedWords } from './case-labels.ts';
import { dateIn, figuredWords, figurePosition, unitOf } from './figures.ts';
import { type MakeRequest, parseMakeRequest } from './make-request.ts';
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
/** `description` and `outcome` are words. The name of the plan is put before them. */
type CaseDraft = { params: [string, string][]; description: string; outcome?: string | undefined; plan: Plan | undefined };

const USED = new Set(['used', 'spent', 'use']);
const BOUGHT = new Set(['pack', 'packs', 'bought', 'purchased', 'addon', 'topup', 'extra']);

/** Words about a billing period. A date beside other words may belong to anything: "I cancelled pro on 3 March". */
const BILLING_STEMS = new Set(
  ['bill', 'credit', 'month', 'next', 'period', 'plan', 'refresh', 'renew', 'renewal', 'start', 'subscribe', 'subscription'].map(stemOf),
);

const DETERMINERS = new Set(['my', 'our', 'your', 'their', 'his', 'her', 'the', 'a', 'an', 'is', 'for', 'this', 'whole']);

/** The id for an unknown plan: the calculator then names the smallest plan that is enough. */
const NO_PLAN = 'none';

/** The credits that a plan includes; undefined if they are negotiated or the plan is unknown. */
const includedIn = (plan: Plan | undefined) => (typeof plan?.credits === 'number' ? plan.credits : undefined);

/** Something to make, with its cost. `against`: the plan whose credits the cost is compared to. */
function makeCase(
  { params, words, steps }: MakeRequest,
  plan: Plan | undefined,
  against: Plan | undefined,
  rates: CaseCatalog['rates'],
): CaseDraft {
  const cost = estimate(steps, rates);
  const sure = isSure(cost);
  const credits = includedIn(against);
  const answer = credits === undefined ? undefined : verdict(cost, credits, sure).answer;
  return { params, description: words, outcome: costWords(cost, { sure, answer, credits }), plan };
}

/** A number of credits needed, and whether the plan includes that many. */
function creditsCase(figure: string, plan: Plan | undefined): CaseDraft {
  const need = Number(figure);
  const credits = includedIn(plan);
  const outcome = credits === undefined ? undefined : includedWords(verdict({ low: need, high: need }, credits, true).answer, credits);
  return {
    params: [
      ['make', 'credits'],
      ['need', figure],
    ],
    description: `${figure} credits needed`,
    outcome,
    plan,
  };
}

const accountCase = (params: [string, string][], description: string, plan: Plan | undefined): CaseDraft => ({
  params: [['make', 'nothing'], ...params],
  description,
  plan,
});

/**
 * Finds the calculator case in a query: a length of video; a plan with a figure or a date ("pro 100 credits", "31 january creator"); a
 * figure that was used or bought. Returns undefined if the query says too little. `today` is an ISO date.
 */
export function caseIn(query: string, known: CaseCatalog, today: string): Case | undefined {
  const words = figuredWords(query);
  // "My team", "the free credits", "a pro editor": after such a word, the name of a plan is an everyday word.
  const names = words.filter((_, k) => !DETERMINERS.has(words[k - 1] ?? '') || words[k + 1] === 'plan');
  const named = known.plans.find(({ id, name }) => names.includes(id) || names.includes(tokensOf(name).join('')));
  const date = dateIn(words, today);
  const at = figurePosition(words, date?.at);
  const figure = words[at];
  const has = (list: ReadonlySet<string>) => words.some((word) => list.has(word));

  /** Whether a query is only about when a plan is billed. */
  const isOfBilling = (plan: Plan) =>
    words.every(
      (word, k) =>
        date?.at.has(k) || word === plan.id || tokensOf(plan.name).includes(word) || isStopword(word) || BILLING_STEMS.has(stemOf(word)),
    );

  function draftOf(): CaseDraft | undefined {
    if (figure === undefined) return named && date && isOfBilling(named) ? accountCase([], '', named) : undefined;
    if (unitOf(words[at + 1])) {
      const request = parseMakeRequest(words, at, known);
      // The calculator counts no credits of a plan that has not started yet.
      return request && makeCase(request, named, date && date.date > today ? undefined : named, known.rates);
    }
    if (has(BOUGHT)) {
      // A used-up pack does not change its plan. Without a plan in the query, take the first that packs can be bought for.
      const plan = named ?? known.plans.find(({ recurs }) => recurs === 'billing-period');
      return date && accountCase([['pack', `${figure}.${date.date}`]], `a pack of ${figure} credits, bought on ${date.said}`, plan);
    }
    if (has(USED)) return named && accountCase([['used', figure]], usedWords(figure, includedIn(named)), named);
    return named || date ? creditsCase(figure, named) : undefined;
  }
  const draft = draftOf();
  if (!draft) return undefined;
  const isBilled = date && !draft.params.some(([name]) => name === 'pack');
  const params = new URLSearchParams([...draft.params, ['plan', draft.plan?.id ?? NO_PLAN], ...(isBilled ? [['start', date.date]] : [])]);
  params.sort();
  const label = [draft.plan?.name, draft.description, isBilled && `billing from ${date.said}`].filter(Boolean).join(', ');
  return { query: params.toString(), words: draft.outcome ? `${label}: ${draft.outcome}` : label };
}
