import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { minify } from 'vite';

// Makes what Pagefind wrote smaller on its way to a reader: its script without white space; its packed files unpacked, because brotli,
// in which a host sends them, packs a sixth better than their own gzip (Pagefind reads both); and without what this site never asks for.

const UNUSED = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.(js|css)|wasm\.en\.pagefind)$/;
const PACKED = /\.(pagefind|pf_meta|pf_index|pf_fragment|pf_filter)$/;
const isGzip = (bytes: Buffer) => bytes[0] === 0x1f && bytes[1] === 0x8b;

const [site = 'dist'] = process.argv.slice(2);
const folder = path.join(site, 'pagefind');
const usesStems = readFileSync(path.join(folder, 'pagefind-entry.json'), 'utf8').includes('"wasm":"en"');

for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  const file = path.join(folder, name);
  if (UNUSED.test(name) && !(usesStems && name.startsWith('wasm'))) rmSync(file);
  else if (PACKED.test(name)) {
    const bytes = readFileSync(file);
    if (isGzip(bytes)) writeFileSync(file, gunzipSync(bytes));
  } else if (name === 'pagefind.js') {
    const { code } = await minify(name, readFileSync(file, 'utf8'), { module: true });
    writeFileSync(file, code);
  }
}
