import type { DerivationLine } from '../rules/index.ts';
import type { ShownRule } from './catalog.ts';
import { TITLES } from './messages/titles.ts';
import { assumptionsOf, citedIn } from './results/cited.ts';
import { type Derivations, derivationsOf } from './results/derivations.ts';
import { differenceOf } from './results/difference.ts';
import type { Shown } from './useCalculator.ts';

/** A question, and the derivation of its answer. */
export type Part = { title: string; lines: DerivationLine[] };

/** A part for each pack. Beside the balance, which derives the last day, it has only that day and its other interpretations. */
function packParts({ results: { account }, names }: Shown, { packs }: Derivations): Part[] {
  const addOns = account?.addOns ?? [];
  if (!account?.balance || addOns.length === 0) return [{ title: TITLES.packs, lines: packs }];
  return addOns.map(({ id }) => ({
    title: addOns.length === 1 ? TITLES.packs : `${TITLES.packs} Pack ${names.packNumber(id)}`,
    lines: packs.filter((line) => (line.step === 'pack-last-day' || line.step === 'end-interpretation') && line.pack === id),
  }));
}

/** Returns the rules that are not published and that the derivations rest on, each once, in the catalog's order. */
export function assumptionsIn(shown: Shown): ShownRule[] {
  const lines = differenceOf(shown)?.lines ?? [];
  const explaining = lines.flatMap(({ yours, rule, grounds = [] }) => (yours ? [] : [rule, ...grounds.map((ground) => ground.rule)]));
  return assumptionsOf(shown, new Set([...citedIn(shown.results), ...explaining]));
}

/** Returns the derivations of all results, each under its question. */
export function partsOf(shown: Shown): Part[] {
  const found = derivationsOf(shown.results, shown.catalog);
  const parts: Part[] = [
    { title: TITLES.verdict, lines: found.verdict },
    { title: TITLES.balance, lines: found.balance },
    { title: TITLES.difference, lines: differenceOf(shown)?.lines ?? [] },
    { title: TITLES.schedule, lines: found.schedule },
    ...packParts(shown, found),
    { title: TITLES.cost, lines: found.cost },
    { title: TITLES.plans, lines: found.plans },
    { title: TITLES.need, lines: found.need },
    { title: TITLES.year, lines: found.projection },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}
