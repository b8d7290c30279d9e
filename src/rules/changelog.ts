import type { DatedCatalog } from './catalog-on.ts';
import { type CatalogChange, historyOf } from './changes.ts';
import { addDays, type IsoDate } from './dates.ts';
import { order } from './pool.ts';
import type { FormerPlan, Plan } from './schemas/plans.ts';
import { versionOn } from './versions.ts';

/** Something that changed, with the first day on which it was so: a value of an entry, a plan that came (as it was then), or one that went. */
export type ChangeOfDay = { from: IsoDate } & ({ change: CatalogChange } | { came: Plan } | { went: FormerPlan });

/**
 * Everything that has changed since the catalog started, newest day first, and within a day in the catalog's order. A value holds from the
 * day after the last day of the value before it. Errors: 'date-out-of-range'.
 */
export function changelog({ plans, former, rules, rates }: DatedCatalog & { former: readonly FormerPlan[] }): ChangeOfDay[] {
  const changes = [
    ...[...plans, ...former].flatMap((plan) => historyOf('plan', plan)),
    ...rules.flatMap((rule) => historyOf('rule', rule)),
    ...historyOf('card', rates),
    ...rates.workflows.flatMap((workflow) => historyOf('workflow', workflow)),
    ...rates.qualities.flatMap((choice) => historyOf('quality', choice)),
    ...rates.resolutions.flatMap((choice) => historyOf('resolution', choice)),
  ];
  const all: ChangeOfDay[] = [
    ...[...plans, ...former].flatMap((plan) =>
      plan.since === undefined ? [] : [{ from: plan.since, came: versionOn<Plan>(plan, plan.since) }],
    ),
    ...former.map((plan) => ({ from: addDays(plan.until, 1), went: plan })),
    ...changes.map((change) => ({ from: addDays(change.until, 1), change })),
  ];
  return all.toSorted((a, b) => order(b.from, a.from));
}
