import { showToast } from '../client/toast.ts';
import { WORDS } from './messages.ts';
import { type Piece, type Result, textOf } from './results.ts';

export function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text?: string): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  node.className = className;
  if (text !== undefined) node.textContent = text;
  return node;
}

function copyButton({ title }: Result, link: HTMLAnchorElement): HTMLButtonElement {
  const button = element('button', 'found-copy', WORDS.copy);
  button.type = 'button';
  button.setAttribute('aria-label', `${WORDS.copy}: ${textOf(title)}`);
  button.addEventListener('click', async () => {
    const within = button.closest('dialog') ?? document.body;
    try {
      await navigator.clipboard.writeText(link.href);
      showToast(WORDS.copied, within);
    } catch {
      // The clipboard was refused, or is missing, as on a page without https.
      showToast(WORDS.refused, within);
    }
  });
  return button;
}

/** A result as a row: its link, which can be opened in a new tab as usual, and a button that copies its address. */
export function rowOf(found: Result): HTMLLIElement {
  const link = element('a', 'found');
  link.href = found.href;
  const spanOf = (className: string, parts: readonly Piece[]) => {
    const span = element('span', className);
    span.append(...parts.map(({ text, hit }) => (hit ? element('mark', '', text) : text)));
    return span;
  };
  link.append(element('span', 'found-kind', found.kind), spanOf('found-title', found.title), spanOf('found-excerpt', found.excerpt));
  const row = element('li', 'found-row');
  row.append(link, ...(found.kind === 'Support' ? [] : [copyButton(found, link)]));
  return row;
}

/** A heading for the rows below it. */
export const headingRow = (words: string): HTMLLIElement => element('li', 'search-heading', words);

/** True while an input method is composing: its keys are its own. Safari sends the last of them after it has ended, with this code. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** Down and Up move through the field and the results. Typing in the list continues in the field. */
export function walk(root: HTMLElement, input: HTMLInputElement): void {
  const step = (event: KeyboardEvent) => {
    if (isComposing(event)) {
      // Enter takes the word, and does not submit the form.
      if (event.key === 'Enter') event.preventDefault();
      return;
    }
    const stops: HTMLElement[] = [input, ...root.querySelectorAll<HTMLElement>('a.found')];
    const here = stops.indexOf(document.activeElement as HTMLElement);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by !== undefined && here >= 0) {
      event.preventDefault();
      stops[Math.max(0, Math.min(stops.length - 1, here + by))]?.focus();
    } else if (here > 0 && event.key?.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      input.focus();
    }
  };
  root.addEventListener('keydown', step);
  // The field of the page is outside of the root.
  if (!root.contains(input)) input.addEventListener('keydown', step);
}
