import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { machine } from '../bench/machine.ts';
import { referenceTime } from '../bench/work.ts';
import { numbers, word, wordsBy } from '../scale/texts.ts';
import { serve } from '../serve.ts';
import { indexSite } from '../sites/build.ts';
import { REAL } from '../sites/sites.ts';
import { chromiumPath, launch, thisMachine } from '../tools/chromium.ts';

// How the search does as the site grows: the built site with this many answers more, of generated words.
const SIZES = [0, 100, 1_000, 10_000];
const WORDS_A_PAGE = 120;

function generate(site: string, count: number) {
  const say = wordsBy(numbers(count + 1));
  const used = new Set<string>();
  const words = (length: number) => {
    const said = say(length);
    for (const one of said.split(' ')) used.add(one);
    return said;
  };
  for (let k = 0; k < count; k += 1) {
    const folder = path.join(site, 'generated', String(k));
    mkdirSync(folder, { recursive: true });
    const title = `${words(6)}?`;
    writeFileSync(
      path.join(folder, 'index.html'),
      `<!doctype html><html lang="en"><title>${title}</title><main data-pagefind-body><h1 data-pagefind-ignore data-pagefind-meta="title" data-pagefind-filter="kind:Answer">${title}</h1><p>${words(WORDS_A_PAGE)}.</p></main></html>`,
    );
  }
  const file = path.join(site, 'search/lexicon.json');
  const lexicon = JSON.parse(readFileSync(file, 'utf8'));
  const all = [...new Set([...lexicon.words.split(' '), ...used])].sort().join(' ');
  writeFileSync(file, JSON.stringify({ ...lexicon, words: all, pages: lexicon.pages + count }));
}

/** A first query by a reader who has nothing of the search yet: its bytes in brotli, and the time from its last key to its results. */
async function firstQuery(browser: Browser, origin: string, query: string): Promise<{ bytes: number; time: number }> {
  const page = await browser.newPage();
  await page.goto(`${origin}/answers/`, { waitUntil: 'networkidle' });
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => sizes.push(response.body().then((body) => brotliCompressSync(body).length)));
  await page.keyboard.press('/');
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.waitFor();
  const start = performance.now();
  await field.fill(query);
  await page.getByRole('dialog').locator('a.found').first().waitFor();
  const time = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.close();
  return { bytes, time };
}

const browser = await launch(await chromiumPath(thisMachine));
process.stdout.write(`${machine(browser.version())}reference, a hundred rounds of work: ${referenceTime().clock.toFixed(1)} ms\n`);
process.stdout.write('pages     index built   “roll over”: bytes   first result   a generated word: bytes   first result\n');
for (const size of SIZES) {
  mkdirSync('.cache', { recursive: true });
  const site = mkdtempSync(path.join('.cache', 'grown-'));
  try {
    cpSync(REAL.directory, site, { recursive: true });
    rmSync(path.join(site, 'pagefind'), { recursive: true });
    generate(site, size);
    const start = performance.now();
    await indexSite(site);
    const built = performance.now() - start;
    const server = await serve(site);
    const real = await firstQuery(browser, server.origin, 'roll over');
    const made = size === 0 ? real : await firstQuery(browser, server.origin, word(7));
    await server.close();
    const columns = [
      String(size).padEnd(9),
      `${(built / 1000).toFixed(1)} s`.padStart(11),
      `${real.bytes} B`.padStart(20),
      `${real.time.toFixed(0)} ms`.padStart(14),
    ];
    process.stdout.write(`${columns.join(' ')} ${`${made.bytes} B`.padStart(25)} ${`${made.time.toFixed(0)} ms`.padStart(14)}\n`);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}
await browser.close();
