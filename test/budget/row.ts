/** How long a busy machine may take over any one step. No figure depends on it. */
export const PATIENCE_MS = 120_000;

/** A line of the budget: a figure that may not be more than `limit`, or not less than `least`. */
export type Row = { what: string; value: number; unit: string } & ({ limit: number; least?: never } | { least: number; limit?: never });

export const isKept = ({ value, limit, least }: Row): boolean => (least === undefined ? value <= (limit ?? 0) : value >= least);

/** A row as it is printed: whether it is kept, the figure, its limit and what it is of. */
export function printed(row: Row): string {
  const { what, value, unit, limit, least } = row;
  const bound = least === undefined ? `of ${`${limit} ${unit}`.trim().padStart(8)}` : `≥  ${String(least).padStart(8)}`;
  return `${isKept(row) ? 'ok  ' : 'OVER'}  ${`${value} ${unit}`.trim().padStart(9)}  ${bound}  ${what}\n`;
}
