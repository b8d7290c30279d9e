import type { z } from 'zod';
import type { IsoDate } from '../dates.ts';
import { versionOn } from '../versions.ts';
import { type ChoiceEntry, type ChoiceVersion, factorFault } from './choices.ts';
import { type Earlier, type EntryOf, wholeVersions } from './earlier.ts';
import { report } from './parts.ts';

type Status = { status: 'illustrative' | 'published' };
type Choices = Record<string, ChoiceEntry>;
type Card = EntryOf<Status> & { qualities: Choices; resolutions: Choices };

type DatedChoice = ChoiceVersion & { id: string; earlier: Earlier<ChoiceVersion>[] };

const groupOf = (choices: Choices): DatedChoice[] =>
  Object.entries(choices).map(([id, { earlier, confirmed: _, ...choice }]) => {
    return { id, ...choice, earlier: wholeVersions<ChoiceVersion>(choice, earlier) };
  });

const versionAt = <Version extends object>(entry: Version & { earlier: Earlier<Version>[] }, on: IsoDate | undefined): Version =>
  on === undefined ? entry : versionOn<Version>(entry, on);

/**
 * Checks the parts of a card together: now, and on the last day of each earlier version of any part. Nothing changed between
 * these days.
 */
export function checkEachDay(card: Card, context: z.RefinementCtx): void {
  const { status, earlier } = card;
  const dated = { status, earlier: wholeVersions<Status>({ status }, earlier) };
  const groups = { qualities: groupOf(card.qualities), resolutions: groupOf(card.resolutions) };
  const all = [dated, ...groups.qualities, ...groups.resolutions];
  const days = new Set(all.flatMap((entry) => entry.earlier.map(({ until }) => until)));
  const told = new Set<string>();
  const tell = (path: (string | number)[], message: string) => {
    if (told.has(path.join())) return;
    told.add(path.join());
    report(context, path, message);
  };
  for (const day of [undefined, ...days]) {
    const illustrative = versionAt<Status>(dated, day).status === 'illustrative';
    for (const [group, choices] of Object.entries(groups)) {
      const then = choices.map((choice) => ({ choice, version: versionAt<ChoiceVersion>(choice, day) }));
      if (!then.some(({ version }) => version.factor === 1)) {
        const message = 'one choice with factor 1, from which the others are counted';
        tell([group], day === undefined ? message : `${message}: on ${day} there was none`);
      }
      // An illustrative factor must not claim more than its citations show.
      for (const { choice, version } of illustrative ? then : []) {
        const message = factorFault(version);
        const index = choice.earlier.findIndex(({ was }) => was === version);
        const place = index < 0 ? [] : ['earlier', index];
        const since = index < 0 && status === 'published' ? `, or what it was while the card was illustrative, until ${day}` : '';
        if (message) tell([group, choice.id, ...place, 'factor'], message + since);
      }
    }
  }
}
