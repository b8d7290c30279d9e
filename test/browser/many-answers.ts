import type { Page } from 'playwright-core';
import { filesOf } from '../../src/exports/index-parts.ts';
import type { QuestionIndex } from '../../src/search/question-index.ts';

/** Serves the built desk with `count` answers, which copy its own under other names, and a question index with the same answers. */
export async function withAnswers(page: Page, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, k) => k);
  const renamed = (text: string, k: number) => text.replace(/(?<=answers\/)[^/]+/, (id) => `${id}-${k}`);
  await page.route('**/support/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const rows = [...html.matchAll(/<li class="desk-row" data-id[\s\S]*?<\/li>/g)].map(([row]) => row);
    const made = numbers.map((k) =>
      renamed(rows[k % rows.length] ?? '', k)
        .replace(/data-id="([^"]*)"/, `data-id="$1-${k}"`)
        .replace('?</a>', ` case${k}?</a>`),
    );
    const body = rows.reduce((text, row, k) => text.replace(row, () => (k === 0 ? made.join('') : '')), html);
    await route.fulfill({ response, body });
  });
  let made: Promise<Map<string, unknown>> | undefined;
  const makeFiles = async (address: string) => {
    const [index, desk] = await Promise.all([
      page.request.get(address).then((response): Promise<QuestionIndex> => response.json()),
      page.request.get(new URL('../support/', address).href).then((response) => response.text()),
    ]);
    const ids = [...desk.matchAll(/data-id="([^"]*)"/g)].map(([, id]) => id);
    const answers = new Map(index.entries.map((entry) => [/^answers\/([^/]+)/.exec(entry.path)?.[1], entry]));
    const entries = numbers.flatMap((k) => {
      const answer = answers.get(ids[k % ids.length]);
      return answer ? [{ ...answer, path: renamed(answer.path, k), title: answer.title.replace('?', ` case${k}?`) }] : [];
    });
    const others = index.entries.filter(({ kind }) => kind !== 'Answer');
    // In parts, as an index of so many different answers would be.
    return filesOf({ ...index, entries: [...entries, ...others] }, 0);
  };
  await page.route(/\/search\/(questions|(words|entries)-\d+\.\w+)\.json$/, async (route) => {
    const address = route.request().url();
    made ??= makeFiles(new URL('questions.json', address).href);
    const name = /search\/(.+)\.json$/.exec(address)?.[1] ?? '';
    await route.fulfill({ json: (await made).get(name) });
  });
}
