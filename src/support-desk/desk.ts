import type { CalculatorCatalog } from '../calculator/catalog.ts';
import { copyText } from '../client/clipboard.ts';
import { COPY_WORDS, type CopyKind } from '../client/copy-messages.ts';
import { dismissToast, showToast } from '../client/toast.ts';
import { urlSync } from '../client/url-state.ts';
import { cached } from '../search/cached.ts';
import type { Case } from '../search/cases.ts';
import { type DeskOutcome, load, searchDesk } from '../search/engine.ts';
import { LONGEST_TYPED, queryOf } from '../search/tokens.ts';
import {
  buttonName,
  CASE_FAILED,
  countWords,
  doneWords,
  NOTHING_TO_COPY,
  SEARCH_FAILED,
  SEARCH_LOADING,
  TEXTS_FAILED,
  TEXTS_LOADING,
} from './messages.ts';
import { LONGEST_WAIT, pastedText, type Row, textsFrom } from './texts.ts';

/** A row with its position in the page. `copy` is its first button, which the arrow keys focus. */
type Listed = Row & { place: number; node: HTMLElement; list: Element; copy: HTMLButtonElement; path: string };

function nameButtons(node: HTMLElement, title: string): void {
  for (const button of node.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.setAttribute('aria-label', buttonName(button.dataset.copy as CopyKind, title));
  }
}

function readRow(node: HTMLElement, place: number, site: string): Listed | undefined {
  const link = node.querySelector('a');
  const copy = node.querySelector<HTMLButtonElement>('[data-copy]');
  const list = node.parentElement;
  if (!link || !copy || !list) return undefined;
  const title = link.textContent.trim();
  nameButtons(node, title);
  const { id, month = '' } = node.dataset;
  const path = link.getAttribute('href') ?? '';
  return { place, node, list, copy, title, path, id, text: node.dataset.text, url: new URL(path, site).href, month };
}

/** The row for the case in a query. Its words come from the calculator, which loads with the first case. */
function caseRow(desk: HTMLElement, rows: readonly Listed[]) {
  const row = rows.find(({ node }) => node.dataset.case !== undefined);
  const link = row?.node.querySelector('a');
  const note = row?.node.querySelector('p');
  if (!row || !link || !note) return undefined;
  const catalog = cached((address) => fetch(address).then((response) => response.json() as Promise<CalculatorCatalog>));
  const fill = async ({ query, words }: Case): Promise<Listed> => {
    const [{ caseReply }, known] = await Promise.all([import('./case-reply.ts'), catalog(desk.dataset.catalog ?? '')]);
    const text = caseReply(query, known, navigator.language);
    const path = `${desk.dataset.base}calculator/?${query}`;
    Object.assign(row, { title: words, text, path, url: new URL(path, desk.dataset.site ?? location.href).href });
    link.textContent = words;
    link.href = path;
    note.textContent = text;
    nameButtons(row.node, words);
    return row;
  };
  return { row, fill };
}

/** If the texts take longer than this to load, a message says so. In milliseconds. */
const SLOW = 1_000;

/** The most rows shown for a query: nobody reads further, and moving a row is slow. */
const MOST = 50;

/**
 * Shows some rows and hides the others. Results are sorted by rank, and each topic is placed by its best row. Rows that an earlier query
 * moved are put back first.
 */
function arranger(rows: readonly Listed[], desk: HTMLElement) {
  const groups = [...desk.querySelectorAll<HTMLElement>('.desk-group')];
  const groupOf = new Map(rows.map((row) => [row, groups.find((group) => group.contains(row.node))]));
  const next = new Map(rows.map((row) => [row, row.node.nextSibling]));
  let moved: readonly Listed[] = [];
  return (shown: readonly Listed[], inOrder: boolean) => {
    // From last to first, so that the next sibling of each is in place already.
    for (const row of moved.toSorted((a, b) => b.place - a.place)) row.list.insertBefore(row.node, next.get(row) ?? null);
    const kept = new Set(shown);
    // Only rows that change are written to, because each write makes the browser check the row.
    for (const row of rows) if (row.node.hidden === kept.has(row)) row.node.hidden = !kept.has(row);
    const best = new Set(shown.map((row) => groupOf.get(row)));
    for (const group of groups) group.hidden = !best.has(group);
    moved = inOrder ? [] : shown;
    for (const row of moved) row.list.append(row.node);
    for (const group of inOrder ? groups : best) if (group) desk.append(group);
  };
}

/** Starts the support desk: the field searches the rows, keys move through and copy them. Without it, the page is a list of links. */
export function startDesk(desk: HTMLElement): void {
  const field = desk.querySelector('input');
  const status = desk.querySelector('.desk-status');
  const refused = desk.querySelector('textarea');
  if (!field || !status || !refused) return;
  const rows = [...desk.querySelectorAll<HTMLElement>('.desk-row')].flatMap(
    (node, place) => readRow(node, place, desk.dataset.site ?? location.href) ?? [],
  );
  desk.dataset.awake = '';
  const base = desk.dataset.base ?? '/';
  const rowAt = new Map(rows.map((row) => [row.path, row]));
  const ownCase = caseRow(desk, rows);
  const texts = textsFrom(desk.dataset.texts ?? '');
  const arrange = arranger(rows, desk);
  /** The rows of the list: all but that of a case. */
  const listed = rows.filter((row) => row !== ownCase?.row);
  let shown: Listed[] = listed;
  let query = '';
  /** The query of the current rows. */
  let found = '';
  // Going back to the desk restores the query.
  const sync = urlSync(() => query && `q=${encodeURIComponent(query)}`);

  const show = (all: readonly Listed[], isAnswered = true) => {
    found = query;
    shown[0]?.node.removeAttribute('data-first');
    const most = query === '' ? all : all.slice(0, MOST);
    arrange(most, query === '');
    // Rows are grouped by topic, and topics sorted by their best row. The arrow keys follow this order.
    const lists = [...new Set(most.map((row) => row.list))];
    shown = lists.flatMap((list) => most.filter((row) => row.list === list));
    shown[0]?.node.setAttribute('data-first', '');
    const answers = all.filter((row) => row.id !== undefined).length;
    const presets = all.filter((row) => row.id === undefined && row !== ownCase?.row && row.path.includes('?')).length;
    status.textContent = countWords({ answers, presets }, shown[0]?.title, isAnswered);
  };
  /** Shows what was found for a query. A case comes first, and the page for a person where one is asked for. */
  const present = async ({ isAnswered, paths, asksPerson, found: match }: DeskOutcome, asked: string) => {
    const own = match && (await ownCase?.fill(match).catch(() => undefined));
    if (asked !== query) return;
    const person = asksPerson ? rows.filter((row) => row.node.dataset.person !== undefined) : [];
    const others = paths.flatMap((path) => rowAt.get(path) ?? []);
    show([...(own ? [own] : []), ...person, ...others], isAnswered || own !== undefined);
    if (match && !own) status.textContent += ` ${CASE_FAILED}`;
  };
  const find = async () => {
    query = queryOf(field.value);
    // On the way back to the page, Safari resets fields without autocompletion to this.
    field.defaultValue = field.value;
    const asked = query;
    refused.hidden = true;
    dismissToast();
    sync.soon();
    if (query === '') return show(listed);
    const slow = setTimeout(() => {
      if (asked === query) status.textContent = SEARCH_LOADING;
    }, SLOW);
    try {
      const outcome = await searchDesk(query, base);
      await present(outcome, asked);
      const late = await outcome.later;
      if (late) await present({ ...outcome, found: late }, asked);
    } catch {
      if (asked === query) status.textContent = SEARCH_FAILED;
    } finally {
      clearTimeout(slow);
    }
  };

  const copy = async (row: Listed | undefined, kind: CopyKind) => {
    refused.hidden = true;
    if (!row) return showToast(NOTHING_TO_COPY);
    row.node.append(refused);
    const before = document.activeElement;
    const slow = setTimeout(showToast, SLOW, TEXTS_LOADING, document.body, LONGEST_WAIT);
    try {
      const copied = await copyText(
        await pastedText(row, kind, texts, ownCase && shown.includes(ownCase.row) ? ownCase.row : undefined),
        refused,
      );
      if (copied && before instanceof HTMLElement) before.focus({ preventScroll: true });
      showToast(copied ? doneWords(kind, row.title) : COPY_WORDS.refused);
    } catch {
      showToast(TEXTS_FAILED);
    } finally {
      clearTimeout(slow);
    }
  };

  const rowOf = (target: EventTarget | null) => {
    const node = target instanceof Element ? target.closest('.desk-row') : null;
    return node ? shown.find((row) => row.node === node) : undefined;
  };
  /** The field counts as the first row, so the first step from it goes to the second. */
  const walk = (step: number) => {
    const here = rowOf(document.activeElement);
    const next = (here ? shown.indexOf(here) : 0) + step;
    const row = next < 1 && step < 0 ? undefined : shown[Math.min(next, shown.length - 1)];
    (row?.copy ?? field).focus({ preventScroll: true });
    (row?.node ?? field).scrollIntoView({ block: 'nearest' });
  };

  desk.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target === refused) return;
    const inField = event.target === field;
    const onCopy = event.target instanceof HTMLElement && event.target.dataset.copy !== undefined;
    const row = inField ? shown[0] : rowOf(event.target);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && row) {
      event.preventDefault();
      walk(step);
    } else if (event.key === 'Enter' && (inField || (onCopy && event.shiftKey))) {
      event.preventDefault();
      // The rows of an older query are not results of the current one.
      const isFound = !inField || found === queryOf(field.value);
      void copy(isFound ? row : undefined, event.shiftKey ? 'text' : 'link');
    } else if (event.key === 'Escape' && !inField) {
      field.focus();
    } else if (row && !inField && event.key?.length === 1 && event.key !== ' ' && event.key !== '/') {
      field.focus();
    }
  });
  desk.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    const row = rowOf(button);
    if (button && row) void copy(row, button.dataset.copy as CopyKind);
  });
  field.addEventListener('input', () => void find());
  field.maxLength = LONGEST_TYPED;
  field.value = queryOf(new URLSearchParams(location.search).get('q') ?? field.value);
  void find();
  // A copy must follow the key press at once, so the texts are loaded in advance.
  const soon = 'requestIdleCallback' in window ? requestIdleCallback : setTimeout;
  soon(() => void Promise.allSettled([texts(), load(base)]));
  if (matchMedia('(hover: hover)').matches) field.focus({ preventScroll: true });
}
