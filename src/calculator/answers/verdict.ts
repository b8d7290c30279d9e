import {
  answerQuestion,
  type BalanceInput,
  biting,
  costOf,
  countOf,
  type Doubt,
  type IsoDate,
  isSure,
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
import type { AccountAnswer } from './account.ts';
import type { Made } from './work.ts';

/** What the work costs, and how sure that is. `count`: how many things are made. */
export type Asked = { made: Made; low: number; high: number; because: RuleId[]; sure: boolean; count: number };

/** A way out, with what the work then costs. */
export type CostedWay = Way & { low: number; high: number };

/** Whether the credits at hand are enough, and what would make it better. */
export type VerdictAnswer = {
  asked: Asked;
  /** Undefined without a plan, or while its credits are not known. */
  found: (Verdict & { credits: number }) | undefined;
  ways: CostedWay[];
};

/** Whether the form can hold an account: a way must not lead to a field that is wrong. */
const isEnterable = ({ asOf, addOns }: BalanceInput): boolean =>
  readDate(asOf).fault === undefined && addOns.length <= LIMITS.packs && addOns.every(({ credits }) => credits <= LIMITS.credits);

const offerOf = ({ plans, rates, addOnMonths }: CalculatorCatalog) => ({ plans, card: rates, addOnMonths });

/**
 * The verdict on some work. Without a plan it tells the cost alone. `catalog`: that of the form's day. `present`: as it stands, which knows
 * what holds after the next refresh.
 */
export function answerVerdict(
  made: Made,
  account: AccountAnswer | undefined,
  catalog: CalculatorCatalog,
  present: CalculatorCatalog = catalog,
): VerdictAnswer {
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

/** The assumptions that make a difference to a figure that is shown of an account. */
export function doubtsOf({ plan, input }: AccountAnswer): Doubt[] {
  return input ? biting(plan, input) : [];
}
