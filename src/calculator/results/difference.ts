import { type Difference, explainDifference } from '../../rules/index.ts';
import type { Shown } from '../useCalculator.ts';

/** What explains the number that Billing shows. Undefined while none is entered, or while there is no balance. */
export function differenceOf({ results: { account, workflow }, catalog }: Shown): Difference | undefined {
  if (!account?.input || account.billing === undefined) return undefined;
  const { plan, input, billing } = account;
  return explainDifference({ plan, input, plans: catalog.plans, runs: workflow?.cost.lines ?? [] }, billing);
}
