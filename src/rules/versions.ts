import { checkDate, type IsoDate } from './dates.ts';

/** An earlier version: the whole entry as it was, and the last day on which it held. */
export type Earlier<Version> = { until: IsoDate; was: Version };

/** An entry that may have earlier versions: `earlier`, oldest first. */
export type Dated<Version> = Version & { earlier?: readonly Earlier<Version>[] | undefined };

/** Returns the version of an entry that held on a day. Returns the same object if it has not changed since. Errors: 'bad-date'. */
export function versionOn<Version extends object>(entry: Dated<Version>, on: IsoDate): Version {
  checkDate(on);
  return entry.earlier?.find(({ until }) => on <= until)?.was ?? entry;
}
