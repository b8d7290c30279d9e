const told = new Set<string>();

/** Tells where queries are collected that one found nothing: the query alone, once. No cookie and no referrer goes with it. */
export function tellNothingFound(query: string, address: string | undefined): void {
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
