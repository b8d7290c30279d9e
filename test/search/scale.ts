import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { filesOf } from '../../src/exports/index-parts.ts';
import type { QuestionIndex } from '../../src/search/question-index.ts';
import { machine } from '../bench/machine.ts';
import { referenceTime } from '../bench/work.ts';
import { record } from '../budget/record.ts';
import { numbers, word, wordsBy } from '../scale/texts.ts';
import { serve } from '../serve.ts';
import { indexSite } from '../sites/build.ts';
import { REAL } from '../sites/sites.ts';
import { chromiumPath, launch, thisMachine } from '../tools/chromium.ts';

// npm run search:scale: measures the search as the site grows. It adds this many answers of generated words to the built site. Each has a
// page, a question, two ways in which customers ask it, and a summary.
const SIZES = [0, 100, 1_000, 10_000];
const WORDS_A_PAGE = 120;
/** Only stops what hangs. In milliseconds. */
const PATIENCE = 120_000;

function generate(site: string, count: number) {
  const words = wordsBy(numbers(count + 1));
  const fileOf = (name: string) => path.join(site, `search/${name}.json`);
  const index: QuestionIndex = JSON.parse(readFileSync(fileOf('questions'), 'utf8'));
  for (let k = 0; k < count; k += 1) {
    const folder = path.join(site, 'generated', String(k));
    mkdirSync(folder, { recursive: true });
    const title = `${words(6)}?`;
    writeFileSync(
      path.join(folder, 'index.html'),
      `<!doctype html><html lang="en"><title>${title}</title><main data-pagefind-body><h1>${title}</h1><p>${words(WORDS_A_PAGE)}.</p></main></html>`,
    );
    index.entries.push({ path: `generated/${k}/`, kind: 'Answer', title, asks: [words(6), words(5)], summary: `${words(12)}.` });
  }
  for (const [name, content] of filesOf(index)) writeFileSync(fileOf(name), JSON.stringify(content));
}

/** The cost of a first query, with nothing of the search loaded: bytes in brotli, and milliseconds from the last key. */
type First = { answers: { bytes: number; time: number }; text: { bytes: number } };

async function firstQuery(browser: Browser, origin: string, query: string): Promise<First> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${origin}/answers/`, { waitUntil: 'networkidle' });
  const fetched = record(page);
  // The excerpts come last.
  const excerpt = page.waitForRequest(/\.pf_fragment/);
  await page.keyboard.press('/');
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.waitFor();
  const start = performance.now();
  await field.fill(query);
  await page.getByRole('dialog').locator('a.found').first().waitFor();
  const time = performance.now() - start;
  await excerpt;
  const files = await fetched();
  const sum = (isText: boolean) =>
    files.filter(({ url }) => isText === /\/pagefind\/|\/full-text\./.test(url)).reduce((total, { bytes }) => total + bytes, 0);
  await page.close();
  return { answers: { bytes: sum(false), time }, text: { bytes: sum(true) } };
}

const COLUMNS = ['pages more', 'full text built', '“roll over”: answers', 'after', 'text', 'a generated word: answers', 'after', 'text'];
const line = (cells: readonly string[]) =>
  process.stdout.write(`${cells.map((cell, k) => cell.padStart(Math.max(10, COLUMNS[k]?.length ?? 0))).join('  ')}\n`);
const told = ({ answers, text }: First) => [`${answers.bytes} B`, `${answers.time.toFixed(0)} ms`, `${text.bytes} B`];

const browser = await launch(await chromiumPath(thisMachine));
process.stdout.write(`${machine(browser.version())}reference, a hundred rounds of work: ${referenceTime().clock.toFixed(1)} ms\n`);
line(COLUMNS);
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
    const made = size === 0 ? undefined : await firstQuery(browser, server.origin, word(7));
    await server.close();
    line([String(size), `${(built / 1000).toFixed(1)} s`, ...told(real), ...(made ? told(made) : [])]);
  } finally {
    rmSync(site, { recursive: true, force: true });
  }
}
await browser.close();
