import { type Credits, checkCredits } from './credits.ts';
import { type Estimate, estimate } from './estimate.ts';
import { countedBy, type RecipeValues, stepsOf } from './recipes.ts';
import type { RateCardFactors, Step } from './run-cost.ts';
import type { Recipe } from './schemas/recipes.ts';

/** The work to be done: a recipe with the entered values, steps of the customer's own, or anything that takes a number of credits. */
export type Work =
  | { kind: 'recipe'; recipe: Recipe; values: RecipeValues }
  | { kind: 'steps'; steps: readonly Step[] }
  | { kind: 'credits'; credits: Credits };

/** Returns the steps of some work. A number of credits has none. Errors: those of `stepsOf`. */
export function stepsOfWork(work: Work): readonly Step[] {
  if (work.kind === 'recipe') return stepsOf(work.recipe, work.values);
  return work.kind === 'steps' ? work.steps : [];
}

/**
 * Returns what the work costs. A number of credits is the reader's own figure (`figures.yours`).
 * Errors: 'bad-credits', and those of `estimate` and `stepsOf`.
 */
export function costOf(work: Work, card: RateCardFactors): Estimate {
  if (work.kind !== 'credits') return estimate(stepsOfWork(work), card);
  const credits = checkCredits(work.credits);
  return { lines: [], low: credits, high: credits, because: ['figures.yours'] };
}

/**
 * Returns how many things are to be made. Each step of a recipe runs once per thing. Several steps of the customer's own count together
 * as one thing.
 */
export function countOf(work: Work): number {
  const [first, ...others] = stepsOfWork(work);
  return first && (work.kind === 'recipe' || others.length === 0) ? first.runs : 1;
}

/** Returns the smallest number of things that the work allows. */
export function leastCount(work: Work): number {
  const field = work.kind === 'recipe' ? work.recipe.fields.find(({ id }) => id === countedBy(work.recipe)) : undefined;
  return field?.ask === 'number' ? field.from : 1;
}

/** Returns the same work with another number of things. */
export function withCount(work: Work, count: number): Work {
  if (work.kind === 'credits') return work;
  if (work.kind === 'steps') return { kind: 'steps', steps: work.steps.map((step) => ({ ...step, runs: count })) };
  const field = countedBy(work.recipe);
  return field === undefined ? work : { ...work, values: { ...work.values, [field]: count } };
}

/** Returns the same work in another quality, if it has a quality. */
export function withQuality(work: Work, quality: string): Work {
  if (work.kind === 'credits') return work;
  if (work.kind === 'steps') return { kind: 'steps', steps: work.steps.map((step) => ({ ...step, quality })) };
  const chosen = work.recipe.fields.filter(({ ask }) => ask === 'quality').map(({ id }) => [id, quality]);
  return { ...work, values: { ...work.values, ...Object.fromEntries(chosen) } };
}
