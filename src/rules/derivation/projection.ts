import type { Credits } from '../credits.ts';
import type { IsoDate } from '../dates.ts';
import type { Estimate } from '../estimate.ts';
import { type PackLoss, type ProjectedPeriod, type Projection, packsLost } from '../projection.ts';
import { type Ground, groundOf, type Line, withGrounds } from './line.ts';

export type ProjectionLine =
  | Line<'projection-opening', { from: IsoDate; opening: Credits }>
  | Line<'projection-workflow', { low: Credits; high: Credits; from: IsoDate }>
  | Line<'projection-order', object>
  | Line<'projection-period', ProjectedPeriod>
  | Line<'projection-end', { endsOn: IsoDate }>
  | Line<'projection-at-low', { start: IsoDate | undefined; short: Credits }>
  | Line<'projection-short', { number: number; start: IsoDate; short: Credits }>
  | Line<'projection-covered', { periods: number } & ({ workflow: true } | { workflow: false; lost: Losses })>;

/** What is lost if nothing is used: the included credits that lapse in each period, and the packs that expire with credits, soonest first. */
export type Losses = { included: Credits[]; packs: PackLoss[] };

/** What the last line says if no period runs short: without a workflow, what is lost. */
function covered(periods: readonly ProjectedPeriod[], hasWorkflow: boolean) {
  if (hasWorkflow) return { periods: periods.length, workflow: true } as const;
  const lost = { included: periods.map(({ lapses }) => lapses), packs: packsLost(periods) };
  return { periods: periods.length, workflow: false, lost } as const;
}

/**
 * The derivation of a `projection` with periods: the balance, what each period gets and needs, one line per period, and in the last line
 * the first period that runs short. `held`: what the balance rests on.
 */
export function explainProjection(
  cost: Pick<Estimate, 'low' | 'high' | 'because'>,
  projected: Extract<Projection, { kind: 'periods' }>,
  held: Ground[] = [],
): ProjectionLine[] {
  const { periods, firstShort, firstShortAtLow, endsOn } = projected;
  // Without a workflow, the dates are the least certain part.
  const ground = cost.high > 0 ? groundOf(cost, [{ rule: 'year.workflow-each-period' }]) : { rule: 'period.anchor-day' };
  const [current] = periods;
  const lines: ProjectionLine[] = [];
  if (current) {
    lines.push({
      step: 'projection-opening',
      rule: 'credit.remaining',
      ...withGrounds(held),
      from: current.from,
      opening: current.opening,
    });
    if (cost.high > 0)
      lines.push({ step: 'projection-workflow', rule: 'year.workflow-each-period', low: cost.low, high: cost.high, from: current.from });
    if (projected.because.includes('spend.soonest-expiry-first'))
      lines.push({ step: 'projection-order', rule: 'spend.soonest-expiry-first' });
  }
  lines.push(...periods.map((period): ProjectionLine => ({ step: 'projection-period', ...ground, ...period })));
  if (endsOn !== undefined) lines.push({ step: 'projection-end', rule: 'schedule.subscription-end', endsOn });
  if (firstShort && cost.low !== cost.high) {
    lines.push({ step: 'projection-at-low', ...ground, start: firstShortAtLow?.from, short: firstShortAtLow?.short ?? 0 });
  }
  const result: ProjectionLine = firstShort
    ? { step: 'projection-short', ...ground, number: firstShort.index + 1, start: firstShort.from, short: firstShort.short }
    : { step: 'projection-covered', ...ground, ...covered(periods, cost.high > 0) };
  return [...lines, result];
}
