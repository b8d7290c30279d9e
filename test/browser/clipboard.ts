import type { Page } from 'playwright-core';

/** What the clipboard holds. It is read in a page beside the site's own, whose policy lets nobody read it. */
export async function clipboardOf(page: Page): Promise<string> {
  const reader = await page.context().newPage();
  const url = new URL('/read-the-clipboard', page.url()).href;
  await reader.route(url, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Reader</title>' }));
  await reader.goto(url);
  const text = await reader.evaluate(() => navigator.clipboard.readText());
  await reader.close();
  await page.bringToFront();
  return text;
}
