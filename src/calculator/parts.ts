import type { DerivationLine } from '../rules/index.ts';
import { type Derivations, derivationsOf } from './answers/derivations.ts';
import { TITLES } from './messages/results.ts';
import type { Shown } from './useCalculator.ts';

/** A question, and the derivation of its answer. */
export type Part = { title: string; lines: DerivationLine[] };

/** The packs, each with its last day. The balance derives that, too: beside it the day alone is enough, and its other readings. */
function packParts({ answers: { account }, names }: Shown, { packs }: Derivations): Part[] {
  const addOns = account?.addOns ?? [];
  if (!account?.balance || addOns.length === 0) return [{ title: TITLES.packs, lines: packs }];
  return addOns.map(({ id }) => ({
    title: addOns.length === 1 ? TITLES.packs : `${TITLES.packs} Pack ${names.packNumber(id)}`,
    lines: packs.filter((line) => (line.step === 'pack-last-day' || line.step === 'end-reading') && line.pack === id),
  }));
}

/** The derivations of all that is answered, each under its question. */
export function partsOf(shown: Shown): Part[] {
  const found = derivationsOf(shown.answers, shown.catalog);
  const parts: Part[] = [
    { title: TITLES.verdict, lines: found.verdict },
    { title: TITLES.balance, lines: found.balance },
    { title: TITLES.schedule, lines: found.schedule },
    ...packParts(shown, found),
    { title: TITLES.cost, lines: found.cost },
    { title: TITLES.plans, lines: found.plans },
    { title: TITLES.need, lines: found.need },
    { title: TITLES.year, lines: found.year },
  ];
  return parts.filter(({ lines }) => lines.length > 0);
}
