import { COPY_WORDS } from './copy-messages.ts';
import { showToast } from './toast.ts';

/** A click on such a link goes where it leads, and copies its address. Where the clipboard is refused, the address bar has it. */
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
