import { copyText } from './clipboard.ts';
import { COPY_WORDS, type CopyKind } from './copy-messages.ts';
import { showToast } from './toast.ts';

/**
 * Enables a group of copy buttons, which are hidden until then. A click copies the button's `data-text`; `data-copy` names its kind. If the
 * browser refuses, the text is selected in the group's text field.
 */
export function startCopyButtons(group: HTMLElement): void {
  const refused = group.querySelector('textarea');
  group.dataset.awake = '';
  group.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (!button || !refused) return;
    refused.hidden = true;
    const copied = await copyText(button.dataset.text ?? '', refused);
    // The old way to copy moves the focus.
    if (copied) button.focus({ preventScroll: true });
    showToast(COPY_WORDS[copied ? (button.dataset.copy as CopyKind) : 'refused']);
  });
}
