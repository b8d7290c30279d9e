import {
  answerQuestion,
  type BalanceInput,
  costOf,
  countOf,
  type IsoDate,
  isSure,
  type MaterialAssumption,
  materialAssumptions,
  type Question,
  type RuleId,
  type Verdict,
  type Way,
  waysOut,
} from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { catalogOfDay } from '../day.ts';
import { LIMITS } from '../limits.ts';
import { readDate } from '../validate.ts';
import type { AccountResult } from './account.ts';
import type { Made } from './work.ts';

/** What the work costs, and how sure that is. `count`: how many things are made. */
export type Asked = { made: Made; low: number; high: number; because: RuleId[]; sure: boolean; count: number };

/** A way out, with what the work then costs. */
export type CostedWay = Way & { low: number; high: number };

/** Whether the credits at hand are enough, and what would make it better. */
export type VerdictResult = {
  asked: Asked;
  /** Undefined without a plan, or while its credits are not known. */
  found: (Verdict & { credits: number }) | undefined;
  ways: CostedWay[];
};

/** True if the form accepts an account, so that a way does not lead to a wrong field. */
const isEnterable = ({ asOf, addOns }: BalanceInput): boolean =>
  readDate(asOf).fault === undefined && addOns.length <= LIMITS.packs && addOns.every(({ credits }) => credits <= LIMITS.credits);

const offerOf = ({ plans, rates, addOnMonths }: CalculatorCatalog) => ({ plans, card: rates, addOnMonths });

/**
 * Returns the verdict on some work; without a plan, only its cost. `catalog`: that of the form's day. `present`: the present one, for a day
 * after the next refresh.
 */
export function verdictResult(
  made: Made,
  account: AccountResult | undefined,
  catalog: CalculatorCatalog,
  present: CalculatorCatalog = catalog,
): VerdictResult {
  const cost = costOf(made.work, catalog.rates);
  const asked: Asked = { made, low: cost.low, high: cost.high, because: cost.because, sure: isSure(cost), count: countOf(made.work) };
  const input = account?.asked;
  if (!account || !input) return { asked, found: undefined, ways: [] };
  const question: Question = { plan: account.plan, account: input, work: made.work };
  const { answer, fits, credits } = answerQuestion(question, catalog.rates);
  const on = (day: IsoDate) => offerOf(catalogOfDay(day, present).catalog);
  return {
    asked,
    found: { answer, fits, credits },
    ways: waysOut(question, { ...offerOf(catalog), on })
      .filter(({ leadsTo }) => isEnterable(leadsTo.account))
      .map((way) => {
        const { low, high } = costOf(way.leadsTo.work, way.card ?? catalog.rates);
        return { ...way, low, high };
      }),
  };
}

/** Returns the assumptions that matter for the account's figures. */
export function materialAssumptionsOf({ plan, input }: AccountResult): MaterialAssumption[] {
  return input ? materialAssumptions(plan, input) : [];
}
