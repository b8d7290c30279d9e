import { readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { machine } from '../bench/machine.ts';
import { referenceTime } from '../bench/work.ts';
import { temporaryCopy } from '../sites/copy.ts';
import { devChange } from './dev-change.ts';
import { answerId, articleId, generate } from './generate.ts';
import { runSteps, STEPS } from './steps.ts';

// npm run scale [sizes…]: runs the build's own steps with this many extra articles of about 600 words, and as many answers. A page is an
// HTML file that the build writes. A first build draws an image for each link preview and packs each file as small as possible; later
// builds do so only for what is new. The limits apply to later builds as a whole: pages, search index and packed copies.

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1_000, 3_000];
const DEV_SIZE = 1_000;
const LIMITED_SIZE = 3_000;
/**
 * Times are limited as ratios to the reference work of the same run (test/bench/work.ts): a page by CPU time, a change in dev by wall-clock
 * time. Measured: a page 4.2 with 100 extra articles, and less than half of that with 3,000; a change in dev 17. Memory is in MB.
 */
const LIMITS = { page: 2.6, memory: 1_536, dev: 125 };

type Row = Record<
  | 'pages'
  | 'first'
  | 'build'
  | 'index'
  | 'pack'
  | 'page'
  | 'reference'
  | 'ratio'
  | 'firstHeld'
  | 'built'
  | 'indexing'
  | 'packing'
  | 'memory'
  | 'output'
  | 'indexed'
  | 'article'
  | 'answer',
  number
>;

const stepsThat = (command: RegExp) => STEPS.filter((step) => command.test(step));
const KINDS = { build: stepsThat(/astro\.mjs build/), index: stepsThat(/^pagefind/), pack: stepsThat(/for-hosts/) };
if (Object.values(KINDS).flat().length !== STEPS.length) throw new Error(`A step of the build is not measured: ${STEPS.join(' && ')}`);

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const weight = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
const packed = (file: string) => statSync(`${file}.br`).size;

async function measure(copy: string): Promise<Row> {
  const dist = path.join(copy, 'dist');
  const first = await runSteps(STEPS, copy);
  const build = await runSteps(KINDS.build, copy);
  const index = await runSteps(KINDS.index, copy);
  const pack = await runSteps(KINDS.pack, copy);
  const files = filesIn(dist);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  const page = ((build.processor + index.processor + pack.processor) * 1000) / pages;
  return {
    pages,
    first: first.seconds,
    build: build.seconds,
    index: index.seconds,
    pack: pack.seconds,
    page,
    reference: build.reference,
    ratio: page / build.reference,
    firstHeld: first.memory,
    built: build.memory,
    indexing: index.memory,
    packing: pack.memory,
    memory: Math.max(first.memory, build.memory, index.memory, pack.memory),
    output: weight(files),
    indexed: weight(filesIn(path.join(dist, 'pagefind')).filter((file) => !/\.(br|gz)$/.test(file))),
    article: packed(path.join(dist, 'articles', articleId(0), 'index.html')),
    answer: packed(path.join(dist, 'answers', answerId(0), 'index.html')),
  };
}

const COLUMNS: [keyof Row, string, number][] = [
  ['pages', 'pages', 0],
  ['first', 'first, s', 0],
  ['build', 'pages, s', 1],
  ['index', 'index, s', 1],
  ['pack', 'packing, s', 1],
  ['page', 'processor, ms', 1],
  ['reference', 'reference, ms', 1],
  ['ratio', 'ratio', 2],
  ['firstHeld', 'first, MB', 0],
  ['built', 'pages, MB', 0],
  ['indexing', 'index, MB', 0],
  ['packing', 'packing, MB', 0],
  ['output', 'site, MB', 0],
  ['indexed', 'its index, MB', 1],
  ['article', 'article, B', 0],
  ['answer', 'answer, B', 0],
];
const line = (cells: readonly string[]) => process.stdout.write(`${cells.map((cell) => cell.padStart(15)).join('')}\n`);

/** How a figure grows with the number of pages between two sizes: 1 is linear, 0 is constant. */
const growth = (a: Row, b: Row, column: keyof Row) => Math.log(b[column] / a[column]) / Math.log(b.pages / a.pages);

const over: string[] = [];
const rows: Row[] = [];
process.stdout.write(machine());
line(['articles more', ...COLUMNS.map(([, title]) => title)]);
for (const size of SIZES) {
  const copy = temporaryCopy();
  try {
    rmSync(path.join(copy, 'node_modules/.astro'), { recursive: true, force: true });
    generate(copy, size);
    const row = await measure(copy);
    line([String(size), ...COLUMNS.map(([column, , digits]) => row[column].toFixed(digits))]);
    const before = rows.at(-1);
    if (before) line(['grows by', ...COLUMNS.map(([column]) => growth(before, row, column).toFixed(2))]);
    rows.push(row);
    // Only the pages that list everything may grow with the site.
    for (const column of ['article', 'answer'] as const)
      if (before && row[column] > before[column] * 1.05) over.push(`the ${column} page grows with the others`);
    if (size === LIMITED_SIZE) {
      if (row.ratio > LIMITS.page) over.push(`a page takes ${row.ratio.toFixed(2)} times the reference, of ${LIMITS.page}`);
      if (row.memory > LIMITS.memory) over.push(`${row.memory.toFixed(0)} of ${LIMITS.memory} MB`);
    }
    if (size === DEV_SIZE) {
      const [dev, reference] = [await devChange(copy), referenceTime().clock];
      const ratio = dev / reference;
      process.stdout.write(
        `a change to one answer shows in dev after ${dev.toFixed(0)} ms, with ${size}: ${ratio.toFixed(0)} times the reference (limit ${LIMITS.dev})\n`,
      );
      if (ratio > LIMITS.dev) over.push(`a change in dev takes ${ratio.toFixed(0)} times the reference, of ${LIMITS.dev}`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
process.stdout.write(over.length === 0 ? 'ok\n' : `OVER: ${over.join('; ')}\n`);
process.exitCode = over.length === 0 ? 0 : 1;
