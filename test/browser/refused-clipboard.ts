import type { Page } from 'playwright-core';

/** Makes the clipboard API refuse, as in a frame without permission. The older way works if `older` is true, else it also refuses. */
export async function refuseClipboard(page: Page, older: boolean): Promise<void> {
  await page.evaluate((works) => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
    if (!works) document.execCommand = () => false;
  }, older);
}

/** The selected text in the focused text field. */
export const selectedText = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const box = document.activeElement as HTMLTextAreaElement;
    return box.value.slice(box.selectionStart, box.selectionEnd);
  });
