import {
  type Balance,
  type EndReadings,
  endReadings,
  explainBalance,
  explainEnds,
  explainGrant,
  explainOrders,
  explainPacks,
  explainSchedule,
  type OrderReadings,
  orderReadings,
  type Schedule,
  type WorkingLine,
} from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import { type AccountAnswer, REFRESHES_SHOWN } from './account.ts';

/** A balance with what carries it: its derivation and, where the order of use changes what the next refresh finds, both readings. */
export type ExplainedBalance = { balance: Balance; working: WorkingLine[]; order: OrderReadings | undefined };

/** Other readings stand before the last line: that is the result. */
const beforeResult = (lines: readonly WorkingLine[], readings: readonly WorkingLine[]): WorkingLine[] =>
  lines.toSpliced(-1, 0, ...readings);

export function explainedBalance({ plan, balance, input }: AccountAnswer): ExplainedBalance | undefined {
  if (!balance || !input) return undefined;
  const order = orderReadings(plan, input);
  return { balance, working: beforeResult(explainBalance(plan, input), order ? explainOrders(order) : []), order };
}

/** The derivation of the plan's grant, which is all that is known without dates. */
export function explainedGrant({ plan, granted }: AccountAnswer): WorkingLine[] {
  return granted === undefined ? [] : explainGrant(plan, granted);
}

/** The packs whose last day depends on what the end of the subscription means. */
export function endsRead({ anchor, subscriptionEndsOn, addOns }: AccountAnswer, { addOnMonths }: CalculatorCatalog): EndReadings[] {
  return subscriptionEndsOn === undefined ? [] : endReadings({ anchor, addOns, subscriptionEndsOn, addOnMonths });
}

/** The derivation of the packs' last days, with what other meanings of the end of the subscription make of them. */
export function explainedPacks(answer: AccountAnswer, catalog: CalculatorCatalog): WorkingLine[] {
  const { addOns, subscriptionEndsOn } = answer;
  const lines = explainPacks(addOns, { subscriptionEndsOn, months: catalog.addOnMonths });
  const ends = endsRead(answer, catalog);
  // Each pack's other readings stand before its last day.
  return lines.flatMap((line): WorkingLine[] =>
    line.step === 'pack-last-day' ? [...explainEnds(ends.filter(({ pack }) => pack === line.pack)), line] : [line],
  );
}

/** The derivation of a schedule. */
export function explainedSchedule({ plan, anchor, today, subscriptionEndsOn }: AccountAnswer, schedule: Schedule): WorkingLine[] {
  if (today === undefined) return [];
  const count = schedule.kind === 'periodic' ? REFRESHES_SHOWN : 0;
  return explainSchedule(plan, { anchor, asOf: today, subscriptionEndsOn, count });
}
