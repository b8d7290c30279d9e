import { queryOf } from './tokens.ts';

/** The key has a name of its own, since other sites may share this origin. */
const KEY = 'help-center-search';

/** The last query of this tab, until it is closed. Empty if the browser blocks storage. */
export function storedQuery(): string {
  try {
    return queryOf(sessionStorage.getItem(KEY) ?? '');
  } catch {
    return '';
  }
}

/** Stores the query in this tab, until it is closed. */
export function storeQuery(query: string): void {
  try {
    sessionStorage.setItem(KEY, query);
  } catch {
    // The browser blocks storage; the search works without it.
  }
}
