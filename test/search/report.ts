import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { chromiumPath, launch, thisMachine } from '../browser/chromium.ts';
import { DIST } from '../build.ts';
import { serve } from '../serve.ts';
import { measure, queries } from './quality.ts';

/** Bytes of a first query: the dialog, the engine and the index, each file in brotli as a host keeps it beside. */
async function firstQueryBytes(browser: Browser, origin: string): Promise<{ bytes: number; files: number }> {
  const page = await browser.newPage();
  await page.goto(`${origin}/articles/credits-by-plan/`, { waitUntil: 'networkidle' });
  const pending: Promise<number>[] = [];
  page.on('response', (response) => pending.push(response.body().then((body) => brotliCompressSync(body).length)));
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('roll over');
  await page.getByRole('dialog').locator('a.found').first().waitFor();
  await page.waitForLoadState('networkidle');
  const sizes = await Promise.all(pending);
  await page.close();
  return { bytes: sizes.reduce((sum, size) => sum + size, 0), files: sizes.length };
}

/** From a key to the frame with its results, in milliseconds, at the 95th percentile, with the index there. */
async function keyToResults(page: Page): Promise<number> {
  const times: number[] = [];
  for (const query of queries.held.slice(0, 40).map((entry) => entry.query.slice(0, 40))) {
    await page.getByRole('main').getByRole('searchbox').fill('');
    for (let length = 1; length <= query.length; length += 1) {
      const typed = query.slice(0, length);
      if (typed.trim() !== typed) continue;
      times.push(
        await page.evaluate(async (text) => {
          const box = document.querySelector<HTMLElement>('main .search-box');
          const input = box?.querySelector('input');
          if (!box || !input) throw new Error('no search');
          const start = performance.now();
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          while (box.dataset.shown !== text) await new Promise((resolve) => setTimeout(resolve, 0));
          await new Promise((resolve) => requestAnimationFrame(resolve));
          return performance.now() - start;
        }, typed),
      );
    }
  }
  times.sort((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1] ?? 0;
}

const percent = (share: number) => share.toFixed(3);

const server = await serve(DIST);
const browser = await launch(await chromiumPath(thisMachine));
try {
  const page = await browser.newPage();
  await page.goto(`${server.origin}/search/`, { waitUntil: 'networkidle' });
  for (const half of ['tuned', 'held'] as const) {
    const { served, first, firstThree, reciprocal, empty, kept, misses } = await measure(page, queries[half]);
    process.stdout.write(
      `${half.padEnd(6)} ${served} queries: success@1 ${percent(first)}, success@3 ${percent(firstThree)}, MRR ${percent(reciprocal)}; ` +
        `${kept} of ${empty} that nothing answers found nothing\n`,
    );
    for (const { query, at, found } of misses)
      process.stdout.write(`  ${at < 0 ? 'not found' : `at ${at + 1}`}: “${query}” shows ${found}\n`);
  }
  const { bytes, files } = await firstQueryBytes(browser, server.origin);
  process.stdout.write(`first query: ${bytes} B in ${files} files (limit 80000)\n`);
  process.stdout.write(`key to results, 95th percentile: ${(await keyToResults(page)).toFixed(1)} ms (limit 50)\n`);
} finally {
  await browser.close();
  await server.close();
}
