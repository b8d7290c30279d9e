// The only search code on every page: it waits until the reader wants to search, then loads the dialog.
const form = document.querySelector<HTMLFormElement>('[data-search-base]');
const button = form?.querySelector('button');

/** If the dialog takes longer than this to load, a message says so. In milliseconds. */
const SLOW = 1_000;

/** Shows a message about the dialog beside its button; without words, removes it. */
function note(...words: (Node | string)[]) {
  document.querySelector('.find-note')?.remove();
  if (words.length === 0) return;
  const said = Object.assign(document.createElement('p'), { className: 'find-note', role: 'status' });
  said.append(...words);
  form?.after(said);
}

/** Prevents a second request while the dialog loads, which would close it as soon as it opens. */
let opening = false;

async function openDialog() {
  if (opening) return;
  opening = true;
  const slow = setTimeout(note, SLOW, 'The search is loading …');
  try {
    const { open } = await import('./dialog.ts');
    note();
    open(form?.dataset.searchBase ?? '/');
  } catch {
    const answers = Object.assign(document.createElement('a'), { href: form?.action, textContent: 'all answers' });
    note('The search did not load. Reload the page, or read ', answers);
  } finally {
    clearTimeout(slow);
    opening = false;
  }
}

/** Also true in the open dialog, where a key on a result goes on in the field. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable], dialog') !== null;

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  // A dialog returns the focus to the element that had it, and Safari does not focus a clicked button.
  button?.focus();
  void openDialog();
});

document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
  const commandK = event.key?.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !commandK) return;
  event.preventDefault();
  void openDialog();
});

// The field of the home page shows results while the reader types, and submits to all results; without scripts, to the answers index.
const home = document.querySelector<HTMLFormElement>('[data-search-page]');
const field = home?.querySelector('input');
if (home && field) {
  home.action = home.dataset.searchPage ?? home.action;
  const start = () =>
    void import('./attach-search.ts').then(({ attachSearch }) => attachSearch(field, form?.dataset.searchBase ?? '/')).catch(listen);
  const listen = () => field.addEventListener('focus', start, { once: true });
  // The reader may have focused the field before this script ran.
  if (document.activeElement === field) start();
  else listen();
}
