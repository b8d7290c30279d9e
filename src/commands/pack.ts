import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COPIES } from '../host/file-types.ts';
import { kept, keptFolder } from '../kept.ts';

const BROTLI = { [constants.BROTLI_PARAM_QUALITY]: 11 };
/** What a packed copy depends on beside the file. */
const WITH = JSON.stringify([process.versions.brotli, BROTLI]);

const brotli = (bytes: Buffer) =>
  promisify(brotliCompress)(bytes, { params: { ...BROTLI, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** The best packing of some files takes longer than all else of a build: a file that has not changed is packed as it was. */
const PACKERS = {
  br: (bytes: Buffer, folder: string) => kept(createHash('sha256').update(WITH).update(bytes).digest('hex'), () => brotli(bytes), folder),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/** How many files are packed at once: as many as Node has threads for it. */
const AT_ONCE = 4;

/** Writes the packed copies of each file beside it, each as small as it gets: it is packed once and sent many times. */
export async function packFiles(files: readonly string[], folder = keptFolder('packed')): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const bytes = readFileSync(file);
      for (const { suffix, encoding } of COPIES) writeFileSync(file + suffix, await PACKERS[encoding](bytes, folder));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
