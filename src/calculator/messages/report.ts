import { type CalculatorCatalog, isCustom } from '../catalog.ts';
import type { Format } from '../format.ts';
import { asksNeed, type Inputs, isOwnSteps, NO_PLAN, recipeOf, type StepInput, valuesOf } from '../inputs.ts';
import { readCredits, readDate, readNumber, stepReaders } from '../validate.ts';
import { BILLING_WORDS } from './difference.ts';
import { LABELS, LENGTH_WORDS, NO_PLAN_WORDS, STATUS_WORDS, YOURS } from './fields.ts';
import type { Names } from './names.ts';

export const REPORT_WORDS = {
  title: 'Flikly credits calculator',
  example: 'Flikly credits calculator: an example with invented figures',
  entered: 'What you entered',
  authority: "Your account's Billing page has the last word.",
};

/** What each tag means, the surest first. */
export const TAGS = [
  { tag: STATUS_WORDS.published, means: 'published by Flikly.' },
  { tag: YOURS, means: 'as you entered it.' },
  { tag: STATUS_WORDS.assumption, means: 'not published. The calculator assumes it, or shows what else it may mean.' },
  {
    tag: STATUS_WORDS.illustrative,
    means: 'Flikly publishes no credit cost per workflow. The figure shows how an estimate works and is no price.',
  },
];

/** The oldest month in which a rule that the report rests on was confirmed: the report is as true as that. */
export function confirmedWords(months: readonly string[], format: Format): string {
  const oldest = months.toSorted()[0];
  return oldest === undefined ? '' : `Rules as confirmed in ${format.month(oldest)}.`;
}

function stepWords(step: StepInput, index: number, catalog: CalculatorCatalog, names: Names, format: Format): string {
  const { quality, resolution, length, own } = stepReaders(step, catalog);
  const unit = catalog.rates.workflows.find((workflow) => workflow.id === step.workflow)?.unit ?? 'run';
  const parts = [names.workflow(index)];
  if (quality.value !== undefined) parts.push(`quality ${names.choice({ kind: 'quality', id: quality.value })}`);
  if (resolution.value !== undefined) parts.push(`resolution ${names.choice({ kind: 'resolution', id: resolution.value })}`);
  if (length.value !== undefined) parts.push(`${LENGTH_WORDS[unit].toLowerCase()}: ${format.number(length.value)}`);
  const runs = readNumber(step.runs, { least: 0, most: Number.MAX_SAFE_INTEGER });
  if (runs.value !== undefined) parts.push(format.count(runs.value, 'run'));
  if (own.value !== undefined) parts.push(`your own figure: ${format.credits(own.value)} a run`);
  return parts.join(', ');
}

/** The recipe and what was entered for it. */
function recipeRows(inputs: Inputs, catalog: CalculatorCatalog, names: Names): [string, string][] {
  const recipe = recipeOf(inputs, catalog);
  if (!recipe || isOwnSteps(recipe)) return [];
  const values = valuesOf(inputs, recipe, catalog);
  const rows = recipe.fields.map((field): [string, string] => {
    const value = values[field.id] ?? '';
    if (field.ask === 'quality') return [LABELS.quality, names.choice({ kind: 'quality', id: value })];
    if (field.ask === 'resolution') return [LABELS.resolution, names.choice({ kind: 'resolution', id: value })];
    return [field.label, value.trim()];
  });
  return [[LABELS.make, recipe.name], ...rows, [LABELS.each, inputs.each.trim()]];
}

/** The form in words: the fields that are filled in and that the plan has. */
export function enteredWords(inputs: Inputs, catalog: CalculatorCatalog, names: Names, format: Format): { label: string; value: string }[] {
  const plan = catalog.plans.find((entry) => entry.id === inputs.plan);
  const once = plan?.recurs === 'once';
  const credits = (text: string) => {
    const { value } = readCredits(text);
    return value === undefined ? text.trim() : format.credits(value);
  };
  const date = (text: string) => (readDate(text).value === undefined ? text : format.date(text));
  const account: [string, string][] = [
    [LABELS.custom, plan && isCustom(plan) ? inputs.custom.trim() : ''],
    [LABELS.start, once ? '' : date(inputs.start)],
    [LABELS.today, date(inputs.today)],
    [once ? LABELS.usedOnce : LABELS.used, inputs.used.trim()],
    [LABELS.end, date(inputs.end)],
    ...inputs.packs.map((pack, k): [string, string] => [
      `Pack ${k + 1}`,
      pack.credits.trim() && pack.purchased ? `${credits(pack.credits)}, bought on ${date(pack.purchased)}` : '',
    ]),
    [BILLING_WORDS.label, credits(inputs.billing)],
  ];
  const own = isOwnSteps(recipeOf(inputs, catalog)) ? inputs.steps : [];
  const rows: [string, string][] = [
    [LABELS.plan, inputs.plan === NO_PLAN ? NO_PLAN_WORDS : names.plan(inputs.plan)],
    ...(inputs.plan === NO_PLAN ? [] : account),
    ...recipeRows(inputs, catalog, names),
    ...own.map((step, k): [string, string] => [`Step ${k + 1}`, stepWords(step, k, catalog, names, format)]),
    [LABELS.need, asksNeed(inputs, catalog) ? inputs.need.trim() : ''],
  ];
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}
