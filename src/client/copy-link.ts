import { COPY_WORDS } from './copy-messages.ts';
import { showToast } from './toast.ts';

/** A click on a matching link follows it and copies its address. If the clipboard is refused, the address bar still has the address. */
export function copyOnClick(selector: string): void {
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(selector) : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    try {
      await navigator.clipboard.writeText(link.href);
      showToast(COPY_WORDS.link);
    } catch {
      showToast(COPY_WORDS.addressBar);
    }
  });
}
