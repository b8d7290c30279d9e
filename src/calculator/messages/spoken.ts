import { recipeOf } from '../inputs.ts';
import { explainedIn } from '../results/difference.ts';
import type { Calculator } from '../useCalculator.ts';
import { BILLING_WORDS, differenceSpoken } from './difference.ts';
import { LABELS } from './fields.ts';
import { plain } from './parts.ts';
import { verdictWords } from './verdict.ts';

const FIELDS = { ...LABELS, billing: BILLING_WORDS.label };

const wrong = (field: string) => `Correct “${field}”`;

/** Names the first field that is wrong, in a row by the row: "Correct “Pack 2”". Undefined if none is. */
export function wrongWords({ faults, inputs, catalog }: Pick<Calculator, 'faults' | 'inputs' | 'catalog'>): string | undefined {
  const [name] = Object.keys(faults);
  if (name === undefined) return undefined;
  const [, key, row] = /^(?:pack-(\d+)|step-(\d+))/.exec(name) ?? [];
  const at = (rows: readonly { key: number }[], of: string) => rows.findIndex((one) => one.key === Number(of)) + 1;
  if (key) return wrong(`Pack ${at(inputs.packs, key)}`);
  if (row) return wrong(`Step ${at(inputs.steps, row)}`);
  const field = recipeOf(inputs, catalog)?.fields.find(({ id }) => id === name);
  return wrong(field && 'label' in field ? field.label : FIELDS[name as keyof typeof FIELDS]);
}

/** The verdict as a screen reader is told of it, in one sentence; while a field is wrong, which one that is. */
export function spokenWords(calculator: Pick<Calculator, 'faults' | 'inputs' | 'catalog' | 'shown' | 'format'>): string {
  const correct = wrongWords(calculator);
  if (correct) return `${correct}.`;
  const { format, shown } = calculator;
  const { head, parts } = verdictWords({ ...shown, format });
  return shown.results.verdict ? [head, plain(parts[0] ?? [])].filter(Boolean).join(': ') : head;
}

/** What a screen reader is told, in parts: the verdict, and what Billing shows beside it. A part that there is not is empty. */
export function spokenParts(calculator: Calculator): string[] {
  const found = explainedIn(calculator);
  return [spokenWords(calculator), found ? differenceSpoken(found.difference, calculator.format) : ''];
}

/** The parts that are not what was said before, as sentences. */
export const newWords = (parts: readonly string[], before: readonly string[]): string =>
  parts
    .filter((part, k) => part !== '' && part !== before[k])
    .map((part) => (/[.?]$/.test(part) ? part : `${part}.`))
    .join(' ');
