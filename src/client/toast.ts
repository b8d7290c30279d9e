const box = () => document.querySelector<HTMLElement>('.said');

/** Takes back what was said: it speaks of something else than what is on the screen now. */
export function dismissToast(): void {
  box()?.setAttribute('hidden', '');
}

/** Says something at the foot of the screen, and to a screen reader, for a moment (in milliseconds). `within`: an open dialog hides what is outside of it. */
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
