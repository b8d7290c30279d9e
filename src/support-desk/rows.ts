/** A row of the support desk: an answer, which has an id, or a calculator preset. `path` has the base path. */
export type DeskRow = { id?: string; title: string; note: string; path: string; month: string };

/** The rows of one topic. */
export type DeskGroup = { id: string; name: string; rows: DeskRow[] };
