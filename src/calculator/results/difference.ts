import { type Difference, explainDifference, type IsoDate } from '../../rules/index.ts';
import type { Names } from '../messages/names.ts';
import { shownFor } from '../shown-for.ts';
import type { Calculator, Shown } from '../useCalculator.ts';

/** What explains the number that Billing shows. Undefined while none is entered, or while there is no balance. */
export function differenceOf({ results: { account, workflow }, catalog }: Shown, endedOn?: IsoDate): Difference | undefined {
  if (!account?.input || account.billing === undefined) return undefined;
  const { plan, billing } = account;
  const input = { ...account.input, subscriptionEndsOn: endedOn ?? account.input.subscriptionEndsOn };
  return explainDifference({ plan, input, plans: catalog.plans, runs: workflow?.cost.lines ?? [] }, billing);
}

type Form = Pick<Calculator, 'inputs' | 'faults' | 'shown'>;

/**
 * After the end of the subscription there is no balance, but what Billing shows may be explained. Returns that end, and what is shown of
 * the form without it. Undefined if the subscription has not ended, or while something else is wrong.
 */
export function endedForm({
  inputs,
  faults: { end, ...others },
  shown: { present },
}: Form): { shown: Shown; endedOn: IsoDate } | undefined {
  if (end?.code !== 'subscription-ended' || Object.keys(others).length > 0) return undefined;
  return { shown: shownFor({ ...inputs, end: '' }, present), endedOn: end.subscriptionEndsOn };
}

/** What explains the number that Billing shows, also after the end of the subscription, and the names that its words need. */
export function explainedIn(form: Form): { difference: Difference; names: Names } | undefined {
  const { shown, endedOn } = endedForm(form) ?? { shown: form.shown };
  const difference = differenceOf(shown, endedOn);
  return difference && { difference, names: shown.names };
}
