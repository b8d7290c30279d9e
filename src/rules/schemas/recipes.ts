import { z } from 'zod';
import { asList, filled, id, report } from './parts.ts';

const whole = z.int({ error: 'a whole number, 1 or more' }).positive({ abort: true });
const amount = z.union([whole, id], { error: 'a whole number, or the name of a field' });

const numberField = z
  .strictObject({
    ask: z.literal('number'),
    label: filled,
    /** The initial value of the field, and its bounds. */
    usual: whole,
    from: whole,
    to: whole,
    /** Values that can be chosen with one click. */
    offer: z.array(whole).default([]),
    /** True if the field counts what the recipe makes. */
    counts: z.literal(true, { error: 'true, or leave it out' }).optional(),
  })
  .superRefine(({ from, to, usual, offer }, context) => {
    if (to < from) return report(context, ['to'], `at least ${from}, where the field begins`);
    const given = [{ path: ['usual'], value: usual }, ...offer.map((value, index) => ({ path: ['offer', index], value }))];
    for (const { path, value } of given) {
      if (value < from || value > to) report(context, path, `from ${from} to ${to}, the bounds of the field`);
    }
  });

const fieldSchema = z.discriminatedUnion(
  'ask',
  [
    numberField,
    z.strictObject({ ask: z.literal('quality') }),
    z.strictObject({ ask: z.literal('resolution') }),
    z.strictObject({ ask: z.literal('yes-or-no'), label: filled, usual: z.enum(['yes', 'no'], { error: 'yes or no' }) }),
  ],
  { error: 'number, quality, resolution or yes-or-no' },
);

const stepSchema = z.strictObject({
  workflow: id,
  runs: amount,
  /** In the workflow's unit. */
  length: amount.optional(),
  quality: id.optional(),
  resolution: id.optional(),
  /** The yes-or-no field that the step depends on. */
  only: id.optional(),
});

const recipeSchema = z.strictObject({
  name: filled,
  makes: z.strictObject({ one: filled, many: filled }),
  /** What the reader should know before filling in the fields. */
  note: filled.optional(),
  fields: z.record(id, fieldSchema).default({}),
  steps: z.array(stepSchema).default([]),
});

type Fields = z.infer<typeof recipeSchema>['fields'];
type Step = z.infer<typeof stepSchema>;

/** The parts of a step that may name a field, and the kind that this field must have. */
const NAMES = { runs: 'number', length: 'number', quality: 'quality', resolution: 'resolution', only: 'yes-or-no' } as const;
type Part = keyof typeof NAMES;
const PARTS = Object.keys(NAMES) as Part[];

const namesIn = (step: Step) => PARTS.flatMap((part) => (typeof step[part] === 'string' ? [{ part, name: step[part] }] : []));

/** `content/catalog/recipes.yaml`: what a customer may want to make, as a list in the file's order. The fields are a list too. */
export const recipesSchema = z
  .strictObject({ recipes: z.record(id, recipeSchema) })
  .superRefine(({ recipes }, context) => {
    for (const [recipe, { fields, steps }] of Object.entries(recipes)) {
      const tell = (path: PropertyKey[], message: string) => report(context, ['recipes', recipe, ...path], message);
      const named = steps.flatMap((step, index) => namesIn(step).map((one) => ({ ...one, index })));
      const fitting = (part: Part) => Object.entries(fields).flatMap(([name, { ask }]) => (ask === NAMES[part] ? [name] : []));
      const wrong = named.filter(({ part, name }) => !fitting(part).includes(name));
      for (const { part, index } of wrong) {
        const expected = fitting(part).join(', ') || 'there is none';
        tell(['steps', index, part], `a field of this recipe with ask: ${NAMES[part]} (${expected})`);
      }
      // If a name is misspelt, its field is not also reported as unused.
      const unused = wrong.length > 0 ? [] : Object.keys(fields).filter((field) => !named.some(({ name }) => name === field));
      for (const name of unused) tell(['fields', name], 'a field that a step uses');
      const counting = countingIn(fields);
      if (steps.length > 0 && counting.length !== 1) tell(['fields'], 'one field with counts: true');
      for (const name of counting.slice(0, 1)) {
        const index = steps.findIndex((step) => step.runs !== name);
        if (index >= 0) tell(['steps', index, 'runs'], `${name}, the field that counts what is made`);
      }
    }
  })
  .transform(({ recipes }): Recipe[] => asList(recipes).map(({ fields, ...rest }) => ({ ...rest, fields: asList(fields) })));

const countingIn = (fields: Fields) => Object.keys(fields).filter((name) => 'counts' in (fields[name] ?? {}));

export type RecipeField = { id: string } & z.infer<typeof fieldSchema>;

/**
 * A thing to make: what is asked about it, and its steps. Each step runs once per thing. A recipe without steps is for steps of the
 * customer's own.
 */
export type Recipe = Omit<z.infer<typeof recipeSchema>, 'fields'> & { id: string; fields: RecipeField[] };
