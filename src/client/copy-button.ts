import { copyText } from './clipboard.ts';
import { COPY_WORDS, type CopyKind } from './copy-messages.ts';
import { showToast } from './toast.ts';

/**
 * Wakes a group of buttons, which are not to be seen before. Copies the text of each button of `group`, where a button names its kind in `data-copy` and holds the text in `data-text`.
 * Where the browser refuses, the text stands selected in the group's text field.
 */
export function startCopyButtons(group: HTMLElement): void {
  const refused = group.querySelector('textarea');
  group.dataset.awake = '';
  group.addEventListener('click', async (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-copy]') : null;
    if (!button || !refused) return;
    refused.hidden = true;
    const copied = await copyText(button.dataset.text ?? '', refused);
    // The older way of copying moves the focus.
    if (copied) button.focus({ preventScroll: true });
    showToast(COPY_WORDS[copied ? (button.dataset.copy as CopyKind) : 'refused']);
  });
}
