import type { Page } from 'playwright-core';

/** The built desk with this many answers, made of those that it has, under other names. */
export async function withAnswers(page: Page, count: number): Promise<void> {
  await page.route('**/support/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const rows = [...html.matchAll(/<li class="desk-row" data-id[\s\S]*?<\/li>/g)].map(([row]) => row);
    const made = Array.from({ length: count }, (_, k) =>
      (rows[k % rows.length] ?? '').replace(/data-id="([^"]*)"/, `data-id="$1-${k}"`).replace('?</a>', ` case${k}?</a>`),
    );
    const body = rows.reduce((text, row, k) => text.replace(row, () => (k === 0 ? made.join('') : '')), html);
    await route.fulfill({ response, body });
  });
}
