import fc from 'fast-check';
import { CREDITS, type Inputs, NO_PLAN, NOTHING, type PackInput, type StepInput } from '../../src/calculator/inputs.ts';
import { LIMITS } from '../../src/calculator/limits.ts';
import type { Recipe, RecipeField } from '../../src/rules/index.ts';
import { dates } from '../rules/accounts.ts';
import { daysLater, monthsLater } from '../rules/calendar.ts';
import { catalog } from './fixtures.ts';

const { rates, recipes } = catalog;
const plans = [{ id: NO_PLAN }, ...catalog.plans];
const makes = [...recipes, { id: CREDITS }, { id: NOTHING }];
const idOf = (choices: readonly { id: string }[]) => fc.constantFrom(...choices.map(({ id }) => id));
const whole = (min: number, max: number) => fc.integer({ min, max }).map(String);
const credits = whole(0, LIMITS.credits);
const date = dates(LIMITS.firstYear, LIMITS.lastYear);
export const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);

/** Rows of a form after some were added and removed. Their keys are unique. */
const inForm = <Row>(rows: fc.Arbitrary<Row[]>, apart: number) =>
  rows.map((some): (Row & { key: number })[] => some.map((row, k) => ({ ...row, key: k * apart })));

const step = { workflow: idOf(rates.workflows), quality: idOf(rates.qualities), resolution: idOf(rates.resolutions) };

/** A possible value of a recipe's field. */
const fieldValue = (field: RecipeField, most: number) => {
  if (field.ask === 'number') return whole(field.from, Math.min(field.to, field.from + most));
  if (field.ask === 'yes-or-no') return fc.constantFrom('yes', 'no');
  return idOf(field.ask === 'quality' ? rates.qualities : rates.resolutions);
};
const valuesOf = ({ fields }: Recipe, most: number) =>
  fc.record(Object.fromEntries(fields.map((field) => [field.id, fieldValue(field, most)])), { requiredKeys: [] });
/** Some values of some recipes. The rest keeps its usual value. `most`: how far a number may be above its minimum. */
const valuesUpTo = (most: number) =>
  fc.record(Object.fromEntries(recipes.filter(({ fields }) => fields.length > 0).map((recipe) => [recipe.id, valuesOf(recipe, most)])), {
    requiredKeys: [],
  }) as fc.Arbitrary<Inputs['values']>;

export const plain = {
  ...{ plan: idOf(plans), custom: maybe(credits), start: maybe(date), today: maybe(date) },
  ...{ used: maybe(credits), end: maybe(date), billing: maybe(credits), need: maybe(whole(1, LIMITS.credits)) },
  ...{ make: idOf(makes), values: valuesUpTo(1_000_000), each: maybe(credits) },
};
export const packsOn = (purchased: fc.Arbitrary<string>, maxLength: number) =>
  inForm(fc.array(fc.record<Omit<PackInput, 'key'>>({ credits, purchased }), { maxLength }), 3);
const stepsOf = (length: number, runs: number, own: fc.Arbitrary<string>, maxLength: number) =>
  inForm(
    fc.array(fc.record<Omit<StepInput, 'key'>>({ ...step, length: whole(1, length), runs: whole(1, runs), own: maybe(own) }), {
      maxLength,
    }),
    2,
  );
export const steps = stepsOf(LIMITS.length, LIMITS.runs, credits, LIMITS.steps);

/** Any form without a wrong field, up to every limit. Its dates are rarely consistent. */
export const validInputs = fc.record<Inputs>({ ...plain, packs: packsOn(date, LIMITS.packs), steps });

const few = whole(0, 40);
const fewSteps = stepsOf(20, 3, few, 3);

/** Forms of realistic accounts: today, the packs and the end are near the start, and the amounts are close to those of the plans. */
export const accountInputs = fc
  .record({ start: dates(2026, 2028), month: fc.nat({ max: 14 }), day: fc.nat({ max: 30 }) })
  .chain(({ start, month, day }) => {
    const today = daysLater(monthsLater(start, month), day);
    const near = (min: number, max: number) =>
      fc
        .tuple(fc.integer({ min, max }), fc.constantFrom(0, 0, -1, 1, -9, 13))
        .map(([months, days]) => daysLater(monthsLater(today, months), days));
    const packs = inForm(fc.array(fc.record({ credits: few, purchased: near(-8, 2) }), { maxLength: 3 }), 3);
    const fields = {
      ...{ plan: idOf(plans), custom: few, start: fc.constant(start), today: fc.constant(today) },
      ...{ used: maybe(whole(0, 70)), end: fc.oneof(fc.constant(''), near(1, 9)), billing: maybe(whole(0, 90)), need: maybe(whole(1, 70)) },
      ...{ make: idOf(makes), values: valuesUpTo(8), each: maybe(few) },
      ...{ packs, steps: fewSteps },
    };
    return fc.record<Inputs>(fields);
  });
