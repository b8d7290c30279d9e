import { inflateSync } from 'node:zlib';

/** The tables of a WOFF file by their tags, unpacked. */
function tablesOf(woff: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let entry = 44; entry < 44 + 20 * woff.readUInt16BE(12); entry += 20) {
    const [offset, packed, unpacked] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [number, number, number];
    const bytes = woff.subarray(offset, offset + packed);
    tables.set(woff.toString('latin1', entry, entry + 4), packed === unpacked ? bytes : inflateSync(bytes));
  }
  return tables;
}

/** The part of a `cmap` table that maps the Basic Multilingual Plane: the one of format 4. */
function basicMap(cmap: Buffer): Buffer {
  for (let record = 4; record < 4 + 8 * cmap.readUInt16BE(2); record += 8) {
    const map = cmap.subarray(cmap.readUInt32BE(record + 4));
    if (map.readUInt16BE(0) === 4) return map;
  }
  throw new Error('A font has no cmap of format 4.');
}

/** The glyph of each code point: segments of code points, each a run of glyphs or of places in a list of them. */
function* glyphsOf(map: Buffer): Generator<[codePoint: number, glyph: number]> {
  const size = map.readUInt16BE(6);
  // Four columns of `size` bytes, with two bytes of padding after the first.
  const [lasts, firsts, deltas, lists] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size] as const;
  for (let segment = 0; segment < size; segment += 2) {
    const [first, last, delta] = [firsts, lasts, deltas].map((column) => map.readUInt16BE(column + segment)) as [number, number, number];
    const list = map.readUInt16BE(lists + segment);
    const listStart = lists + segment + list;
    for (let code = first; code <= last && code < 0xffff; code++) {
      const named = list === 0 ? code : map.readUInt16BE(listStart + 2 * (code - first));
      if (named !== 0) yield [code, (named + delta) & 0xffff];
    }
  }
}

/** The code points that a WOFF font draws, each with its advance at size 1. Throws where a table that it needs is missing. */
export function advancesOf(woff: Buffer): Map<number, number> {
  const tables = tablesOf(woff);
  const table = (tag: string) => {
    const found = tables.get(tag);
    if (found) return found;
    throw new Error(`A font has no table "${tag}".`);
  };
  const unitsPerSize = table('head').readUInt16BE(18);
  const lastAdvance = table('hhea').readUInt16BE(34) - 1;
  const hmtx = table('hmtx');
  const advance = (glyph: number) => hmtx.readUInt16BE(4 * Math.min(glyph, lastAdvance)) / unitsPerSize;
  return new Map([...glyphsOf(basicMap(table('cmap')))].filter(([, glyph]) => glyph !== 0).map(([code, glyph]) => [code, advance(glyph)]));
}
