const told = new Set<string>();

/** The most characters of a path that are sent. Those of the site's own pages are shorter. */
const LONGEST_PAGE = 300;

/** The path of this page, below the base path. */
function pageBelow(base: string): string {
  const { pathname } = location;
  return (pathname.startsWith(base) ? pathname.slice(base.length - 1) : pathname).slice(0, LONGEST_PAGE);
}

/**
 * Sends one beacon to the log address: a query without results, and the path of the page that it was typed on. A query is sent once, without
 * cookies or a referrer, so it says nothing about the person.
 */
export function logUnanswered(query: string, address: string | undefined, base: string): void {
  if (address === undefined || told.has(query)) return;
  told.add(query);
  void fetch(address, {
    method: 'POST',
    mode: 'no-cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    body: JSON.stringify({ page: pageBelow(base), query }),
  }).catch(() => undefined);
}
