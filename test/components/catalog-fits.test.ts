import { expect, test } from 'vitest';
import { LIMITS } from '../../src/calculator/limits.ts';
import { checkBounds, checkPlanIds } from '../../src/components/catalog-fits.ts';
import type { Recipe } from '../../src/rules/index.ts';
import { catalog } from '../calculator/fixtures.ts';
import { messageOf } from '../content/texts.ts';
import { realCatalog } from '../rules/fixtures.ts';

/** The recipes of the tests, in which every number with the bound `of` goes up to `to`. */
const withBound = (of: string, to: number): Recipe[] =>
  catalog.recipes.map((recipe) => ({
    ...recipe,
    fields: recipe.fields.map((field) => (field.ask === 'number' && field.id === of ? { ...field, to } : field)),
  }));

test.each([
  { what: 'those of the tests', recipes: catalog.recipes },
  { what: 'those of the site', recipes: realCatalog.recipes },
  { what: 'as many as the calculator takes', recipes: withBound('films', LIMITS.runs) },
  { what: 'as long as the calculator takes', recipes: withBound('seconds', LIMITS.length) },
])('bounds that the form can hold: $what', ({ recipes }) => {
  expect(checkBounds(recipes)).toBe(recipes);
});

test.each([
  { recipe: 'films', field: 'films', most: LIMITS.runs },
  { recipe: 'films', field: 'seconds', most: LIMITS.length },
  { recipe: 'talks', field: 'talks', most: LIMITS.runs },
])('a bound above that of the form stops the build: $field of $recipe', ({ recipe, field, most }) => {
  expect(messageOf(() => checkBounds(withBound(field, most + 1)))).toBe(`
content/catalog/recipes.yaml: recipes.${recipe}.fields.${field}.to
  found     ${most + 1}
  expected  at most ${most}, the most that the calculator takes`);
});

test('a plan with the id that means no plan stops the build', () => {
  expect(checkPlanIds(catalog.plans)).toBe(catalog.plans);
  const [first] = catalog.plans;
  expect(messageOf(() => checkPlanIds(first ? [{ ...first, id: 'none' }] : []))).toContain('content/catalog/plans.yaml: plans.none');
});
