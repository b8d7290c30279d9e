import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');

/** What tests make: builds, copies of the project. No commit holds it. */
export const CACHE = path.join(ROOT, '.cache');
