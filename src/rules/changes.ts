import type { DatedCatalog } from './catalog-on.ts';
import type { IsoDate } from './dates.ts';
import { deepEqual } from './deep-equal.ts';
import type { Plan } from './schemas/plans.ts';
import type { RateCard, RateChoice, Workflow } from './schemas/rates.ts';
import type { Rule } from './schemas/rules.ts';
import { type Dated, type Earlier, versionOn } from './versions.ts';

type RuleSays = Pick<Rule, 'id' | 'says' | 'status'>;
type CardStatus = Pick<RateCard, 'status'>;

type ChangeOf<Kind, Version, Key extends keyof Version> = {
  entry: Kind;
  key: Key;
  /** The earlier version of the entry, and the last day on which its `key` had that value. */
  was: Version;
  until: IsoDate;
  now: Version;
};

/** One change in the catalog: which entry, which key, what it was and until when, and what it is now. */
export type CatalogChange =
  | ChangeOf<'plan', Plan, 'name' | 'credits' | 'recurs'>
  | ChangeOf<'rule', RuleSays, 'says' | 'status'>
  | ChangeOf<'workflow', Workflow, 'name' | 'unit' | 'credits' | 'factors' | 'usualLength'>
  | ChangeOf<'quality' | 'resolution', RateChoice, 'name' | 'factor'>
  | ChangeOf<'card', CardStatus, 'status'>;

export type ChangedEntry = CatalogChange['entry'];

const KEYS = {
  plan: ['name', 'credits', 'recurs'],
  rule: ['says', 'status'],
  workflow: ['name', 'unit', 'credits', 'factors', 'usualLength'],
  quality: ['name', 'factor'],
  resolution: ['name', 'factor'],
  card: ['status'],
} as const;

type Entries = { plan: Plan; rule: RuleSays; workflow: Workflow; quality: RateChoice; resolution: RateChoice; card: CardStatus };
type VersionOf<Kind extends ChangedEntry> = Dated<Entries[Kind]>;

const valueAt = (version: object, key: string): unknown => Reflect.get(version, key);

/** The changes of one entry between two of its versions. `untilOf` returns the last day on which a key had its old value. */
function between(kind: ChangedEntry, was: object, now: object, untilOf: (key: string) => IsoDate): CatalogChange[] {
  return KEYS[kind]
    .filter((key) => !deepEqual(valueAt(was, key), valueAt(now, key)))
    .map((key) => ({ entry: kind, key, was, until: untilOf(key), now }) as unknown as CatalogChange);
}

/** The changes of one entry between a day and now. */
function changesOf<Kind extends ChangedEntry>(kind: Kind, entry: VersionOf<Kind>, on: IsoDate): CatalogChange[] {
  const earlier: readonly Earlier<object>[] = entry.earlier ?? [];
  const was = versionOn<object>(entry, on);
  const since = earlier.slice(earlier.findIndex((version) => version.was === was));
  const untilOf = (key: string) => {
    const other = since.findIndex((version) => !deepEqual(valueAt(version.was, key), valueAt(was, key)));
    return (since[other < 0 ? since.length - 1 : other - 1] as Earlier<object>).until;
  };
  return between(kind, was, entry, untilOf);
}

/** Every change of an entry, oldest first: each version, key by key, next to the one that followed it. */
export function historyOf<Kind extends ChangedEntry>(kind: Kind, entry: VersionOf<Kind>): CatalogChange[] {
  const earlier: readonly Earlier<object>[] = entry.earlier ?? [];
  return earlier.flatMap(({ until, was }, index) => between(kind, was, earlier[index + 1]?.was ?? entry, () => until));
}

/**
 * The changes of a catalog between a day and now, in the catalog's order. A key that has its old value again is no change.
 * Errors: 'bad-date'.
 */
export function catalogChanges({ plans, rules, rates }: DatedCatalog, on: IsoDate): CatalogChange[] {
  return [
    ...plans.flatMap((plan) => changesOf('plan', plan, on)),
    ...rules.flatMap((rule) => changesOf('rule', rule, on)),
    ...changesOf('card', rates, on),
    ...rates.workflows.flatMap((workflow) => changesOf('workflow', workflow, on)),
    ...rates.qualities.flatMap((choice) => changesOf('quality', choice, on)),
    ...rates.resolutions.flatMap((choice) => changesOf('resolution', choice, on)),
  ];
}
