import type { YearPeriod } from '../rules/index.ts';

/** What becomes of the credits of a period, those that it starts with and those bought in it, from the top of its column down. */
export const PARTS = ['used', 'lapses', 'expires', 'carries'] as const;
export type Part = (typeof PARTS)[number];

/** A column of the chart: its parts from the top down, in percent of the chart's height, and where they stand. */
export type Column = { parts: { part: Part; top: number; height: number }[]; short: boolean };

const amounts = (period: YearPeriod): Record<Part, number> => ({
  used: period.used,
  lapses: period.lapses,
  expires: period.expiring.reduce((sum, { credits }) => sum + credits, 0),
  carries: period.carries,
});

/** The chart's columns, all to one scale: the fullest period fills the height. An account without credits has empty columns. */
export function columns(periods: readonly YearPeriod[]): Column[] {
  const heights = periods.map((period) => PARTS.reduce((sum, part) => sum + amounts(period)[part], 0));
  const most = Math.max(1, ...heights);
  return periods.map((period, k) => {
    const found = amounts(period);
    let top = 100 - ((heights[k] ?? 0) / most) * 100;
    const parts = PARTS.map((part) => {
      const height = (found[part] / most) * 100;
      const placed = { part, top, height };
      top += height;
      return placed;
    });
    return { parts: parts.filter(({ height }) => height > 0), short: period.short > 0 };
  });
}
