import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { IndexedPage } from '../search/pagefind/open.ts';

// Makes of what Pagefind wrote what our client of its engine reads (`src/search/pagefind/`), and nothing besides. Packed files are
// unpacked: brotli, in which a host sends them, packs a sixth better than their own gzip. Texts of pages become JSON and the engine
// becomes WebAssembly by name too, so that a host sends them as what they are, packed, and keeps what has a hash for its name.

/** The Pagefind whose engine the client was written for, and is tested against. */
const VERSION = '1.6.0';
const SIGNATURE = 'pagefind_dcd';
/** A word stands on a page less often than this. */
const MOST = 256;

const [site = 'dist'] = process.argv.slice(2);
const folder = path.join(site, 'pagefind');

const unpacked = (name: string) => {
  const bytes = readFileSync(path.join(folder, name));
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
};
const unsigned = (bytes: Buffer) => bytes.subarray(SIGNATURE.length);
type Places = number[];
/** A part of the index: its words, each with the pages that hold it, each with the places of the word in its text and beside it. */
type Part = [[word: string, pages: [page: number, text: Places, beside: Places][], variants: unknown][]];

/**
 * A part without the places of words, a third of its bytes: excerpts are chosen by what a text says. How often a word stands on a page
 * stays, and so does what it weighs there, a negative number. The engine takes two words at one place for one, where one begins the
 * other ("plan", "plans"), so words of each length have places of their own. Each number but the first is a distance from the one before.
 */
function withoutPlaces(bytes: Buffer): Buffer {
  const [words] = decode(bytes) as Part;
  const plain = (places: Places, start: number) => {
    let next = start;
    return places.map((place) => {
      if (place < 0) return place;
      const now = next;
      next = 1;
      return now;
    });
  };
  const light = words.map(([word, pages, variants]) => {
    const start = word.length * MOST;
    return [word, pages.map(([page, text, beside]) => [page, plain(text, start), plain(beside, start)]), variants];
  });
  return Buffer.from(encode([light]));
}
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
  if (name.endsWith('.pf_meta')) write(name, unpacked(name));
  else if (name.endsWith('.pf_index')) write(name, Buffer.concat([Buffer.from(SIGNATURE), withoutPlaces(unsigned(unpacked(name)))]));
  else if (name.endsWith('.pf_fragment')) write(name.replace(/pf_fragment$/, 'json'), fragment(unsigned(unpacked(name))));
}
const engine = unsigned(unpacked('wasm.unknown.pagefind'));
const entry = {
  engine: `engine.${createHash('sha256').update(engine).digest('hex').slice(0, 8)}.wasm`,
  meta: `pagefind.${language.hash}.pf_meta`,
};
write(entry.engine, engine);
write('entry.json', JSON.stringify(entry));

rmSync(path.join(folder, 'filter'), { recursive: true, force: true });
const KEPT = /^(entry\.json|engine\..*\.wasm|.*\.pf_meta|index|index\/.*\.pf_index|fragment|fragment\/.*\.json)$/;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!KEPT.test(name.split(path.sep).join('/'))) rmSync(path.join(folder, name), { recursive: true, force: true });
}
