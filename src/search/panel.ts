import { addressKeeper } from '../client/url-state.ts';
import { createSearchBox } from './search-box.ts';
import { queryOf } from './tokens.ts';

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
  let query = '';
  const keeper = fromPath ? undefined : addressKeeper(() => query && `q=${encodeURIComponent(query)}`);
  const box = createSearchBox({
    base,
    onQuery: (typed) => {
      query = typed;
      keeper?.soon();
    },
  });
  // Coming back from a result finds the query that led to it.
  if (keeper) box.root.addEventListener('click', keeper.now, { capture: true });
  panel.querySelector('.search-waiting')?.remove();
  panel.append(box.root);
  box.input.value = fromPath ? wordsOfPath(location.pathname, base) : queryOf(new URLSearchParams(location.search).get('q') ?? '');
  if (box.input.value !== '') box.run();
  if (!fromPath) box.input.focus({ preventScroll: true });
}
