// All that every page loads of the search: it waits for a wish to search, then fetches the dialog.
const form = document.querySelector<HTMLFormElement>('[data-search-base]');
const button = form?.querySelector('button');

const openDialog = async () => {
  const { open } = await import('./dialog.ts');
  open(form?.dataset.searchBase ?? '/');
};

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
  const commandK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !commandK) return;
  event.preventDefault();
  void openDialog();
});

// The field of the home page leads to the results; without scripts it leads to the answers index.
for (const page of document.querySelectorAll<HTMLFormElement>('[data-search-page]')) page.action = page.dataset.searchPage ?? page.action;
