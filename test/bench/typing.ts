import type { Page } from 'playwright-core';

/** Replaces the text of a field, as typing or pasting does, and waits for the frame that shows the result. In milliseconds. */
export const typed = (page: Page, field: string, text: string): Promise<number> =>
  page.evaluate(
    async ([selector = '', value = '']) => {
      const input = document.querySelector<HTMLInputElement>(selector);
      if (!input) throw new Error(`There is no ${selector}.`);
      input.focus();
      input.select();
      // The search and the desk report when their results are shown. Everything else answers at once.
      const tells = input.closest('.search-box') ?? input.closest('.desk')?.querySelector('.desk-status');
      const shown =
        tells &&
        new Promise((resolve) => new MutationObserver(resolve).observe(tells, { attributeFilter: ['data-shown'], childList: true }));
      const start = performance.now();
      document.execCommand('insertText', false, value);
      await shown;
      return await painted(start);
    },
    [field, text],
  );

/** Presses a key where the focus is, and waits for the frame that shows the result. In milliseconds. */
export const pressed = (page: Page, key: string): Promise<number> =>
  page.evaluate(async (name) => {
    const start = performance.now();
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    return await painted(start);
  }, key);

/** Runs in the page. What a frame's own callback starts runs once the frame is drawn. */
declare function painted(start: number): Promise<number>;

/** Gives a page what `typed` and `pressed` need. Call it before the page loads. */
export const prepare = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.assign(window, {
      painted: (start: number) =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - start);
            port2.postMessage(undefined);
          });
        }),
    });
  });
