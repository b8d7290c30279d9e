import type { Page } from 'playwright-core';

type Counted = { clicks: number; fields: number };

/**
 * Counts interactions from now on, in the page itself, so that the count misses nothing that a test does. A click is one interaction. A
 * text field is one, however often it is filled.
 */
export async function countInteractions(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const counted: Counted = { clicks: 0, fields: 0 };
    const filled = new WeakSet<EventTarget>();
    addEventListener('pointerdown', () => {
      counted.clicks += 1;
    });
    addEventListener('input', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || target.type === 'radio' || filled.has(target)) return;
      filled.add(target);
      counted.fields += 1;
    });
    Object.assign(window, { counted });
  });
  return () =>
    page.evaluate(() => {
      const { clicks, fields } = (window as unknown as { counted: Counted }).counted;
      return clicks + fields;
    });
}

/** Presses Tab until the element with this accessible name has the focus. */
export async function tabTo(page: Page, name: string, most = 80): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(() => {
      const node = document.activeElement;
      const label = node instanceof HTMLInputElement ? node.labels?.[0]?.textContent : node?.textContent;
      return (node?.getAttribute('aria-label') ?? label ?? '').replaceAll(/\s+/g, ' ').trim();
    });
    if (called.startsWith(name)) return;
    passed.push(called.slice(0, 40));
  }
  throw new Error(`By Tab nothing is reached that is called “${name}”: ${passed.join(' | ')}`);
}
