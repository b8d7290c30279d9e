import { isIsoDate, type Recipe, type RecipeField, type RuleFault } from '../rules/index.ts';
import type { CalculatorCatalog } from './catalog.ts';
import type { PackInput, StepInput } from './inputs.ts';
import { LIMITS } from './limits.ts';

/** What can be wrong with a field, beside the faults of the rules: a tag and the facts. */
export type FieldFault =
  | { code: 'not-a-whole-number'; value: string }
  | { code: 'too-large'; most: number }
  | { code: 'too-small'; least: number }
  | { code: 'not-a-date'; value: string }
  | { code: 'year-out-of-range'; first: number; last: number }
  | { code: 'no-such-choice'; value: string };

export type Fault = FieldFault | RuleFault;

/** The faults by field: `used`, `pack-0-credits`, `step-2-length`, with the row's key. */
export type Faults = Record<string, Fault>;

export type Read<Value> = { value: Value; fault?: undefined } | { value?: undefined; fault: Fault };

/** Reads a whole number in plain digits, as the form and the address hold it. The field turns what was typed into them (`plainNumber`). */
export function readNumber(text: string, { least, most }: { least: number; most: number }): Read<number> {
  const trimmed = text.trim();
  if (!/^\d+$/.test(trimmed)) return { fault: { code: 'not-a-whole-number', value: trimmed } };
  const value = Number(trimmed);
  if (value > most) return { fault: { code: 'too-large', most } };
  if (value < least) return { fault: { code: 'too-small', least } };
  return { value };
}

/** Reads a date in the form `2026-05-31`, within the years that a person means. */
export function readDate(text: string): Read<string> {
  if (!isIsoDate(text)) return { fault: { code: 'not-a-date', value: text } };
  const year = Number(text.slice(0, 4));
  if (year < LIMITS.firstYear || year > LIMITS.lastYear) {
    return { fault: { code: 'year-out-of-range', first: LIMITS.firstYear, last: LIMITS.lastYear } };
  }
  return { value: text };
}

const LAST_DAY = 31;

/** Reads a day of the month. */
export function readDay(text: string): Read<number> {
  const { value } = readNumber(text, { least: 1, most: LAST_DAY });
  return value === undefined ? { fault: { code: 'bad-day', value: text } } : { value };
}

/** Reads one of the choices of a list by its id. */
export function readChoice(text: string, choices: readonly { id: string }[]): Read<string> {
  return choices.some((choice) => choice.id === text) ? { value: text } : { fault: { code: 'no-such-choice', value: text } };
}

/** Reads an optional field: an empty one has neither a value nor a fault. */
export function optional<Value>(text: string, read: (text: string) => Read<Value>): Read<Value | undefined> {
  return text.trim() === '' ? { value: undefined } : read(text);
}

export const readCredits = (text: string): Read<number> => readNumber(text, { least: 0, most: LIMITS.credits });
export const readNeed = (text: string): Read<number> => readNumber(text, { least: 1, most: LIMITS.credits });
export const readLength = (text: string): Read<number> => readNumber(text, { least: 1, most: LIMITS.length });

/** Reads the fields of a pack. */
export const packReaders = (pack: PackInput) => ({
  credits: optional(pack.credits, readCredits),
  purchased: optional(pack.purchased, readDate),
});

/** True if both fields of a pack are filled and right. Only such a pack counts. */
export function isComplete(pack: PackInput): boolean {
  const { credits, purchased } = packReaders(pack);
  return credits.value !== undefined && purchased.value !== undefined;
}

/** Reads the fields of a step. `quality`, `resolution` and `length` have no value if the workflow does not use them. */
export function stepReaders(step: StepInput, { rates }: CalculatorCatalog) {
  const workflow = rates.workflows.find((entry) => entry.id === step.workflow);
  const unused: Read<undefined> = { value: undefined };
  const own = optional(step.own, readCredits);
  return {
    workflow: readChoice(step.workflow, rates.workflows),
    quality: workflow?.factors.includes('quality') ? readChoice(step.quality, rates.qualities) : unused,
    resolution: workflow?.factors.includes('resolution') ? readChoice(step.resolution, rates.resolutions) : unused,
    length: workflow && workflow.unit !== 'run' ? readLength(step.length) : unused,
    runs: readNumber(step.runs, { least: 1, most: LIMITS.runs }),
    own,
  };
}

/** The two answers to a question of yes or no, as the form and the address hold them. */
const YES_OR_NO = [{ id: 'yes' }, { id: 'no' }] as const;

/** Reads a field of a recipe. */
export function readField(field: RecipeField, text: string, { rates }: CalculatorCatalog): Read<number | string | boolean> {
  if (field.ask === 'number') return readNumber(text, { least: field.from, most: field.to });
  if (field.ask === 'quality') return readChoice(text, rates.qualities);
  if (field.ask === 'resolution') return readChoice(text, rates.resolutions);
  const { fault } = readChoice(text, YES_OR_NO);
  return fault ? { fault } : { value: text === 'yes' };
}

/** The fields of a recipe, as they stand in the form. */
export const recipeReaders = (recipe: Recipe, values: Record<string, string>, catalog: CalculatorCatalog) =>
  Object.fromEntries(recipe.fields.map((field) => [field.id, readField(field, values[field.id] ?? '', catalog)]));

/** Gathers the faults of named readings under a prefix. */
export function faultsOf(prefix: string, readings: Record<string, Read<unknown>>): Faults {
  return Object.fromEntries(Object.entries(readings).flatMap(([name, reading]) => (reading.fault ? [[prefix + name, reading.fault]] : [])));
}
