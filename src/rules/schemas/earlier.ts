import { z } from 'zod';
import { type IsoDate, isIsoDate } from '../dates.ts';
import { same } from '../same.ts';
import type { Earlier } from '../versions.ts';

export type { Earlier };

/** What is wrong in a version: the key, and what was expected. */
export type VersionFault = { key: string; message: string };

const day = 'a date, such as 2026-09-30';
const list = 'a list, such as [{ until: 2026-09-30, … }]';

const untilSchema = z.string({ error: day }).refine(isIsoDate, { error: day });

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
        context.addIssue({
          code: 'custom',
          path: [index, 'until'],
          message: `a date after ${before}: the oldest comes first`,
          input: until,
        });
      }
    });

export type Given<Version> = { [Key in keyof Version]?: Version[Key] | undefined } & { until: IsoDate };

/** An entry as written in its file. */
export type EntryOf<Version> = Version & { confirmed?: string | undefined; earlier?: Given<Version>[] | undefined };

/** Returns each version in full, oldest first. A key that a version does not give was the same as in the next version. */
export function wholeVersions<Version extends object>(
  now: Version,
  earlier: readonly Given<Version>[],
  settled: (version: Version, given: Given<Version>) => Version = (version) => version,
): Earlier<Version>[] {
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
  earlier: readonly Earlier<Version>[],
  context: z.RefinementCtx,
  faultsOf: (version: Version) => VersionFault[] = () => [],
): void {
  const tell = (path: (string | number)[], version: Version) => {
    for (const { key, message } of faultsOf(version)) context.addIssue({ code: 'custom', path: [...path, key], message, input: version });
  };
  tell([], now);
  for (const [index, { was }] of earlier.entries()) {
    tell(['earlier', index], was);
    // A misspelt key is already reported.
    const told = context.issues.some(({ path = [] }) => path[0] === 'earlier' && path[1] === index);
    if (told || !same(was, earlier[index + 1]?.was ?? now)) continue;
    const message = 'a key that was different then';
    context.addIssue({ code: 'custom', path: ['earlier', index], message, input: was });
  }
}
