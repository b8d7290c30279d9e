import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheFolder, fromCache } from '../build-cache.ts';
import { COPIES } from '../host/file-types.ts';

const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const GZIP = { level: 9 };
/** What the copies depend on besides the file. */
const WITH = JSON.stringify([process.versions.brotli, BROTLI, process.versions.zlib, GZIP]);

const PACKERS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { ...BROTLI, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, GZIP),
};

const LENGTH_BYTES = 4;

/** Joins buffers into one, each with its length before it. */
function joined(parts: readonly Buffer[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(part.length);
      return [length, part];
    }),
  );
}

/** Splits a buffer that `joined` made. */
function parted(bytes: Buffer): Buffer[] {
  if (bytes.length === 0) return [];
  const end = LENGTH_BYTES + bytes.readUInt32LE();
  return [bytes.subarray(LENGTH_BYTES, end), ...parted(bytes.subarray(end))];
}

/**
 * Writes the compressed copies of a file with these bytes beside it, at the highest compression: a file is compressed once and sent many
 * times. This is the slowest step of a build, so the copies of an unchanged file come from the cache.
 */
export async function precompress(file: string, bytes: Buffer, folder = cacheFolder('packed')): Promise<void> {
  const key = createHash('sha256').update(WITH).update(bytes).digest('hex');
  const make = async () => joined(await Promise.all(COPIES.map(({ encoding }) => PACKERS[encoding](bytes))));
  const copies = parted(await fromCache(key, make, folder));
  for (const [k, { suffix }] of COPIES.entries()) writeFileSync(file + suffix, copies[k] ?? '');
}
