import { type Found, load, search, withEllipsis } from './engine.ts';
import { countWords, failureWords, WORDS } from './messages.ts';
import css from './search.css?inline';

export type SearchBox = { root: HTMLElement; input: HTMLInputElement; run: () => void };

type Options = { base: string; onQuery?: (query: string) => void };

let styled = false;

/** The styles come with the search. A constructed sheet needs no style element, which a strict content policy would refuse. */
function addStyles() {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text?: string): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function item({ href, title, kind, excerpt }: Found): HTMLLIElement {
  const link = element('a', 'found');
  link.href = href;
  const words = element('span', 'found-excerpt');
  words.append(...withEllipsis(excerpt).map(({ text, hit }) => (hit ? element('mark', '', text) : text)));
  link.append(element('span', 'found-kind', kind), element('span', 'found-title', title), words);
  const row = document.createElement('li');
  row.append(link);
  return row;
}

/** Down and Up walk from the field through the results and back; typing in the list goes on in the field. */
function walk(root: HTMLElement, input: HTMLInputElement) {
  root.addEventListener('keydown', (event) => {
    const stops: HTMLElement[] = [input, ...root.querySelectorAll<HTMLElement>('a.found')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && here >= 0) {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, here + step))]?.focus();
    } else if (here > 0 && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      input.focus();
    }
  });
}

/** A search field with its results below, for the dialog and for pages. It fetches the index when the field is first used. */
export function createSearchBox({ base, onQuery }: Options): SearchBox {
  addStyles();
  const root = element('form', 'search-box');
  root.setAttribute('role', 'search');
  const input = element('input', 'search-input');
  input.type = 'search';
  input.name = 'q';
  input.placeholder = WORDS.label;
  input.setAttribute('aria-label', WORDS.label);
  input.autocomplete = 'off';
  const status = element('p', 'search-status', WORDS.hint);
  status.setAttribute('role', 'status');
  const list = element('ul', 'search-results');
  const foot = element('p', 'search-foot', import.meta.env.DEV ? WORDS.development : '');
  root.append(input, status, list, foot);
  walk(root, input);

  let latest = 0;
  const show = (text: string, found: Found[]) => {
    status.textContent = text;
    list.replaceChildren(...found.map(item));
  };
  const offerAnswers = () => {
    const link = element('a', '', WORDS.answersIndex);
    link.href = `${base}answers/`;
    status.append(' ', link);
  };
  const run = async () => {
    const query = input.value.trim();
    latest += 1;
    const mine = latest;
    onQuery?.(query);
    if (query === '') return show(WORDS.hint, []);
    try {
      const found = await search(query, base);
      // An answer to an older query must not replace that to a newer one.
      if (mine !== latest) return;
      show(countWords(found.length, query), found);
      if (found.length === 0) offerAnswers();
    } catch {
      if (mine !== latest) return;
      show(failureWords(import.meta.env.DEV), []);
      offerAnswers();
    }
  };
  input.addEventListener('input', run);
  input.addEventListener('focus', () => void load(base).catch(() => undefined), { once: true });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector<HTMLAnchorElement>('a.found')?.click();
  });
  return { root, input, run };
}
