/** Says something at the foot of the screen, and to a screen reader, for a moment. */
function say(text: string) {
  let box = document.querySelector<HTMLElement>('.copied');
  if (!box) {
    box = document.createElement('p');
    box.className = 'copied';
    box.setAttribute('role', 'status');
    document.body.append(box);
  }
  box.hidden = false;
  box.textContent = text;
  setTimeout(() => box.setAttribute('hidden', ''), 2500);
}

/** A click on such a link goes where it leads, and copies its address. Where the clipboard is refused, the address bar has it. */
export function copyOnClick(selector: string) {
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    try {
      await navigator.clipboard.writeText(link.href);
      say('Link copied');
    } catch {
      say('The address bar now shows the link. Copy it from there.');
    }
  });
}
