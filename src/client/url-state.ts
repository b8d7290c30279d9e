/** The address is updated this long after the last change. In milliseconds. */
const PAUSE = 250;

const addressWith = (query: string) => location.pathname + (query && `?${query}`) + location.hash;

/** Browsers refuse too many updates, for instance while a key is held. The address then stays the same until the next update. */
function unlessRefused(change: () => void): void {
  try {
    change();
  } catch {
    // The page works without it.
  }
}

/** Replaces the page's query, such as `q=reset`, so that a reload or a shared link restores it. */
export const replaceQuery = (query: string): void => unlessRefused(() => history.replaceState(history.state, '', addressWith(query)));

/** The step number of the current history entry; undefined if it belongs to no step. */
export const historyStep = (): number | undefined => history.state?.step;

/** Adds a history entry for a step: `before` is the query of the entry that Back leads to, `after` that of the new one. */
export function pushHistoryStep(step: number, before: string, after: string): void {
  unlessRefused(() => {
    history.replaceState({ ...history.state, step: step - 1 }, '', addressWith(before));
    history.pushState({ step }, '', addressWith(after));
  });
}

export type UrlSync = { soon: () => void; now: () => void; end: () => void };

/**
 * Keeps the address in sync with the page, whose query `query` returns: `soon` updates it once changes pause, `now` at once, before the
 * page is left. Going back within the page restores an old address, which is then updated. `end` stops it.
 */
export function urlSync(query: () => string): UrlSync {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(waiting);
    replaceQuery(query());
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, PAUSE);
  };
  const end = () => {
    clearTimeout(waiting);
    removeEventListener('popstate', now);
    removeEventListener('pagehide', now);
  };
  addEventListener('popstate', now);
  addEventListener('pagehide', now);
  return { soon, now, end };
}
