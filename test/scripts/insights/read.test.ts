import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { linesOf } from '../../../src/scripts/insights/lines.ts';
import { FileError, readBeacons } from '../../../src/scripts/insights/read.ts';
import { tally } from '../../../src/scripts/insights/tally.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'read-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

function fileOf(bytes: string | Buffer, ending = 'log'): string {
  files += 1;
  const file = path.join(folder, `${files}.${ending}`);
  writeFileSync(file, bytes);
  return file;
}
const query = (text: string, day?: string) => {
  const body = JSON.stringify({ page: '/', query: text });
  return day === undefined ? body : JSON.stringify({ day, body });
};

describe('a file is read by lines, whatever the pieces', () => {
  async function* inPieces(bytes: Buffer, size: number) {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const linesIn = async (text: Buffer, size: number, longest?: number) => Array.fromAsync(linesOf(inPieces(text, size), longest));

  test.each([
    { text: '', lines: [] },
    { text: 'a', lines: ['a'] },
    { text: 'a\n', lines: ['a'] },
    { text: 'a\n\nb', lines: ['a', '', 'b'] },
    { text: '\n', lines: [''] },
    { text: 'é\n退', lines: ['é', '退'] },
  ])('$text', async ({ text, lines }) => {
    for (const size of [1, 2, 100]) expect(await linesIn(Buffer.from(text), size), `pieces of ${size}`).toEqual(lines);
  });

  test('as splitting the whole text does', async () => {
    const bytes = fc.array(fc.constantFrom('a', '\n', 'é', '\r'), { maxLength: 40 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(bytes, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await linesIn(Buffer.from(text), size)).toEqual(text === '' ? [] : text.replace(/\n$/, '').split('\n'));
      }),
    );
  });

  test('a line that is too long is one line, of which nothing is known', async () => {
    for (const size of [1, 3, 100])
      expect(await linesIn(Buffer.from('aaaa\naaaaa\nb\naaaaaaaa'), size, 4)).toEqual(['aaaa', undefined, 'b', undefined]);
  });

  test('invalid bytes spoil their own letter alone', async () => {
    expect(await linesIn(Buffer.from([0x61, 0xff, 0x0a, 0x62]), 1)).toEqual(['a\ufffd', 'b']);
  });
});

describe('every line is a beacon or counted', () => {
  test('of files with and without a day, packed or not, in their order', async () => {
    const one = fileOf(`${query('refund', '2026-11-03')}\nnothing\n${query('api', '2026-10-30')}\n\n`);
    const two = fileOf(gzipSync(`${query('refund')}\n${'x'.repeat(70_000)}\n${query('refund', '2026-11-09')}`), 'log.gz');
    const { files: count, count: beacons, days, unreadable, beacons: counted } = await readBeacons([one, two]);
    expect({ count, beacons, days }).toEqual({ count: 2, beacons: 4, days: { first: '2026-10-30', last: '2026-11-09' } });
    expect(unreadable).toEqual([
      { file: one, count: 2, first: [2, 4] },
      { file: two, count: 1, first: [2] },
    ]);
    expect(counted.counted().map(({ value, count: times }) => [value, times])).toEqual([
      [{ page: '/', query: 'refund' }, 3],
      [{ page: '/', query: 'api' }, 1],
    ]);
  });

  test('of a file full of others, the numbers of the first few', async () => {
    const file = fileOf('x\n'.repeat(1_000));
    expect((await readBeacons([file])).unreadable).toEqual([{ file, count: 1_000, first: [1, 2, 3, 4, 5] }]);
  });

  test('whatever the lines hold', async () => {
    const text = fc.oneof(fc.constant(query('refund')), fc.json({ maxDepth: 2 }), fc.string({ unit: 'binary-ascii' }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          text.map((one) => one.replaceAll('\n', ' ')),
          { minLength: 1, maxLength: 8 },
        ),
        async (lines) => {
          const { count, unreadable, beacons } = await readBeacons([fileOf(`${lines.join('\n')}\n`)]);
          expect(count + (unreadable[0]?.count ?? 0)).toBe(lines.length);
          expect(beacons.counted().reduce((sum, { count: times }) => sum + times, 0)).toBe(count);
        },
      ),
      { numRuns: 30 },
    );
  });

  test('a file that is not there, a folder, and one that cannot be unpacked: an error that names it and says why', async () => {
    const broken = fileOf('no gzip', 'gz');
    for (const [file, code] of [
      [path.join(folder, 'gone.log'), 'ENOENT'],
      [path.join(folder, 'gone.gz'), 'ENOENT'],
      [folder, 'EISDIR'],
      [broken, 'Z_DATA_ERROR'],
    ] as const) {
      const error = await readBeacons([file]).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(FileError);
      expect(error).toMatchObject({ file, code });
    }
  });
});

describe('a tally', () => {
  const counts = (values: readonly string[], most: number) => {
    const { add, counted, dropped } = tally<string>(most);
    values.forEach(add);
    return { counted: counted().map(({ value, count }) => `${count} ${value}`), dropped: dropped() };
  };

  test('counts equal values together, most first, else as they came', () => {
    expect(counts(['b', 'a', 'c', 'a'], 9)).toEqual({ counted: ['2 a', '1 b', '1 c'], dropped: 0 });
  });

  test('that is full drops the rarer half, and says how many that were', () => {
    expect(counts(['a', 'a', 'a', 'b', 'b', 'c', 'd', 'e', 'e'], 4)).toEqual({ counted: ['3 a', '2 b', '1 e'], dropped: 3 });
  });

  test('never holds more than it may, and loses count of nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 200 }),
        fc.integer({ min: 1, max: 20 }),
        (values, most) => {
          const { counted, dropped } = counts(values, most);
          expect(counted.length).toBeLessThanOrEqual(most);
          expect(counted.reduce((sum, line) => sum + Number.parseInt(line, 10), dropped)).toBe(values.length);
        },
      ),
    );
  });
});
