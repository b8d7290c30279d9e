import { type Credits, checkCredits } from './credits.ts';
import { type Estimate, estimate } from './estimate.ts';
import { countedBy, type RecipeValues, stepsOf } from './recipes.ts';
import type { RateCardFactors, Step } from './run-cost.ts';
import type { Recipe } from './schemas/recipes.ts';

/** What is to be made: a recipe with what was entered for it, steps of the customer's own, or anything that takes a number of credits. */
export type Work =
  | { kind: 'recipe'; recipe: Recipe; values: RecipeValues }
  | { kind: 'steps'; steps: readonly Step[] }
  | { kind: 'credits'; credits: Credits };

/** The steps of some work; a number of credits has none. Errors: those of `stepsOf`. */
export function stepsOfWork(work: Work): readonly Step[] {
  if (work.kind === 'recipe') return stepsOf(work.recipe, work.values);
  return work.kind === 'steps' ? work.steps : [];
}

/** What the work costs. A number of credits is the reader's own figure (`figures.yours`). Errors: 'bad-credits', and those of `estimate` and `stepsOf`. */
export function costOf(work: Work, card: RateCardFactors): Estimate {
  if (work.kind !== 'credits') return estimate(stepsOfWork(work), card);
  const credits = checkCredits(work.credits);
  return { lines: [], low: credits, high: credits, because: ['figures.yours'] };
}

/**
 * How many things are to be made: each step of a recipe runs once for each. Several steps of the customer's own are one thing, the whole
 * of them.
 */
export function countOf(work: Work): number {
  const [first, ...others] = stepsOfWork(work);
  return first && (work.kind === 'recipe' || others.length === 0) ? first.runs : 1;
}

/** The fewest things that the work can be asked for. */
export function leastCount(work: Work): number {
  const field = work.kind === 'recipe' ? work.recipe.fields.find(({ id }) => id === countedBy(work.recipe)) : undefined;
  return field?.ask === 'number' ? field.from : 1;
}

/** The same work with another number of things. */
export function withCount(work: Work, count: number): Work {
  if (work.kind === 'credits') return work;
  if (work.kind === 'steps') return { kind: 'steps', steps: work.steps.map((step) => ({ ...step, runs: count })) };
  const field = countedBy(work.recipe);
  return field === undefined ? work : { ...work, values: { ...work.values, [field]: count } };
}

/** The same work in another quality, where it has one. */
export function withQuality(work: Work, quality: string): Work {
  if (work.kind === 'credits') return work;
  if (work.kind === 'steps') return { kind: 'steps', steps: work.steps.map((step) => ({ ...step, quality })) };
  const chosen = work.recipe.fields.filter(({ ask }) => ask === 'quality').map(({ id }) => [id, quality]);
  return { ...work, values: { ...work.values, ...Object.fromEntries(chosen) } };
}
