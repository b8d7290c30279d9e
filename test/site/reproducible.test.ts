import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite, DIST } from '../build.ts';
import { copyWith, removeCopy } from '../changed-copy.ts';

const copy = copyWith({});
afterAll(() => removeCopy(copy));

/** Every file of a built site, with a hash of its bytes. */
function filesOf(site: string): Record<string, string> {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(path.join(site, name)).isFile());
  const hashOf = (name: string) =>
    createHash('sha256')
      .update(readFileSync(path.join(site, name)))
      .digest('hex');
  return Object.fromEntries(names.sort().map((name) => [name.split(path.sep).join('/'), hashOf(name)]));
}

test('two builds of one state are alike, byte for byte: in another folder, with nothing kept from an earlier one', async () => {
  rmSync(path.join(copy, 'node_modules/.astro'), { recursive: true });
  const again = path.join(copy, 'dist');
  await buildSite(again, {}, copy);
  const built = filesOf(DIST);
  expect(Object.keys(built).length).toBeGreaterThan(150);
  expect(filesOf(again)).toEqual(built);
});
