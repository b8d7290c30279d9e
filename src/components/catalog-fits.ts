import { NO_PLAN } from '../calculator/inputs.ts';
import { LIMITS } from '../calculator/limits.ts';
import { ContentError, type ContentProblem } from '../content/read-yaml.ts';
import type { Plan, Recipe, RecipeField } from '../rules/index.ts';

function boundProblem(recipe: Recipe, field: RecipeField): ContentProblem[] {
  if (field.ask !== 'number') return [];
  const most = field.counts ? LIMITS.runs : LIMITS.length;
  const expected = `at most ${most}, the most that the calculator takes`;
  const key = `recipes.${recipe.id}.fields.${field.id}.to`;
  return field.to > most ? [{ file: 'content/catalog/recipes.yaml', key, found: field.to, expected }] : [];
}

/** Returns the recipes if the calculator accepts their fields' ranges. Throws ContentError if a bound is above its own. */
export function checkBounds(recipes: Recipe[]): Recipe[] {
  const problems = recipes.flatMap((recipe) => recipe.fields.flatMap((field) => boundProblem(recipe, field)));
  if (problems.length > 0) throw new ContentError(problems);
  return recipes;
}

/** Returns the plans if none uses the id that the calculator reserves for "no plan". Throws ContentError. */
export function checkPlanIds(plans: Plan[]): Plan[] {
  if (plans.some(({ id }) => id === NO_PLAN)) {
    const expected = 'another name: in a link of the calculator this one means that there is no plan yet';
    throw new ContentError([{ file: 'content/catalog/plans.yaml', key: `plans.${NO_PLAN}`, found: NO_PLAN, expected }]);
  }
  return plans;
}
