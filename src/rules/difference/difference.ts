import { balance } from '../balance.ts';
import { type Credits, checkCredits } from '../credits.ts';
import type { IsoDate } from '../dates.ts';
import { type DifferenceLine, differenceLines } from '../derivation/difference.ts';
import { packsOf } from '../holdings.ts';
import type { RuleId } from '../schemas/rules.ts';
import { type Account, candidatesOf, runsFor } from './candidates.ts';
import { type Cause, PAIRS } from './causes.ts';
import { changeOf, plainReading, type Reading, type ReadingSum, type Sum, sumsOf } from './reading.ts';

/** One or two causes that together give the number, with the sum that leads to it. `because`: the rules behind them. */
export type Explanation = { causes: [Cause, ...Cause[]]; sum: Sum; because: RuleId[] };

/** What Billing shows beside what was calculated, what explains it exactly, and the derivation. */
export type Difference = {
  calculated: Credits;
  shown: Credits;
  /** The end of a subscription that has ended, so that nothing was calculated. */
  endedOn: IsoDate | undefined;
  explanations: Explanation[];
  lines: DifferenceLine[];
};

/** What the rules calculate: the total of `balance`, or nothing once the subscription has ended. Errors: those of `balance`. */
function calculatedFor({ plan, input }: Account): Pick<Difference, 'calculated' | 'endedOn'> {
  const { asOf, subscriptionEndsOn } = input;
  const endedOn = subscriptionEndsOn !== undefined && subscriptionEndsOn <= asOf ? subscriptionEndsOn : undefined;
  if (endedOn === undefined) return { calculated: balance(plan, input).total, endedOn };
  // What would be wrong with an account that goes on is wrong with this one, and a pack was bought before the end.
  packsOf(input);
  balance(plan, { ...input, subscriptionEndsOn: undefined });
  return { calculated: 0, endedOn };
}

/** Reads an account by some causes. Returns undefined if nothing would cover what was used: then they cannot be true. */
function reader(account: Account): (causes: readonly Cause[]) => Sum | undefined {
  const { plan, plans, input } = account;
  const sum = sumsOf(input);
  const plain = plainReading(plan, input);
  const least = sum(plain).unmet;
  return (causes) => {
    const changes = causes.map((cause) => changeOf(cause, { plans, input }));
    const reading: Reading = Object.assign({}, plain, ...changes);
    const { unmet, ...found }: ReadingSum = sum(reading);
    return unmet > least ? undefined : found;
  };
}

/** Credits that are granted once never refresh. */
const isOdd = ([a, b]: readonly [Cause, Cause], { plans }: Account) =>
  a.kind === 'used-before-refresh' && b.kind === 'plan' && plans.find(({ id }) => id === b.plan)?.recurs === 'once';

const pairsOf = (causes: readonly Cause[], account: Account): [Cause, Cause][] =>
  causes
    .flatMap((a) => causes.map((b): [Cause, Cause] => [a, b]))
    .filter((pair) => PAIRS[pair[0].kind]?.includes(pair[1].kind) && !isOdd(pair, account));

/** Returns what an account holds if some causes are true. Undefined if they contradict what was used. */
export const sumIf = (causes: readonly Cause[], account: Account): Sum | undefined => reader(account)(causes);

/**
 * Explains why Billing shows another number than was calculated: what in the rules leads to exactly that number, first single causes, then
 * pairs of which neither does it alone. A cause that only could, such as a pack that was not entered, is none. If nothing leads to the
 * number, or if it is the one calculated, there is no explanation.
 *
 * With p packs, n plans and s steps it works out some 3p + n + s readings, and at most p × (n + s) pairs.
 * `plans`: all plans on that day. `runs`: the steps of the form. A subscription that has ended leaves 0.
 * Each cause names the rule that leaves it open. Errors: 'bad-credits' for `shown`, those of `balance`, and 'date-out-of-range' at the ends
 * of the calendar.
 */
export function explainDifference(account: Account, shown: Credits): Difference {
  const { calculated, endedOn } = calculatedFor(account);
  const explanations = checkCredits(shown) === calculated ? [] : explanationsOf(account, calculated, shown);
  return { calculated, shown, endedOn, explanations, lines: differenceLines({ calculated, shown, explanations }) };
}

function explanationsOf(account: Account, calculated: Credits, shown: Credits): Explanation[] {
  const read = reader(account);
  const exactly = (causes: [Cause, ...Cause[]]): Explanation[] => {
    const sum = read(causes);
    return sum?.total === shown ? [{ causes, sum, because: [...new Set(causes.map(({ rule }) => rule))] }] : [];
  };
  const all = candidatesOf(account);
  const runs = runsFor(calculated - shown, account);
  const single = [...all.filter(({ kind }) => kind !== 'run'), ...runs].flatMap((cause) => exactly([cause]));
  const alone = new Set(single.flatMap(({ causes }) => causes));
  const isAlone = (cause: Cause) => alone.has(cause) || (cause.kind === 'run' && runs.some(({ step }) => step === cause.step));
  const others = all.filter((cause) => !isAlone(cause));
  return [...single, ...pairsOf(others, account).flatMap(exactly)];
}
