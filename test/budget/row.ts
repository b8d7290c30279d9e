/** How long any one step may take on a busy machine. No figure depends on it. */
export const PATIENCE_MS = 120_000;

/** A line of the budget: a figure of at most `limit`, or of at least `least`. */
export type Row = { what: string; value: number; unit: string } & ({ limit: number; least?: never } | { least: number; limit?: never });

export const isKept = ({ value, limit, least }: Row): boolean => (least === undefined ? value <= (limit ?? 0) : value >= least);

/** A row as printed: pass or fail, the figure, its limit, and what was measured. */
export function printed(row: Row): string {
  const { what, value, unit, limit, least } = row;
  const bound = least === undefined ? `of ${`${limit} ${unit}`.trim().padStart(8)}` : `≥  ${String(least).padStart(8)}`;
  return `${isKept(row) ? 'ok  ' : 'OVER'}  ${`${value} ${unit}`.trim().padStart(9)}  ${bound}  ${what}\n`;
}
