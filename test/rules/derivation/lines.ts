import { CITED_RULES, type DerivationLine, type Plan } from '../../../src/rules/index.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
/** Ids, dates and words of an enumeration. They have no space, no capital and no full stop at the end. */
const NAME = /^[a-z0-9]+([.-][a-z0-9]+)*$/;

type Leaf = { path: string; value: unknown };

/** Every value inside another, with its path. */
function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, path === '' ? name : `${path}.${name}`));
}

/** The numbers and the dates inside a value. */
export const factsIn = (value: unknown) =>
  leavesOf(value).filter((leaf) => typeof leaf.value === 'number' || (typeof leaf.value === 'string' && DATE.test(leaf.value)));

/** The numbers and dates of a result that no line holds. Empty if the derivation is complete. */
export function untold(result: unknown, lines: readonly DerivationLine[]): string[] {
  const told = new Set(factsIn(lines).map(({ value }) => value));
  return factsIn(result).flatMap(({ path, value }) => (told.has(value) ? [] : [`${path}: ${value}`]));
}

type Form = { madeFrom: MadeFrom; because?: readonly string[]; above?: readonly DerivationLine[]; plans?: readonly Plan[] };

/**
 * What is wrong with the form of a derivation, whatever its figures: a line above what it is made from, or of a step that `madeFrom` lacks;
 * a rule that the result rests on (`because`) and no line names, here or in the derivations `above`; a rule that neither the rules module
 * cites nor a plan names; a line with prose. Empty if nothing is.
 */
export function faultsOfForm(lines: readonly DerivationLine[], { madeFrom, because = [], above = [], plans = [] }: Form): string[] {
  return [
    ...tooEarly(lines, madeFrom),
    ...unplaced(lines, madeFrom).map((step) => `${step} is made from nothing known`),
    ...unnamed(because, [...above, ...lines]).map((rule) => `${rule} is not named`),
    ...unknownRules(lines, plans).map((rule) => `${rule} is not known`),
    ...proseIn(lines).map(({ path, value }) => `${path} is prose: ${value}`),
  ];
}

/** Values in lines that are neither a number, a date, an id nor a word of an enumeration. */
export const proseIn = (lines: readonly DerivationLine[]) =>
  leavesOf(lines).filter(({ value }) => {
    return typeof value === 'string'
      ? !NAME.test(value)
      : typeof value === 'number'
        ? !Number.isFinite(value)
        : ![true, false, undefined].includes(value as undefined);
  });

/** The rules named in lines that neither the rules module cites nor a plan names. */
function unknownRules(lines: readonly DerivationLine[], plans: readonly Plan[]) {
  const known: readonly string[] = [...CITED_RULES, ...plans.map(({ rule }) => rule)];
  return lines.map(({ rule }) => rule).filter((rule) => !known.includes(rule));
}

/** The rules that a result rests on but no line names. */
export const unnamed = (because: readonly string[], lines: readonly DerivationLine[]) =>
  because.filter((id) => !lines.some(({ rule }) => rule === id));

type StepName = DerivationLine['step'];
export type LineOf<Step extends StepName> = Extract<DerivationLine, { step: Step }>;

/** The lines of the given steps, in order. */
export const linesOf = <Step extends StepName>(lines: readonly DerivationLine[], ...steps: Step[]) =>
  lines.filter((line): line is LineOf<Step> => (steps as StepName[]).includes(line.step));

/** The only line of a step, or undefined. */
export function lineOf<Step extends StepName>(lines: readonly DerivationLine[], step: Step): LineOf<Step> | undefined {
  const [first, second] = linesOf(lines, step);
  if (second) throw new Error(`Two lines of ${step}.`);
  return first;
}

/** Which steps a step is made from. */
export type MadeFrom = Partial<Record<StepName, StepName[]>>;

const subjectOf = (line: DerivationLine) => ('pack' in line ? line.pack : 'index' in line ? line.index : undefined);
const isOfOne = (line: DerivationLine, other: DerivationLine) =>
  subjectOf(line) === undefined || subjectOf(other) === undefined || subjectOf(line) === subjectOf(other);

/** The lines that come before a line they are made from. Lines of different packs, or of different steps of a workflow, are independent. */
const tooEarly = (lines: readonly DerivationLine[], madeFrom: MadeFrom) =>
  lines.flatMap((line, k) => {
    const later = lines.slice(k + 1).filter((other) => madeFrom[line.step]?.includes(other.step) && isOfOne(line, other));
    return later.map((other) => `${line.step} before ${other.step}`);
  });

/** The steps that `madeFrom` lacks. It must be empty, so that every line is checked. */
const unplaced = (lines: readonly DerivationLine[], madeFrom: MadeFrom) =>
  lines.map(({ step }) => step).filter((step) => !(step in madeFrom));
