import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from './places.ts';

/** How to edit files of a copy. A new file starts empty. */
export type Edits = Record<string, (text: string) => string>;

/** The small content that the tests depend on, in place of what people edit. */
const FIXTURE_CONTENT = path.join(ROOT, 'test/fixtures/content');

const PARTS = ['src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];
/** Caches that builds may share. Their files are named by everything they depend on, and are written completely or not at all. */
const SHARED_CACHES = ['unfurl', 'packed'];

/** Links the project's packages, but not Astro's own cache: two parallel builds would write the same files. */
function linkPackages(copy: string) {
  const cache = path.join(copy, 'node_modules/.astro');
  mkdirSync(cache, { recursive: true });
  const link = (from: string, to: string) => symlinkSync(path.join(ROOT, 'node_modules', from), to, 'junction');
  for (const name of readdirSync(path.join(ROOT, 'node_modules'))) {
    if (!['.astro', '.vite', '.package-lock.json'].includes(name)) link(name, path.join(copy, 'node_modules', name));
  }
  for (const name of SHARED_CACHES) {
    mkdirSync(path.join(ROOT, 'node_modules/.astro', name), { recursive: true });
    link(`.astro/${name}`, path.join(cache, name));
  }
}

/** Copies the project to `copy`, with the test content, so that it can be built. An edit that changes nothing is an error. */
export function copyProject(copy: string, edits: Edits = {}): void {
  rmSync(copy, { recursive: true, force: true });
  for (const part of PARTS) cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
  cpSync(FIXTURE_CONTENT, path.join(copy, 'content'), { recursive: true });
  linkPackages(copy);
  for (const [file, edit] of Object.entries(edits)) {
    const target = path.join(copy, file);
    const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
    const after = edit(before);
    if (after === before) throw new Error(`The edit of ${file} finds nothing to change.`);
    writeFileSync(target, after);
  }
}

/** Makes a copy for one test. The test removes it. */
export function temporaryCopy(edits: Edits = {}): string {
  mkdirSync(CACHE, { recursive: true });
  const copy = mkdtempSync(path.join(CACHE, 'copy-'));
  copyProject(copy, edits);
  return copy;
}
