import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from 'playwright-core';
import { chromiumPath, launch, thisMachine } from '../browser/chromium.ts';
import { DIST } from '../build.ts';
import { serve } from '../serve.ts';
import { deskKeyTime } from './desk.ts';

/** Bytes as a host sends them that keeps brotli files beside the text files. */
const brotli = (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const ARTICLE = '/articles/credits-by-plan/';
const island = (url: string) => /\/_astro\/(Calculator|client|react)/.test(url);
const search = (url: string) => /\/pagefind\/|\/_astro\/(dialog|box)/.test(url);

type Fetched = { url: string; bytes: number };
type Row = { what: string; value: number; limit: number; unit: string };

/** Everything that the page fetches from now on, each with its size in brotli. */
function record(page: Page): () => Promise<Fetched[]> {
  const pending: Promise<Fetched>[] = [];
  page.on('response', (response) => {
    pending.push(response.body().then((body) => ({ url: response.url(), bytes: brotli(body) })));
  });
  return () => Promise.all(pending);
}

async function measureShift(page: Page) {
  await page.addInitScript(() => {
    Object.assign(window, { shift: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        (window as unknown as { shift: number }).shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shift: number }).shift);
}

/** Files that hold up the first paint: style sheets for all media, and scripts in the head that are neither deferred nor modules. */
function blocking(html: string): { styles: string[]; others: string[] } {
  const head = html.slice(0, html.indexOf('</head>'));
  const styles = [...html.matchAll(/<link[^>]+rel="?stylesheet"?[^>]*>/g)].map((match) => /href="([^"]+)"/.exec(match[0])?.[1] ?? '');
  const scripts = [...head.matchAll(/<script(?![^>]*(?:\bdefer\b|\basync\b|type="?module))[^>]*>/g)].map((match) => match[0]);
  const fonts = [...html.matchAll(/@font-face|rel="?preload"?/g)].map((match) => match[0]);
  return { styles, others: [...scripts, ...fonts] };
}

function staticRows(): Row[] {
  const html = readFileSync(path.join(DIST, ARTICLE, 'index.html'));
  const { styles, others } = blocking(html.toString());
  const bytes = brotli(html) + styles.reduce((sum, file) => sum + brotli(readFileSync(path.join(DIST, file))), 0);
  return [
    { what: 'critical path of the article (HTML and render-blocking CSS)', value: bytes, limit: 14_600, unit: 'B' },
    { what: 'scripts, fonts and preloads that block rendering', value: others.length, limit: 0, unit: '' },
  ];
}

async function browserRows(): Promise<{ rows: Row[]; notes: string[] }> {
  const server = await serve(DIST);
  const browser = await launch(await chromiumPath(thisMachine));
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    const fetched = record(page);
    const shift = await measureShift(page);
    await page.goto(server.origin + ARTICLE, { waitUntil: 'networkidle' });
    const before = await fetched();
    for (let y = 0; y < 12_000; y += 400) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(30);
    }
    await page.locator('.calc-part:not([disabled])').first().waitFor();
    await page.waitForLoadState('networkidle');
    const calculator = (await fetched()).slice(before.length);
    const readingShift = await shift();
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('roll over');
    await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    await page.waitForLoadState('networkidle');
    const all = await fetched();
    const sum = (files: Fetched[]) => files.reduce((total, file) => total + file.bytes, 0);
    const unwanted = before.filter(({ url }) => island(url) || search(url)).length;
    const foreign = all.filter(({ url }) => /^https?:/.test(url) && !url.startsWith(server.origin)).length;
    const rows = [
      { what: 'transferred by the article before the calculator or the search is wanted', value: sum(before), limit: 20_000, unit: 'B' },
      { what: 'files of React, the calculator or the search fetched by then', value: unwanted, limit: 0, unit: '' },
      { what: 'requests to third parties', value: foreign, limit: 0, unit: '' },
      { what: 'cumulative layout shift, from load to the end of the article', value: readingShift, limit: 0, unit: '' },
      { what: 'cumulative layout shift, with the search opened and used', value: await shift(), limit: 0, unit: '' },
      {
        what: 'from a key to what the desk shows, with 2,000 answers (95th percentile)',
        value: await deskKeyTime(browser, server.origin),
        limit: 100,
        unit: 'ms',
      },
    ];
    const notes = [
      `the calculator, when it nears the screen: ${sum(calculator)} B in ${calculator.length} files`,
      `the search, at its first query: ${sum(all.slice(before.length + calculator.length))} B in ${all.length - before.length - calculator.length} files`,
    ];
    return { rows, notes };
  } finally {
    await browser.close();
    await server.close();
  }
}

const { rows, notes } = await browserRows();
const all = [...staticRows(), ...rows];
for (const { what, value, limit, unit } of all) {
  process.stdout.write(
    `${value <= limit ? 'ok  ' : 'OVER'}  ${`${value} ${unit}`.trim().padStart(9)}  of ${`${limit} ${unit}`.trim().padStart(8)}  ${what}\n`,
  );
}
for (const note of notes) process.stdout.write(`      ${note}\n`);
process.exitCode = all.every(({ value, limit }) => value <= limit) ? 0 : 1;
