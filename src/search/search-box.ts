import { load, type SearchOutcome, search } from './engine.ts';
import { element, headingRow, isComposing, rowOf, walk } from './list.ts';
import { logUnanswered } from './log-unanswered.ts';
import { correctedWords, countWords, FAILURE, insteadWords, nothingWords, WORDS } from './messages.ts';
import type { Result } from './results.ts';
import css from './search.css?inline';
import { LONGEST_TYPED, queryOf } from './tokens.ts';

export type SearchBox = { root: HTMLElement; input: HTMLInputElement; run: () => void };

/** `field`: an existing field for the search to use; without it, the search makes its own. */
type Options = { base: string; onQuery?: (query: string) => void; field?: HTMLInputElement };

/** Typing has stopped after this long without a key. In milliseconds. */
const LOG_DELAY = 1_200;
/** The full text is searched after this long without a key. In milliseconds. */
const TEXT_DELAY = 400;
/** With fewer results than this, the full text is searched at once. */
const FEW_RESULTS = 3;
/** If a search takes longer than this, a message says so. In milliseconds. */
const SLOW = 1_000;

let styled = false;

/** Styles load with the search. A constructed sheet needs no style element, which a strict content security policy would refuse. */
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

/** The results without duplicates of `others`: neither the same place, nor a whole page if one of its sections is among them. */
function withoutDuplicatesOf(others: readonly Result[], results: readonly Result[]): Result[] {
  const known = others.map(addressOf);
  const places = new Set(known.map(({ href }) => href));
  const pages = new Set(known.map(({ pathname }) => pathname));
  return results.filter((result) => {
    const { href, hash, pathname } = addressOf(result);
    return !places.has(href) && !(hash === '' && pages.has(pathname));
  });
}

/** A search field with results below, for the dialog and for pages. It loads the question index on first use of the field. */
export function createSearchBox({ base, onQuery, field }: Options): SearchBox {
  addStyles();
  const root = element(field ? 'div' : 'form', 'search-box');
  if (!field) root.setAttribute('role', 'search');
  // Safari does not focus a clicked link. The focusable root keeps the focus in the box, so that it stays open.
  if (field) root.tabIndex = -1;
  const input = field ?? ownField();
  input.maxLength = LONGEST_TYPED;
  input.autocomplete = 'off';
  input.spellcheck = false;
  const status = element('p', 'search-status', field ? '' : WORDS.hint);
  status.setAttribute('role', 'status');
  const list = element('ul', 'search-results');
  // WebKit takes a list without markers for no list.
  list.setAttribute('role', 'list');
  const foot = element('p', 'search-foot', import.meta.env.DEV ? WORDS.development : '');
  root.append(...(field ? [] : [input]), status, list, foot);
  walk(root, input);

  let latest = 0;
  let presented = 0;
  let stopped: ReturnType<typeof setTimeout> | undefined;
  let paused: ReturnType<typeof setTimeout> | undefined;

  const tell = (...words: (Node | string)[]) => {
    status.replaceChildren(...words);
    // The home page shows the box only with a status. WebKit does not notice that a child is no longer `:empty`.
    root.toggleAttribute('data-told', words.length > 0);
  };
  const show = (words: (Node | string)[], rows: HTMLElement[] = []) => {
    tell(...words);
    list.replaceChildren(...rows);
    // Tells waiting code which query the results are for.
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
  const showAnswers = ({ isAnswered, results, corrected, support }: SearchOutcome, query: string) => {
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
  /** Shows the full-text results below the answers, before the link to support. `isWanted`: whether those answers are still shown. */
  const showText = async ({ results, text, support }: SearchOutcome, isWanted: () => boolean) => {
    const found = await import('./full-text.ts')
      .then(({ searchText }) => (isWanted() ? searchText(text.words, base, text.queryStems) : []))
      .catch(() => []);
    if (!isWanted()) return;
    const more = withoutDuplicatesOf(results, found);
    if (more.length === 0) return;
    const last = support.isFirst ? null : list.lastElementChild;
    // Re-rendering would take the focus from a focused row.
    if (last?.contains(document.activeElement)) return;
    list.append(headingRow(WORDS.fullText), ...more.map(rowOf), ...(last ? [last] : []));
  };
  /** Shows the results, and then those of the full text. */
  const present = (answered: SearchOutcome, query: string, mine: number) => {
    showAnswers(answered, query);
    presented += 1;
    const own = presented;
    clearTimeout(paused);
    const few = !answered.isAnswered || answered.results.length < FEW_RESULTS;
    if (answered.text.words !== '') {
      paused = setTimeout(() => void showText(answered, () => own === presented && mine === latest), few ? 0 : TEXT_DELAY);
    }
  };
  const run = async (asTyped = false) => {
    const query = queryOf(input.value);
    // On the way back to a page, Safari resets fields without autocompletion to this.
    input.defaultValue = input.value;
    latest += 1;
    const mine = latest;
    clearTimeout(stopped);
    clearTimeout(paused);
    onQuery?.(query);
    if (query === '') return show(field ? [] : [WORDS.hint]);
    const slow = setTimeout(() => mine === latest && tell(WORDS.loading), SLOW);
    try {
      const answered = await search(query, base, asTyped);
      // An older query's answer must not replace a newer one's.
      if (mine !== latest) return;
      present(answered, query, mine);
      const whole = await answered.later;
      // Re-rendering would take the focus from a focused row.
      if (whole && mine === latest && !list.contains(document.activeElement)) present(whole, query, mine);
      const { log } = (await load(base)).index;
      if (mine === latest && !(whole ?? answered).isAnswered) stopped = setTimeout(() => logUnanswered(query, log, base), LOG_DELAY);
    } catch {
      if (mine === latest) show([FAILURE, ' ', answersLink()]);
    } finally {
      clearTimeout(slow);
    }
  };
  /** The first result, if the results are for the query that is in the field now. */
  const firstFound = () => (root.dataset.shown === queryOf(input.value) ? list.querySelector<HTMLAnchorElement>('a.found') : undefined);
  input.addEventListener('input', () => void run());
  input.addEventListener('focus', () => void load(base).catch(() => undefined), { once: true });
  input.addEventListener('keydown', (event) => {
    const first = firstFound();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !first || isComposing(event)) return;
    event.preventDefault();
    window.open(first.href, '_blank', 'noopener');
  });
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    firstFound()?.click();
  });
  return { root, input, run: () => void run() };
}
