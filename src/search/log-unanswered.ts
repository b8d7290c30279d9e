const told = new Set<string>();

/** Sends a query without results to the log address: the query alone, once, without cookies or a referrer. */
export function logUnanswered(query: string, address: string | undefined): void {
  if (address === undefined || told.has(query)) return;
  told.add(query);
  void fetch(address, {
    method: 'POST',
    mode: 'no-cors',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    keepalive: true,
    body: query,
  }).catch(() => undefined);
}
