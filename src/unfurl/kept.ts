import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Where drawn images stay between builds: beside what Astro keeps. */
export const FOLDER = path.resolve('node_modules/.astro/unfurl');

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const DIGEST_BYTES = 32;

/** A kept file is a digest and the bytes that it is of, so that a file cut short or changed is told from a whole one. */
async function readKept(file: string): Promise<Buffer | undefined> {
  const kept = await readFile(file).catch(() => undefined);
  const bytes = kept?.subarray(DIGEST_BYTES);
  return bytes && kept?.subarray(0, DIGEST_BYTES).equals(digestOf(bytes)) ? bytes : undefined;
}

/** Pages are built in parallel, and so may builds be: a file gets its name once it is whole. */
async function writeKept(file: string, bytes: Buffer): Promise<void> {
  const unfinished = `${file}.${randomUUID()}`;
  await mkdir(path.dirname(file), { recursive: true });
  try {
    await writeFile(unfinished, Buffer.concat([digestOf(bytes), bytes]));
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * The bytes kept under a key (a file name), or those that `make` resolves to, which are kept from then on. A kept file that is not
 * whole is made again. Rejects if `make` does, or if the folder cannot be written.
 */
export async function kept(key: string, make: () => Promise<Buffer>, folder = FOLDER): Promise<Buffer> {
  const file = path.join(folder, key);
  const found = await readKept(file);
  if (found) return found;
  const made = await make();
  await writeKept(file, made);
  return made;
}
