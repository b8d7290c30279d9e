import type { Page } from 'playwright-core';

/** A page in which the clipboard API refuses, as it does in a frame without the right to it. The older way works or refuses as well. */
export async function refusing(page: Page, older: boolean): Promise<void> {
  await page.evaluate((works) => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
    });
    if (!works) document.execCommand = () => false;
  }, older);
}

/** What stands selected in the text field that has the focus. */
export const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const box = document.activeElement as HTMLTextAreaElement;
    return box.value.slice(box.selectionStart, box.selectionEnd);
  });
