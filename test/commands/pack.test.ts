import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packFiles } from '../../src/commands/pack.ts';

let site: string;
let folder: string;
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'pack-'));
  folder = path.join(site, 'kept');
});
afterEach(() => rmSync(site, { recursive: true }));

async function packed(name: string, text: string) {
  const file = path.join(site, name);
  writeFileSync(file, text);
  await packFiles([file], folder);
  return { br: readFileSync(`${file}.br`), gz: readFileSync(`${file}.gz`) };
}
const text = 'Credits refresh on your billing date. '.repeat(40);

describe('the packed copies of a file', () => {
  test.each([text, 'x', ''])('hold what it holds: %j', async (what) => {
    const { br, gz } = await packed('a.txt', what);
    expect([brotliDecompressSync(br).toString(), gunzipSync(gz).toString()]).toEqual([what, what]);
  });

  test('are made once of the same bytes, whatever the file is called', async () => {
    const first = await packed('a.txt', text);
    expect(await packed('b.html', text)).toEqual(first);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('are made anew when it changes', async () => {
    await packed('a.txt', text);
    const { br } = await packed('a.txt', `${text}!`);
    expect(brotliDecompressSync(br).toString()).toBe(`${text}!`);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('of many files at once are each its own', async () => {
    const files = Array.from({ length: 30 }, (_, k) => path.join(site, `${k}.txt`));
    for (const [k, file] of files.entries()) writeFileSync(file, `${text} ${k % 7}`);
    await packFiles(files, folder);
    expect(files.map((file) => brotliDecompressSync(readFileSync(`${file}.br`)).toString())).toEqual(
      files.map((file) => readFileSync(file, 'utf8')),
    );
  });
});
