/** So long after the last change it goes into the address. In milliseconds. */
const PAUSE = 250;

/**
 * Puts a query, such as `q=reset`, into the address of the page, for a reload or a pasted link to read. A browser refuses where it is
 * asked too often, as while a key is held: then the address stays as it is, until the next time.
 */
export function putInAddress(query: string): void {
  try {
    history.replaceState(history.state, '', location.pathname + (query && `?${query}`) + location.hash);
  } catch {
    // The page works all the same.
  }
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
