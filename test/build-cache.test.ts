import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { evictOld, fromCache } from '../src/build-cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A `make` function, and how often it was called. */
function maker(text = 'drawn') {
  const made = { times: 0, make: async () => Buffer.from(`${text} ${++made.times}`) };
  return made;
}
const keep = async (made: ReturnType<typeof maker>, key = 'key') => (await fromCache(key, made.make, path.join(folder, 'new'))).toString();
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
    await expect(fromCache('key', () => Promise.reject(new Error('no ink')), folder)).rejects.toThrow(new Error('no ink'));
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('what is old', () => {
  const DAY = 24 * 60 * 60;
  const written = (name: string, daysAgo: number) => {
    writeFileSync(path.join(folder, name), name);
    utimesSync(path.join(folder, name), Date.now() / 1000, Date.now() / 1000 - daysAgo * DAY);
  };

  test('is forgotten, and nothing else', async () => {
    for (const [name, days] of [
      ['new', 0],
      ['young', 59.9],
      ['old', 60.1],
    ] as const)
      written(name, days);
    await evictOld(folder, 60);
    expect(readdirSync(folder)).toEqual(['new', 'young']);
  });

  test('is nothing where nothing was kept', async () => {
    await expect(evictOld(path.join(folder, 'none'), 60)).resolves.toBeUndefined();
  });
});
