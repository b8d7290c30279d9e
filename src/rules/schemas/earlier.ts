import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { deepEqual } from '../deep-equal.ts';
import type { Earlier } from '../versions.ts';
import { report } from './parts.ts';

export type { Earlier };

/** What is wrong in a version: the key, and what was expected. */
export type VersionFault = { key: string; message: string };

const list = 'a list, such as [{ until: 2026-09-30, … }]';

const untilSchema = z.string({ error: 'a date, such as 2026-09-30' }).refine(isIsoDate);

/** The list under `earlier`, oldest first. `shape`: the keys that may have changed. A version gives only those that were different. */
export const earlierList = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z
    .array(z.strictObject({ until: untilSchema, ...z.strictObject(shape).partial().shape }), { error: list })
    .min(1, { error: 'at least one earlier version' })
    .superRefine((versions, context) => {
      const days = versions.map((version) => (version as { until: unknown }).until);
      for (const [index, until] of days.entries()) {
        const before = days[index - 1];
        if (!isIsoDate(until) || !isIsoDate(before) || until > before) continue;
        report(context, [index, 'until'], `a date after ${before}: the oldest comes first`);
      }
    });

export type Given<Version> = { [Key in keyof Version]?: Version[Key] | undefined } & { until: IsoDate };

/** An entry as written in its file. */
export type EntryOf<Version> = Version & { confirmed?: string | undefined; earlier?: Given<Version>[] | undefined };

/**
 * Returns each earlier version in full, oldest first. A key that a version does not give was the same as in the next version.
 * `settled` returns a version without what it must not take over from the next one.
 */
export function wholeVersions<Version extends object>(
  now: Version,
  earlier: readonly Given<Version>[] | undefined,
  settled: (version: Version, given: Given<Version>) => Version = (version) => version,
): Earlier<Version>[] {
  if (!earlier) return [];
  let later = now;
  return earlier
    .toReversed()
    .map((given) => {
      const { until, ...changed } = given;
      later = settled({ ...later, ...changed } as Version, given);
      return { until, was: later };
    })
    .toReversed();
}

/** Reports what is wrong in an entry now and in each of its earlier versions, and which earlier version changes nothing. */
export function checkVersions<Version extends object>(
  now: Version,
  earlier: readonly Given<Version>[] | undefined,
  context: z.RefinementCtx,
  faultsOf: (version: Version) => VersionFault[] = () => [],
  settled?: (version: Version, given: Given<Version>) => Version,
): void {
  const versions = wholeVersions(now, earlier, settled);
  const tell = (path: (string | number)[], version: Version) => {
    for (const { key, message } of faultsOf(version)) report(context, [...path, key], message);
  };
  tell([], now);
  for (const [index, { was }] of versions.entries()) {
    tell(['earlier', index], was);
    // A misspelt key is already reported.
    const told = context.issues.some(({ path }) => `${path},`.startsWith(`earlier,${index},`));
    if (told || !deepEqual(was, versions[index + 1]?.was ?? now)) continue;
    report(context, ['earlier', index], 'a key that was different then');
  }
}
