import { isComposing } from './list.ts';
import { WORDS } from './messages.ts';
import { createSearchBox, type SearchBox } from './search-box.ts';
import { storedQuery, storeQuery } from './stored-query.ts';

let dialog: HTMLDialogElement | undefined;
let box: SearchBox | undefined;

function shut() {
  // If no element opened the dialog, the focus would stay inside, and the next "/" would be typed there.
  box?.input.blur();
  dialog?.close();
}

function build(base: string): HTMLDialogElement {
  const node = document.createElement('dialog');
  node.className = 'search-dialog';
  node.setAttribute('aria-label', WORDS.label);
  const all = document.createElement('a');
  all.textContent = WORDS.all;
  all.hidden = true;
  const created = createSearchBox({
    base,
    onQuery: (query) => {
      all.href = `${base}search/?q=${encodeURIComponent(query)}`;
      all.hidden = query === '';
      storeQuery(query);
    },
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = WORDS.close;
  close.addEventListener('click', shut);
  const bar = document.createElement('p');
  bar.className = 'search-bar';
  bar.append(all, close);
  // By default, Escape empties a search field first. Here it closes the dialog and keeps the query.
  node.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    shut();
  });
  // The content fills the dialog, so a click on the dialog element itself is a click on the backdrop.
  node.addEventListener('click', (event) => {
    if (event.target === node) shut();
  });
  // A result on the current page closes the dialog.
  created.root.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && !event.ctrlKey && !event.metaKey && !event.shiftKey) shut();
  });
  const inner = document.createElement('div');
  inner.append(created.root, bar);
  node.append(inner);
  document.body.append(node);
  box = created;
  created.input.value = storedQuery();
  if (created.input.value !== '') created.run();
  return node;
}

/** Opens the search, with the last query in it, selected. The browser returns the focus when the dialog closes. */
export function open(base: string): void {
  dialog ??= build(base);
  if (dialog.open) {
    shut();
    return;
  }
  dialog.showModal();
  box?.input.focus();
  box?.input.select();
}
