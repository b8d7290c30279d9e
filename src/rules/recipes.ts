import { RuleError } from './errors.ts';
import type { Step } from './run-cost.ts';
import type { Recipe, RecipeField } from './schemas/recipes.ts';

/** What was entered for a recipe, by field id. A field that is left out has its usual value. */
export type RecipeValues = Readonly<Record<string, number | string | boolean | undefined>>;

/** Returns the initial value of a field. Returns undefined for a choice, because the rate card says which is usual. */
export function usualValue(field: RecipeField): number | boolean | undefined {
  if (field.ask === 'number') return field.usual;
  return field.ask === 'yes-or-no' ? field.usual === 'yes' : undefined;
}

/** Returns the id of the field that counts what the recipe makes. Returns undefined for a recipe without steps. */
export const countedBy = ({ fields }: Recipe): string | undefined => fields.find((field) => 'counts' in field)?.id;

/**
 * Returns the steps that a recipe stands for, with the entered values.
 * Errors: 'bad-count' for a number that is not whole or is out of its field's bounds.
 */
export function stepsOf(recipe: Recipe, values: RecipeValues): Step[] {
  const entered = (name: string): number | string | boolean | undefined => {
    const field = recipe.fields.find(({ id }) => id === name) as RecipeField;
    const value = values[name] ?? usualValue(field);
    if (field.ask !== 'number') return value;
    const right = typeof value === 'number' && Number.isInteger(value) && value >= field.from && value <= field.to;
    if (!right) throw new RuleError({ code: 'bad-count', value });
    return value;
  };
  const amount = (given: number | string | undefined) => (typeof given === 'string' ? Number(entered(given)) : given);
  const choice = (name: string | undefined) => (name === undefined ? undefined : (entered(name) as string | undefined));
  return recipe.steps
    .filter(({ only }) => only === undefined || entered(only) === true)
    .map(({ workflow, runs, length, quality, resolution }) => ({
      workflow,
      runs: Number(amount(runs)),
      length: amount(length),
      quality: choice(quality),
      resolution: choice(resolution),
    }));
}
