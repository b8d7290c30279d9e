import { createFormat } from '../../src/calculator/format.ts';
import { derivationWords } from '../../src/calculator/messages/derivation.ts';
import { namesOf } from '../../src/calculator/messages/names.ts';
import type { DerivationLine } from '../../src/rules/index.ts';
import { catalog, form, packRow, stepRow } from './fixtures.ts';

export type StepName = DerivationLine['step'];
/** The facts of each kind of a step: a step may have other facts in another case. */
type FactsOf<Line> = Line extends DerivationLine ? Omit<Line, 'step' | 'rule' | 'yours'> : never;
type Facts<Step extends StepName> = FactsOf<Extract<DerivationLine, { step: Step }>>;

/** A line in words. */
export type Case<Step extends StepName> = { facts: Facts<Step>; words: string };

/** Words for each of the given steps: at least one line per step. */
export type CasesOf<Step extends StepName> = { [One in Step]: [Case<One>, ...Case<One>[]] };

/** What the lines name: two packs, in the rows 4 and 7, and three steps. */
const names = namesOf(
  form({
    packs: [packRow('50', '2026-02-01', 4), packRow('8', '2026-03-01', 7)],
    steps: [stepRow('clip'), stepRow('split'), stepRow('image')],
  }),
  catalog,
);
const format = createFormat();

export const wordsOf = (step: string, { facts }: { facts: object }, local = format): string =>
  derivationWords({ step, rule: 'figures.yours', ...facts } as DerivationLine, names, local);

/** The number 1 with a noun or verb in the plural. */
export const PLURAL_OF_ONE =
  /(?<![\d.,–])1 (?:credits|days|months|billing months|runs|times|periods|seconds|minutes|included credits|are|have|lapse)\b/;
