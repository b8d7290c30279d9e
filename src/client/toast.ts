const box = () => document.querySelector<HTMLElement>('.said');

/** Removes the toast, which no longer fits what is on the screen. */
export function dismissToast(): void {
  box()?.setAttribute('hidden', '');
}

/** Shows a toast for `moment` milliseconds and tells screen readers. `within`: an open dialog, which hides everything outside it. */
export function showToast(text: string, within: HTMLElement = document.body, moment = 4_000): void {
  let said = box();
  if (!said) {
    said = document.createElement('p');
    said.className = 'said';
    said.setAttribute('role', 'status');
  }
  if (said.parentElement !== within) within.append(said);
  said.hidden = false;
  said.textContent = text;
  clearTimeout(Number(said.dataset.timer));
  said.dataset.timer = String(setTimeout(dismissToast, moment));
}
