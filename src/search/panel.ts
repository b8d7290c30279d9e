import { urlSync } from '../client/url-state.ts';
import { createSearchBox } from './search-box.ts';
import { queryOf } from './tokens.ts';

/** The search words in the address of a missing page: `/articles/credit-rollover/` gives "credit rollover". */
export function wordsOfPath(pathname: string, base: string): string {
  const path = pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
  let readable = path;
  try {
    readable = decodeURIComponent(path);
  } catch {
    // A broken escape stays as it is.
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
  // Cut by code points, so that no character is cut in half.
  return [...words].slice(0, 80).join('').trim();
}

/** Starts the search on a page: `/search/?q=` shows its results and keeps the query in the address. */
export function startPanel(): void {
  const panel = document.querySelector<HTMLElement>('.search-panel');
  const base = document.querySelector<HTMLElement>('[data-search-base]')?.dataset.searchBase ?? '/';
  if (!panel) return;
  const fromPath = panel.dataset.fromPath !== undefined;
  let query = '';
  const sync = fromPath ? undefined : urlSync(() => query && `q=${encodeURIComponent(query)}`);
  const box = createSearchBox({
    base,
    onQuery: (typed) => {
      query = typed;
      sync?.soon();
    },
  });
  // Going back from a result restores its query.
  if (sync) box.root.addEventListener('click', sync.now, { capture: true });
  panel.querySelector('.not-loaded')?.remove();
  panel.append(box.root);
  box.input.value = fromPath ? wordsOfPath(location.pathname, base) : queryOf(new URLSearchParams(location.search).get('q') ?? '');
  if (box.input.value !== '') box.run();
  if (!fromPath) box.input.focus({ preventScroll: true });
}
