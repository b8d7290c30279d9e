import { type Answered, load, search } from './engine.ts';
import { element, headingRow, rowOf, walk } from './list.ts';
import { tellNothingFound } from './log.ts';
import { correctedWords, countWords, FAILURE, insteadWords, nothingWords, WORDS } from './messages.ts';
import type { Result } from './results.ts';
import css from './search.css?inline';
import { LONGEST_TYPED, queryOf } from './tokens.ts';

export type SearchBox = { root: HTMLElement; input: HTMLInputElement; run: () => void };

/** `field`: the field of the page that the search takes over; else it makes one of its own. */
type Options = { base: string; onQuery?: (query: string) => void; field?: HTMLInputElement };

/** After this long without a key, typing has stopped. In milliseconds. */
const STOPPED = 1_200;
/** After this long without a key, the full text is searched. In milliseconds. */
const PAUSED = 400;
/** With fewer results than this, it is searched at once. */
const FEW = 3;
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

function ownField(): HTMLInputElement {
  const input = element('input', 'search-input');
  input.type = 'search';
  input.name = 'q';
  input.placeholder = WORDS.label;
  input.setAttribute('aria-label', WORDS.label);
  return input;
}

const addressOf = ({ href }: Result) => new URL(href, location.href);

/** The results that lead to no place that others lead to: to a page as a whole, where no part of it is among them. */
function elsewhereThan(others: readonly Result[], results: readonly Result[]): Result[] {
  const known = others.map(addressOf);
  const places = new Set(known.map(({ href }) => href));
  const pages = new Set(known.map(({ pathname }) => pathname));
  return results.filter((result) => {
    const { href, hash, pathname } = addressOf(result);
    return !places.has(href) && !(hash === '' && pages.has(pathname));
  });
}

/** A search field with its results below, for the dialog and for pages. It fetches the question index when the field is first used. */
export function createSearchBox({ base, onQuery, field }: Options): SearchBox {
  addStyles();
  const root = element(field ? 'div' : 'form', 'search-box');
  if (!field) root.setAttribute('role', 'search');
  // A click in it keeps the focus here, and it stays: Safari gives the focus to no link that is clicked.
  if (field) root.tabIndex = -1;
  const input = field ?? ownField();
  input.maxLength = LONGEST_TYPED;
  input.autocomplete = 'off';
  input.spellcheck = false;
  const status = element('p', 'search-status', field ? '' : WORDS.hint);
  status.setAttribute('role', 'status');
  const list = element('ul', 'search-results');
  const foot = element('p', 'search-foot', import.meta.env.DEV ? WORDS.development : '');
  root.append(...(field ? [] : [input]), status, list, foot);
  walk(root, input);

  let latest = 0;
  let stopped: ReturnType<typeof setTimeout> | undefined;
  let paused: ReturnType<typeof setTimeout> | undefined;

  const show = (words: (Node | string)[], rows: HTMLElement[] = []) => {
    status.replaceChildren(...words);
    list.replaceChildren(...rows);
    // For what waits for the results of a query.
    root.dataset.shown = queryOf(input.value);
  };
  const answersLink = () => linkTo(`${base}answers/`, WORDS.answersIndex);
  const literally = (query: string) => {
    const button = element('button', 'search-instead', insteadWords(query));
    button.type = 'button';
    button.addEventListener('click', () => {
      void run(true);
      input.focus();
    });
    return button;
  };
  const showAnswers = ({ isAnswered, results, corrected, support }: Answered, query: string) => {
    const rows = results.map(rowOf);
    const person = rowOf(support.result);
    if (!isAnswered) {
      show([nothingWords(query), ' ', answersLink()], [...(rows.length > 0 ? [headingRow(WORDS.nearest)] : []), ...rows, person]);
      return;
    }
    const words =
      corrected === undefined
        ? [countWords(results.length + (support.isFirst ? 1 : 0), query)]
        : [`${correctedWords(corrected)} `, literally(query)];
    show(words, support.isFirst ? [person, ...rows] : [...rows, person]);
  };
  /** Puts what the full text has below the answers, before the way to support. */
  const showText = async ({ results, text, support }: Answered, mine: number) => {
    const found = await import('./full-text.ts').then(({ searchText }) => searchText(text.words, base, text.sought)).catch(() => []);
    if (mine !== latest) return;
    const more = elsewhereThan(results, found);
    if (more.length === 0) return;
    const last = support.isFirst ? null : list.lastElementChild;
    // A row that has the focus would lose it.
    if (last?.contains(document.activeElement)) return;
    list.append(headingRow(WORDS.fullText), ...more.map(rowOf), ...(last ? [last] : []));
  };
  /** Shows what was found, and then what the full text has. */
  const present = (answered: Answered, query: string, mine: number) => {
    showAnswers(answered, query);
    clearTimeout(paused);
    const few = !answered.isAnswered || answered.results.length < FEW;
    if (answered.text.words !== '') paused = setTimeout(() => void showText(answered, mine), few ? 0 : PAUSED);
  };
  const run = async (asTyped = false) => {
    const query = queryOf(input.value);
    latest += 1;
    const mine = latest;
    clearTimeout(stopped);
    clearTimeout(paused);
    onQuery?.(query);
    if (query === '') return show(field ? [] : [WORDS.hint]);
    const slow = setTimeout(() => mine === latest && status.replaceChildren(WORDS.loading), SLOW);
    try {
      const answered = await search(query, base, asTyped);
      // An answer to an older query must not replace that to a newer one.
      if (mine !== latest) return;
      present(answered, query, mine);
      const whole = await answered.later;
      // A row that has the focus would lose it.
      if (whole && mine === latest && !list.contains(document.activeElement)) present(whole, query, mine);
      const { log } = (await load(base)).index;
      if (mine === latest && !(whole ?? answered).isAnswered) stopped = setTimeout(() => tellNothingFound(query, log), STOPPED);
    } catch {
      if (mine === latest) show([FAILURE, ' ', answersLink()]);
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
