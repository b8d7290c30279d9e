/**
 * The origins to message: the embedding page's, if it is in `origins`. If the browser does not tell which page that is, all of them; a
 * message is only delivered to the origin that it is addressed to.
 */
export function listeners(origins: readonly string[], ancestor: string | undefined, referrer: string): readonly string[] {
  const parent = ancestor ?? (referrer === '' ? undefined : new URL(referrer).origin);
  return parent === undefined ? origins : origins.filter((origin) => origin === parent);
}

/** Sends the height of the content in CSS pixels to the embedding page: on load, and on every change. */
export function tellHeight(origins: readonly string[]): void {
  if (window.parent === window) return;
  const told = listeners(origins, location.ancestorOrigins?.[0], document.referrer);
  if (told.length === 0) return;
  const tell = () => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    for (const origin of told) window.parent.postMessage({ type: 'flikly-calculator-height', height }, origin);
  };
  new ResizeObserver(tell).observe(document.body);
  addEventListener('load', tell);
}
