/**
 * The origins to tell: the page that holds the frame, if it is one of `origins`. Where the browser does not say who that is,
 * all of them; it delivers a message only to the origin that it is addressed to.
 */
export function listeners(origins: readonly string[], ancestor: string | undefined, referrer: string): readonly string[] {
  const parent = ancestor ?? (referrer === '' ? undefined : new URL(referrer).origin);
  return parent === undefined ? origins : origins.filter((origin) => origin === parent);
}

/** Tells the page that holds this one in a frame how tall the content is, in CSS pixels: on load, and when it changes. */
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
