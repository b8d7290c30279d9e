import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Card, unfurlImage } from '../../src/unfurl/index.ts';
import { kept } from '../../src/unfurl/kept.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'unfurl-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Something to keep, and how often it was made. */
function maker(text = 'drawn') {
  const made = { times: 0, make: async () => Buffer.from(`${text} ${++made.times}`) };
  return made;
}
const keep = async (made: ReturnType<typeof maker>, key = 'key') => (await kept(key, made.make, path.join(folder, 'new'))).toString();
const file = () => path.join(folder, 'new', 'key');

describe('what is kept', () => {
  test('is made once', async () => {
    const made = maker();
    expect([await keep(made), await keep(made), made.times]).toEqual(['drawn 1', 'drawn 1', 1]);
  });

  test('is made again under another key', async () => {
    const made = maker();
    expect([await keep(made), await keep(made, 'other')]).toEqual(['drawn 1', 'drawn 2']);
  });

  const spoils = [
    { what: 'cut short', spoil: () => truncateSync(file(), 36) },
    { what: 'cut within its digest', spoil: () => truncateSync(file(), 9) },
    { what: 'empty', spoil: () => truncateSync(file(), 0) },
    { what: 'changed by one byte', spoil: () => writeFileSync(file(), readFileSync(file()).fill('x', 34, 35)) },
    { what: 'longer', spoil: () => writeFileSync(file(), Buffer.concat([readFileSync(file()), Buffer.from('x')])) },
    { what: 'not there', spoil: () => rmSync(file()) },
  ];
  test.each(spoils)('and is $what is made again, and then kept', async ({ spoil }) => {
    const made = maker();
    await keep(made);
    spoil();
    expect([await keep(made), await keep(made), made.times]).toEqual(['drawn 2', 'drawn 2', 2]);
  });

  test('is whole for each of many that ask at once, and leaves no unfinished file', async () => {
    const long = maker('drawn '.repeat(100_000));
    const all = await Promise.all(Array.from({ length: 8 }, () => keep(long)));
    expect(all.every((one) => /^(drawn )+ \d$/.test(one))).toBe(true);
    expect(all).toContain(await keep(long));
    expect([readdirSync(path.join(folder, 'new')), long.times]).toEqual([['key'], 8]);
  });

  test('is nothing where making fails', async () => {
    await expect(kept('key', () => Promise.reject(new Error('no ink')), folder)).rejects.toThrow(new Error('no ink'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('an image for link previews', () => {
  const says: Card = { kind: 'answer', title: 'Do credits roll over?', note: 'No.' };
  /** Which files there are, and when each was written. */
  const written = () => readdirSync(folder).map((name) => `${name} ${statSync(path.join(folder, name)).mtimeMs}`);

  test('is drawn once: a second build reads it', async () => {
    const first = await unfurlImage(says, folder);
    const before = written();
    expect(await unfurlImage({ ...says }, folder)).toEqual(first);
    expect([before.length, written()]).toEqual([1, before]);
    expect((await sharp(first).metadata()).format).toBe('png');
  });

  test.each([
    { what: 'title', changed: { title: 'Do credits expire?' } },
    { what: 'note', changed: { note: 'Yes.' } },
    { what: 'kind', changed: { kind: 'article' as const } },
  ])('is drawn again when its $what changes', async ({ changed }) => {
    const [first, second] = [await unfurlImage(says, folder), await unfurlImage({ ...says, ...changed }, folder)];
    expect(second).not.toEqual(first);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('is drawn again when its kept file is broken', async () => {
    const first = await unfurlImage(says, folder);
    truncateSync(path.join(folder, readdirSync(folder)[0] ?? ''), 1000);
    expect(await unfurlImage(says, folder)).toEqual(first);
  });

  test('is the same for two that ask at once', async () => {
    const [first, second] = await Promise.all([unfurlImage(says, folder), unfurlImage(says, folder)]);
    expect(second).toEqual(first);
    expect(readdirSync(folder)).toHaveLength(1);
  });
});
