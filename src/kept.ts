import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A folder for what is kept between builds: beside what Astro keeps. */
export const keptFolder = (name: string): string => path.resolve('node_modules/.astro', name);

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const DIGEST_BYTES = 32;

/** A kept file is a digest and the bytes that it is of, so that a file cut short or changed is told from a whole one. */
function readKept(file: string): Buffer | undefined {
  try {
    const kept = readFileSync(file);
    const bytes = kept.subarray(DIGEST_BYTES);
    return kept.subarray(0, DIGEST_BYTES).equals(digestOf(bytes)) ? bytes : undefined;
  } catch {
    return;
  }
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
 * The bytes kept in a folder under a key (a file name), or those that `make` resolves to, which are kept from then on. A kept file that
 * is not whole is made again. Rejects if `make` does, or if the folder cannot be written.
 */
export async function kept(key: string, make: () => Promise<Buffer>, folder: string): Promise<Buffer> {
  const file = path.join(folder, key);
  const found = readKept(file);
  if (found) return found;
  const made = await make();
  await writeKept(file, made);
  return made;
}

const DAY = 24 * 60 * 60 * 1000;

/** Forgets what has been kept in a folder for so many days. Where it is still wanted it is made again, so that nothing is kept for ever. */
export async function forgetOld(folder: string, days: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const before = Date.now() - days * DAY;
  for (const file of names.map((name) => path.join(folder, name))) {
    // Another build may have forgotten it meanwhile.
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before;
    if (written < before) await rm(file, { force: true });
  }
}
