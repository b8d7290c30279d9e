import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from '../sites/build.ts';
import { temporaryCopy } from '../sites/copy.ts';
import { PLAIN } from '../sites/sites.ts';

const copy = temporaryCopy();
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Moves the clock of every Node process of a build to another day and year. */
const ANOTHER_DAY = `data:text/javascript,${encodeURIComponent(
  'const now = Date.now; const later = () => now() + 500 * 86_400_000; ' +
    'globalThis.Date = class extends Date { constructor(...given) { super(...(given.length ? given : [later()])); } static now() { return later(); } };',
)}`;

/** Every file of a built site, with a hash of its bytes. */
function filesOf(site: string): Record<string, string> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(site, name)).isFile());
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(site, name)))
      .digest('hex');
  return Object.fromEntries(names.sort().map((name) => [name.split(path.sep).join('/'), hashOf(name)]));
}

test('two builds of one state are alike, byte for byte: in another folder, on another day, with empty caches', async () => {
  rmSync(path.join(copy, 'node_modules/.astro'), { recursive: true });
  const again = path.join(copy, 'dist');
  await build(copy, again, { NODE_OPTIONS: `--import "${ANOTHER_DAY}"` });
  const built = filesOf(PLAIN.directory);
  expect(Object.keys(built).length).toBeGreaterThan(150);
  expect(filesOf(again)).toEqual(built);
});
