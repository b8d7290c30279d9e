// All that every page loads of the search: it waits for a wish to search, then fetches the dialog.
const form = document.querySelector<HTMLFormElement>('[data-search-base]');
const button = form?.querySelector('button');

/** A dialog that takes longer than this says so. In milliseconds. */
const SLOW = 1_000;

/** Says something of the dialog beside its button, or takes it back. */
function note(...words: (Node | string)[]) {
  document.querySelector('.find-note')?.remove();
  if (words.length === 0) return;
  const said = Object.assign(document.createElement('p'), { className: 'find-note', role: 'status' });
  said.append(...words);
  form?.after(said);
}

/** One wish at a time: a second one would shut the dialog as soon as it is there. */
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
    note('The search did not load. ', Object.assign(document.createElement('a'), { href: form?.action, textContent: 'Read all answers' }));
  } finally {
    clearTimeout(slow);
    opening = false;
  }
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null;

form?.addEventListener('submit', (event) => {
  event.preventDefault();
  // A dialog returns the focus to where it was opened from, and Safari does not focus a clicked button.
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

// The field of the home page answers as one types, and leads to all results; without scripts it leads to the answers index.
const home = document.querySelector<HTMLFormElement>('[data-search-page]');
const field = home?.querySelector('input');
if (home && field) {
  home.action = home.dataset.searchPage ?? home.action;
  const start = () => void import('./home.ts').then(({ answerAt }) => answerAt(field, form?.dataset.searchBase ?? '/')).catch(listen);
  const listen = () => field.addEventListener('focus', start, { once: true });
  // A reader may have come to it before this script.
  if (document.activeElement === field) start();
  else listen();
}
