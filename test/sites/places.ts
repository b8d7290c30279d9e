import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** The folder for what tests make: builds and copies of the project. It is not committed. */
export const CACHE = path.join(ROOT, '.cache');
