import type { Recipe, WorkflowUnit } from '../../rules/index.ts';
import type { CalculatorCatalog } from '../catalog.ts';
import type { Format } from '../format.ts';
import { isOwnSteps } from '../inputs.ts';
import type { Made } from '../results/work.ts';

const NUMBERS = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const UNITS: Record<WorkflowUnit, string | undefined> = { 'second-of-output': 'second', 'minute-of-source': 'minute', run: undefined };

/** A count, in words up to twelve. */
const countWords = (count: number, format: Format): string => NUMBERS[count] || format.number(count);

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How long each thing is: a number and its unit. */
function lengthOf({ steps }: Recipe, values: Made['values'], { rates }: CalculatorCatalog): { length: number; unit: string } | undefined {
  const step = steps.find(({ length }) => length !== undefined);
  const unit = UNITS[rates.workflows.find(({ id }) => id === step?.workflow)?.unit ?? 'run'];
  const length = typeof step?.length === 'string' ? values[step.length] : step?.length;
  return unit !== undefined && typeof length === 'number' ? { length, unit } : undefined;
}

/** What is made: "eight 10-second videos with captions", "14 videos of 10 seconds". Undefined for a number of credits. */
export function thingWords({ recipe, values }: Made, count: number, catalog: CalculatorCatalog, format: Format): string | undefined {
  if (!recipe) return undefined;
  if (isOwnSteps(recipe)) return 'your workflow';
  const chosen = recipe.fields.flatMap((field) =>
    field.ask === 'yes-or-no' && values[field.id] === true ? [field.label.toLowerCase()] : [],
  );
  const noun = count === 1 ? recipe.makes.one : recipe.makes.many;
  const long = lengthOf(recipe, values, catalog);
  const inWords = NUMBERS[count];
  const things = !long
    ? `${countWords(count, format)} ${noun}`
    : inWords
      ? `${inWords} ${format.number(long.length)}-${long.unit} ${noun}`
      : // Two figures side by side would read as one.
        `${format.number(count)} ${noun} of ${format.count(long.length, long.unit)}`;
  return `${things}${chosen.length > 0 ? ` with ${chosen.join(' and ')}` : ''}`;
}
