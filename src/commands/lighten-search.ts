import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import type { Entry, IndexedPage } from '../search/pagefind/open.ts';
import type { IndexedWord, Times } from '../search/pagefind/parts.ts';

// Makes of what Pagefind wrote what our client of its engine reads (`src/search/pagefind/`), and nothing besides. All but the engine becomes
// JSON: it packs better than Pagefind's own files, and every host knows it and sends it packed. The engine becomes WebAssembly by name, too.

/** The Pagefind whose engine the client was written for, and is tested against. */
const VERSION = '1.6.0';
const SIGNATURE = 'pagefind_dcd';

const [site = 'dist'] = process.argv.slice(2);
const folder = path.join(site, 'pagefind');

const unpacked = (name: string) => {
  const bytes = readFileSync(path.join(folder, name));
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
};
const unsigned = (bytes: Buffer) => bytes.subarray(SIGNATURE.length);
type Places = number[];
/** A part of Pagefind's index: its words, each with the pages that hold it, each with the places of the word in its text and beside it. */
type Part = [[word: string, pages: [page: number, text: Places, beside: Places][], variants: IndexedWord[2]][]];

/** Places of a word as times: a place counts, and a negative number among them, what the word weighs from there on, stays. */
function timesOf(places: Places): Times {
  const times: number[] = [];
  for (const place of places) {
    const last = times.at(-1) ?? -1;
    if (place >= 0 && last > 0) times[times.length - 1] = last + 1;
    else times.push(place < 0 ? place : 1);
  }
  return times;
}

/** A part without the places of words, most of its bytes: excerpts are chosen by what a text says, and are not found by place. */
const withoutPlaces = (bytes: Buffer): IndexedWord[] =>
  (decode(bytes) as Part)[0].map(([word, pages, variants]) => [
    word,
    pages.map(([page, text, beside]) => [page, timesOf(text), timesOf(beside)]),
    variants,
  ]);

/** A page without what only finds it: the customers' words, anchors that are no headings, counts. */
const fragment = (bytes: Buffer): string => {
  const { url, content, meta, filters, anchors } = JSON.parse(bytes.toString('utf8')) as IndexedPage;
  const headings = anchors.filter(({ element }) => /^h\d$/.test(element));
  const page: IndexedPage = { url, content, meta: meta.title === undefined ? {} : { title: meta.title }, filters, anchors: headings };
  return JSON.stringify(page);
};
const write = (name: string, bytes: Buffer | string) => writeFileSync(path.join(folder, name), bytes);

const made = JSON.parse(readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8')) as {
  version: string;
  languages: Record<string, { hash: string }>;
};
const [language] = Object.values(made.languages);
if (made.version !== VERSION || !language || Object.keys(made.languages).length !== 1)
  throw new Error(
    `The search reads an index of Pagefind ${VERSION} in one language. This one is of ${made.version}, in ${Object.keys(made.languages)}: ` +
      'bring src/search/pagefind/ up to date, run test/site/search-engine.test.ts, then change the version here.',
  );

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.pf_index')) write(name.replace(/pf_index$/, 'json'), JSON.stringify(withoutPlaces(unsigned(unpacked(name)))));
  if (name.endsWith('.pf_fragment')) write(name.replace(/pf_fragment$/, 'json'), fragment(unsigned(unpacked(name))));
}
const engine = unsigned(unpacked('wasm.unknown.pagefind'));
const pages = JSON.stringify(decode(unsigned(unpacked(`pagefind.${language.hash}.pf_meta`))));
const hashOf = (content: Buffer | string) => createHash('sha256').update(content).digest('hex').slice(0, 8);
const entry: Entry = { engine: `engine.${hashOf(engine)}.wasm`, pages: `pages.${hashOf(pages)}.json` };
write(entry.engine, engine);
write(entry.pages, pages);
write('entry.json', JSON.stringify(entry));

rmSync(path.join(folder, 'filter'), { recursive: true, force: true });
const KEPT = /^(entry\.json|engine\..*\.wasm|pages\..*\.json|index|index\/.*\.json|fragment|fragment\/.*\.json)$/;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!KEPT.test(name.split(path.sep).join('/'))) rmSync(path.join(folder, name), { recursive: true, force: true });
}
