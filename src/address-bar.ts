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
