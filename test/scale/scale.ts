import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { temporaryCopy } from '../sites/copy.ts';
import { devChange } from './dev-change.ts';
import { answerId, articleId, generate } from './generate.ts';
import { type Watched, watched } from './watched.ts';

// npm run scale [sizes…]: runs the build's own steps with so many articles more, of about 600 words, and as many answers. A page is an HTML
// file that the build writes. A first build draws an image for each link preview and packs each file as small as it gets; later ones do so
// for what is new. The limits hold those, whole: pages, search index and packed copies.

const SIZES = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [100, 1_000, 3_000];
const DEV_SIZE = 1_000;
const LIMITED_SIZE = 3_000;
const LIMITS = { page: 10, memory: 1_536, dev: 1_000 };

type Row = Record<
  | 'pages'
  | 'first'
  | 'build'
  | 'index'
  | 'pack'
  | 'page'
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

/** The steps of `npm run build`: the pages; the search index, and what makes it lighter; what hosts need. */
const STEPS: string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.build.split(' && ');
const stepsThat = (command: RegExp) => STEPS.filter((step) => command.test(step));
const KINDS = { build: stepsThat(/astro\.mjs build/), index: stepsThat(/^pagefind|lighten-search/), pack: stepsThat(/for-hosts/) };
if (Object.values(KINDS).flat().length !== STEPS.length) throw new Error(`A step of the build is not measured: ${STEPS.join(' && ')}`);

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const weight = (files: readonly string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
const packed = (file: string) => statSync(`${file}.br`).size;

/** Runs steps one after the other. */
async function run(steps: readonly string[], copy: string): Promise<Watched> {
  const watches: Watched[] = [];
  for (const step of steps) watches.push(await watched('sh', ['-c', step], copy));
  return { seconds: watches.reduce((sum, { seconds }) => sum + seconds, 0), memory: Math.max(...watches.map(({ memory }) => memory)) };
}

async function measure(copy: string): Promise<Row> {
  const dist = path.join(copy, 'dist');
  const first = await run(STEPS, copy);
  const build = await run(KINDS.build, copy);
  const index = await run(KINDS.index, copy);
  const pack = await run(KINDS.pack, copy);
  const files = filesIn(dist);
  const pages = files.filter((file) => file.endsWith('.html')).length;
  return {
    pages,
    first: first.seconds,
    build: build.seconds,
    index: index.seconds,
    pack: pack.seconds,
    page: ((build.seconds + index.seconds + pack.seconds) * 1000) / pages,
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
  ['page', 'a page, ms', 1],
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

/** How a figure grows with the pages between two sizes: 1 is as they do, 0 not at all. */
const growth = (a: Row, b: Row, column: keyof Row) => Math.log(b[column] / a[column]) / Math.log(b.pages / a.pages);

const over: string[] = [];
const rows: Row[] = [];
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
    // No page but the lists of all may grow with the others.
    for (const column of ['article', 'answer'] as const)
      if (before && row[column] > before[column] * 1.05) over.push(`the ${column} page grows with the others`);
    if (size === LIMITED_SIZE) {
      if (row.page > LIMITS.page) over.push(`${row.page.toFixed(1)} of ${LIMITS.page} ms a page`);
      if (row.memory > LIMITS.memory) over.push(`${row.memory.toFixed(0)} of ${LIMITS.memory} MB`);
    }
    if (size === DEV_SIZE) {
      const dev = await devChange(copy);
      process.stdout.write(`a change to one answer shows in dev after ${dev.toFixed(0)} ms, with ${size} (limit ${LIMITS.dev})\n`);
      if (dev > LIMITS.dev) over.push(`${dev.toFixed(0)} of ${LIMITS.dev} ms in dev`);
    }
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
process.stdout.write(over.length === 0 ? 'ok\n' : `OVER: ${over.join('; ')}\n`);
process.exitCode = over.length === 0 ? 0 : 1;
