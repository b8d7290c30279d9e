import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { cacheFolder, fromCache } from '../build-cache.ts';
import { COPIES } from '../host/file-types.ts';

const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 11 };
const GZIP = { level: 9 };
/** What packed copies depend on beside the file. */
const WITH = JSON.stringify([process.versions.brotli, BROTLI, process.versions.zlib, GZIP]);

const PACKERS = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { ...BROTLI, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, GZIP),
};

const LENGTH_BYTES = 4;

/** Some bytes as one, each after its length. */
function joined(parts: readonly Buffer[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(part.length);
      return [length, part];
    }),
  );
}

/** What `joined` has joined. */
function parted(bytes: Buffer): Buffer[] {
  if (bytes.length === 0) return [];
  const end = LENGTH_BYTES + bytes.readUInt32LE();
  return [bytes.subarray(LENGTH_BYTES, end), ...parted(bytes.subarray(end))];
}

/**
 * Writes the packed copies of a file, which holds these bytes, beside it. Each is as small as it gets: it is packed once and sent many
 * times. That takes longer than all else of a build, so that a file which has not changed is packed as it was.
 */
export async function precompress(file: string, bytes: Buffer, folder = cacheFolder('packed')): Promise<void> {
  const key = createHash('sha256').update(WITH).update(bytes).digest('hex');
  const make = async () => joined(await Promise.all(COPIES.map(({ encoding }) => PACKERS[encoding](bytes))));
  const copies = parted(await fromCache(key, make, folder));
  for (const [k, { suffix }] of COPIES.entries()) writeFileSync(file + suffix, copies[k] ?? '');
}
