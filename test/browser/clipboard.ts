import type { BrowserContext, Page } from 'playwright-core';

const readers = new WeakMap<BrowserContext, Page>();

/** Returns the clipboard's text. It is read in another page, because the site's policy forbids reading it. */
export async function clipboardOf(page: Page): Promise<string> {
  const context = page.context();
  let reader = readers.get(context);
  if (!reader || reader.isClosed()) {
    reader = await context.newPage();
    readers.set(context, reader);
    const url = new URL('/read-the-clipboard', page.url()).href;
    await reader.route(url, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Reader</title>' }));
    await reader.goto(url);
    await page.bringToFront();
  }
  return reader.evaluate(() => navigator.clipboard.readText());
}
