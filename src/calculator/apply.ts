import { type BillingPeriod, countedBy, type IsoDate, type Way } from '../rules/index.ts';
import type { CalculatorCatalog } from './catalog.ts';
import { changed, type Inputs, isOwnSteps, nextKey, packId, recipeOf } from './inputs.ts';

/**
 * Returns the form after a way out, for the input that the way leads to. It empties what Billing shows: Billing does not know the other
 * account yet.
 */
export function applied(inputs: Inputs, way: Way, catalog: CalculatorCatalog): Inputs {
  const recipe = recipeOf(inputs, catalog);
  const own = isOwnSteps(recipe);
  const withValue = (field: string | undefined, value: string) =>
    recipe && field !== undefined ? changed(inputs, { type: 'set-value', field, value }, catalog) : inputs;
  switch (way.kind) {
    case 'quality':
      if (own) return { ...inputs, steps: inputs.steps.map((step) => ({ ...step, quality: way.quality })) };
      return withValue(recipe?.fields.find(({ ask }) => ask === 'quality')?.id, way.quality);
    case 'fewer':
      if (own) return { ...inputs, steps: inputs.steps.map((step) => ({ ...step, runs: String(way.count) })) };
      return withValue(recipe && countedBy(recipe), String(way.count));
    case 'next-refresh': {
      const { addOns } = way.leadsTo.account;
      const left = (key: number) => addOns.find(({ id }) => id === packId(key))?.credits;
      const packs = inputs.packs.map((pack) => ({ ...pack, credits: String(left(pack.key) ?? pack.credits) }));
      return { ...inputs, today: way.on, used: '', billing: '', packs };
    }
    case 'add-on': {
      const bought = { key: nextKey(inputs.packs), credits: String(way.credits), purchased: way.leadsTo.account.asOf };
      return { ...inputs, billing: '', packs: [...inputs.packs, bought] };
    }
    case 'plan': {
      // A plan without billing periods hides the start and does not count it. It must not come back with the other plan.
      const hidden = catalog.plans.find(({ id }) => id === inputs.plan)?.recurs === 'once' ? { start: '' } : {};
      return { ...inputs, ...hidden, billing: '', plan: way.plan };
    }
  }
}

/** The form on another day. What Billing showed is of its own day, and what was used of its billing period, `period`. */
export const onDay = (inputs: Inputs, today: IsoDate, period: Pick<BillingPeriod, 'start' | 'end'> | undefined): Inputs => ({
  ...inputs,
  today,
  billing: '',
  used: period && (today < period.start || period.end <= today) ? '' : inputs.used,
});
