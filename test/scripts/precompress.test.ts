import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { precompress } from '../../src/scripts/precompress.ts';

let site: string;
let folder: string;
beforeEach(() => {
  site = mkdtempSync(path.join(tmpdir(), 'pack-'));
  folder = path.join(site, 'kept');
});
afterEach(() => rmSync(site, { recursive: true }));

async function packed(name: string, text: string) {
  const file = path.join(site, name);
  await precompress(file, Buffer.from(text), folder);
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

  test('are the same when they are written again as they were kept', async () => {
    expect(await packed('a.txt', text)).toEqual(await packed('a.txt', text));
  });

  test('are made anew when it changes', async () => {
    await packed('a.txt', text);
    const { br } = await packed('a.txt', `${text}!`);
    expect(brotliDecompressSync(br).toString()).toBe(`${text}!`);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('of many files at once are each its own', async () => {
    const files = Array.from({ length: 30 }, (_, k) => path.join(site, `${k}.txt`));
    const texts = files.map((_, k) => `${text} ${k % 7}`);
    await Promise.all(files.map((file, k) => precompress(file, Buffer.from(texts[k] ?? ''), folder)));
    expect(files.map((file) => brotliDecompressSync(readFileSync(`${file}.br`)).toString())).toEqual(texts);
    expect(readdirSync(folder)).toHaveLength(7);
  });
});
