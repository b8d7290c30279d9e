/** A row of the support desk: an answer, which has an id, or a calculator preset. `path` is under the base path;  `words` are found, and not shown. */
export type DeskRow = { id?: string; title: string; note: string; path: string; words: string; month: string };

/** The rows of one topic. */
export type DeskGroup = { id: string; name: string; rows: DeskRow[] };
