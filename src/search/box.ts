import { type Answered, load, search } from './engine.ts';
import { element, rowOf, walk } from './list.ts';
import { tellNothingFound } from './log.ts';
import { countWords, failureWords, insteadWords, mendWords, WORDS } from './messages.ts';
import css from './search.css?inline';
import { LONGEST_TYPED, queryOf } from './words.ts';

export type SearchBox = { root: HTMLElement; input: HTMLInputElement; run: () => void };

type Options = { base: string; onQuery?: (query: string) => void };

/** After this long without a key, typing has stopped. In milliseconds. */
const STOPPED = 1_200;
/** A search that takes longer than this says so. In milliseconds. */
const SLOW = 1_000;

let styled = false;

/** The styles come with the search. A constructed sheet needs no style element, which a strict content policy would refuse. */
function addStyles() {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

const linkTo = (href: string, words: string) => {
  const link = element('a', '', words);
  link.href = href;
  return link;
};

/** The way to support with the query carried over. */
const supportLink = (template: string, query: string) =>
  template.replace('{title}', () => encodeURIComponent(query)).replace('{address}', () => encodeURIComponent(location.href));

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
  input.maxLength = LONGEST_TYPED;
  input.autocomplete = 'off';
  input.spellcheck = false;
  const status = element('p', 'search-status', WORDS.hint);
  status.setAttribute('role', 'status');
  const list = element('ul', 'search-results');
  const foot = element('p', 'search-foot', import.meta.env.DEV ? WORDS.development : '');
  root.append(input, status, list, foot);
  walk(root, input);

  let latest = 0;
  let stopped: ReturnType<typeof setTimeout> | undefined;

  const show = (words: (Node | string)[], rows: HTMLElement[] = [], none = false) => {
    status.replaceChildren(...words);
    list.replaceChildren(...rows);
    list.classList.toggle('search-none', none);
    // For what waits for the results of a query.
    root.dataset.shown = queryOf(input.value);
  };
  const answersLink = () => linkTo(`${base}answers/`, WORDS.answersIndex);
  const showMended = ({ found, text }: Answered, query: string) => {
    const instead = element('button', 'search-instead', insteadWords(query));
    instead.type = 'button';
    instead.addEventListener('click', () => {
      void run(true);
      input.focus();
    });
    show([`${mendWords(text)} `, instead], found.map(rowOf));
  };
  const showNothing = async ({ nearest }: Answered, query: string) => {
    const { lexicon } = await load(base);
    const support = linkTo(supportLink(lexicon.support, query), WORDS.support);
    const offers = nearest.length > 0 ? [element('li', 'search-nearest', WORDS.nearest), ...nearest.map(rowOf)] : [];
    show([countWords(0, query), ' ', answersLink(), ' · ', support], offers, true);
    stopped = setTimeout(() => tellNothingFound(query, lexicon.log), STOPPED);
  };
  const run = async (literally = false) => {
    const query = queryOf(input.value);
    latest += 1;
    const mine = latest;
    clearTimeout(stopped);
    onQuery?.(query);
    if (query === '') return show([WORDS.hint]);
    const slow = setTimeout(() => mine === latest && status.replaceChildren(WORDS.loading), SLOW);
    try {
      const answered = await search(query, base, literally);
      // An answer to an older query must not replace that to a newer one.
      if (mine !== latest) return;
      if (answered.found.length === 0) await showNothing(answered, query);
      else if (answered.mends.length > 0) showMended(answered, query);
      else show([countWords(answered.found.length, query)], answered.found.map(rowOf));
    } catch {
      if (mine === latest) show([failureWords(import.meta.env.DEV), ' ', answersLink()]);
    } finally {
      clearTimeout(slow);
    }
  };
  /** The first result, where it is one of what stands in the field now. */
  const firstFound = () => (root.dataset.shown === queryOf(input.value) ? list.querySelector<HTMLAnchorElement>('a.found') : undefined);
  input.addEventListener('input', () => void run());
  input.addEventListener('focus', () => void load(base).catch(() => undefined), { once: true });
  input.addEventListener('keydown', (event) => {
    const first = firstFound();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !first) return;
    event.preventDefault();
    window.open(first.href, '_blank', 'noopener');
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    firstFound()?.click();
  });
  return { root, input, run: () => void run() };
}
