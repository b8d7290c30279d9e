/** So long after the last change it goes into the address. In milliseconds. */
const PAUSE = 250;

const addressWith = (query: string) => location.pathname + (query && `?${query}`) + location.hash;

/** A browser refuses where it is asked too often, as while a key is held: then the address stays as it is, until the next time. */
function unlessRefused(change: () => void): void {
  try {
    change();
  } catch {
    // The page works all the same.
  }
}

/** Puts a query, such as `q=reset`, into the address of the page, for a reload or a pasted link to read. */
export const putInAddress = (query: string): void => unlessRefused(() => history.replaceState(history.state, '', addressWith(query)));

/** The number of the step that an entry of the history is at; undefined for one that no step has led to or from. */
export const historyStep = (): number | undefined => history.state?.step;

/** Takes the step of a number: `before` stays in the entry that Back leads to, `after` is the query of the new one. */
export function stepInHistory(step: number, before: string, after: string): void {
  unlessRefused(() => {
    history.replaceState({ ...history.state, step: step - 1 }, '', addressWith(before));
    history.pushState({ step }, '', addressWith(after));
  });
}

export type AddressKeeper = { soon: () => void; now: () => void; end: () => void };

/**
 * Keeps the address with what stands in the page, which `query` says: `soon`, once changes pause, or `now`, before the page is left. Back
 * to a place in the page is back to an address of before, which is brought up to date. `end` stops it.
 */
export function addressKeeper(query: () => string): AddressKeeper {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(waiting);
    putInAddress(query());
  };
  const soon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(now, PAUSE);
  };
  const end = () => {
    clearTimeout(waiting);
    removeEventListener('popstate', now);
  };
  addEventListener('popstate', now);
  return { soon, now, end };
}
