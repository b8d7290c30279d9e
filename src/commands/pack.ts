import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COPIES } from '../host/file-types.ts';

const PACKERS = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/** How many files are packed at once: as many as Node has threads for it. */
const AT_ONCE = 4;

/** Writes the packed copies of each file beside it, each as small as it gets: it is packed once and sent many times. */
export async function packFiles(files: readonly string[]): Promise<void> {
  const waiting = [...files];
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const bytes = readFileSync(file);
      for (const { suffix, encoding } of COPIES) writeFileSync(file + suffix, await PACKERS[encoding](bytes));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
