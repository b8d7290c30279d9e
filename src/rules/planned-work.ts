import { type Estimate, estimate } from './estimate.ts';
import { countedBy, type RecipeValues, stepsOf } from './recipes.ts';
import type { RateCardFactors, Step } from './run-cost.ts';
import type { Recipe } from './schemas/recipes.ts';

/** What is to be made: a recipe with what was entered for it, or steps of the customer's own. */
export type Work = { kind: 'recipe'; recipe: Recipe; values: RecipeValues } | { kind: 'steps'; steps: readonly Step[] };

const stepsOfWork = (work: Work): readonly Step[] => (work.kind === 'recipe' ? stepsOf(work.recipe, work.values) : work.steps);

/** What the work costs. Errors: those of `estimate` and `stepsOf`. */
export const costOf = (work: Work, card: RateCardFactors): Estimate => estimate(stepsOfWork(work), card);

/**
 * How many things are to be made: each step of a recipe runs once for each. Several steps of the customer's own are one thing, the whole
 * of them.
 */
export function countOf(work: Work): number {
  const [first, ...others] = stepsOfWork(work);
  return first && (work.kind === 'recipe' || others.length === 0) ? first.runs : 1;
}

/** The same work with another number of things. */
export function withCount(work: Work, count: number): Work {
  if (work.kind === 'steps') return { kind: 'steps', steps: work.steps.map((step) => ({ ...step, runs: count })) };
  const field = countedBy(work.recipe);
  return field === undefined ? work : { ...work, values: { ...work.values, [field]: count } };
}

/** The same work in another quality, where it has one. */
export function withQuality(work: Work, quality: string): Work {
  if (work.kind === 'steps') return { kind: 'steps', steps: work.steps.map((step) => ({ ...step, quality })) };
  const chosen = work.recipe.fields.filter(({ ask }) => ask === 'quality').map(({ id }) => [id, quality]);
  return { ...work, values: { ...work.values, ...Object.fromEntries(chosen) } };
}
