import { queryOf } from './tokens.ts';

/** An origin may hold other sites beside this one. */
const KEY = 'help-center-search';

/** What was typed before, in this tab and until it is closed. Nothing where the browser keeps nothing. */
export function typedBefore(): string {
  try {
    return queryOf(sessionStorage.getItem(KEY) ?? '');
  } catch {
    return '';
  }
}

/** Keeps what was typed, in this tab and until it is closed. */
export function keepTyped(query: string): void {
  try {
    sessionStorage.setItem(KEY, query);
  } catch {
    // A browser that keeps nothing: the search works all the same.
  }
}
