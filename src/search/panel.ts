import { putInAddress } from '../address-bar.ts';
import { createSearchBox } from './box.ts';
import { queryOf } from './words.ts';

/** So long after the last key the query goes into the address. In milliseconds. */
const KEPT_AFTER = 250;

/** The words of an address that leads nowhere: `/articles/credit-rollover/` asks for "credit rollover". */
export function wordsOfPath(pathname: string, base: string): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  let readable = path;
  try {
    readable = decodeURIComponent(path);
  } catch {
    // A broken escape stays as it is: a query like any other.
  }
  const last =
    readable
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  const words = last
    .replace(/\.\w+$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // By characters: half of one would be no text.
  return [...words].slice(0, 80).join('').trim();
}

/** Starts the search on a page: `/search/?q=` shows its results and keeps the address with the query. */
export function startPanel(): void {
  const panel = document.querySelector<HTMLElement>('.search-panel');
  const base = document.querySelector<HTMLElement>('[data-search-base]')?.dataset.searchBase ?? '/';
  if (!panel) return;
  const fromPath = panel.dataset.fromPath !== undefined;
  let keeping: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    const query = queryOf(box.input.value);
    clearTimeout(keeping);
    if (!fromPath) putInAddress(query && `q=${encodeURIComponent(query)}`);
  };
  const box = createSearchBox({
    base,
    onQuery: () => {
      clearTimeout(keeping);
      keeping = setTimeout(keep, KEPT_AFTER);
    },
  });
  // Coming back from a result finds the query that led to it; coming back to a place in the page, the query that stands in the field.
  box.root.addEventListener('click', keep, { capture: true });
  addEventListener('popstate', keep);
  panel.querySelector('.search-waiting')?.remove();
  panel.append(box.root);
  box.input.value = fromPath ? wordsOfPath(location.pathname, base) : queryOf(new URLSearchParams(location.search).get('q') ?? '');
  if (box.input.value !== '') box.run();
  if (!fromPath) box.input.focus({ preventScroll: true });
}
