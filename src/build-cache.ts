import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

// The cache between builds. It keeps results that take long to make, each in a file named by its key, for a limited time.

/** The folder of a cache, beside the cache of Astro. */
export const cacheFolder = (name: string): string => path.resolve('node_modules/.astro', name);

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest();
const DIGEST_BYTES = 32;

/** Reads a cached file: a digest, then the bytes. Returns undefined if the file is missing, cut short or changed. */
function readCached(file: string): Buffer | undefined {
  try {
    const whole = readFileSync(file);
    const bytes = whole.subarray(DIGEST_BYTES);
    return whole.subarray(0, DIGEST_BYTES).equals(digestOf(bytes)) ? bytes : undefined;
  } catch {
    return;
  }
}

/** Writes a cached file. It gets its final name once it is complete, because pages and whole builds run in parallel. */
async function writeCached(file: string, bytes: Buffer): Promise<void> {
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
 * Returns the cached bytes of a key (a file name), or makes and caches them.
 * Rejects if `make` does, or if the folder cannot be written.
 */
export async function fromCache(key: string, make: () => Promise<Buffer>, folder: string): Promise<Buffer> {
  const file = path.join(folder, key);
  const found = readCached(file);
  if (found) return found;
  const made = await make();
  await writeCached(file, made);
  return made;
}

const DAY = 24 * 60 * 60 * 1000;

/** Deletes cached files older than `days`, so that the cache stays small. A file that is still needed is made again. */
export async function evictOld(folder: string, days: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  const before = Date.now() - days * DAY;
  for (const file of names.map((name) => path.join(folder, name))) {
    // Another build may have deleted it meanwhile.
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? before;
    if (written < before) await rm(file, { force: true });
  }
}
