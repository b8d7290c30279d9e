import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** What becomes of each file of a copy. One that is not there yet starts empty. */
export type Edits = Record<string, (text: string) => string>;

/** The project's packages, without what Astro keeps between builds: two builds at once would write the same files. Drawn images and packed copies can be shared. */
function linkModules(copy: string) {
  const kept = path.join(copy, 'node_modules/.astro');
  mkdirSync(kept, { recursive: true });
  const link = (from: string, to: string) => symlinkSync(path.join(root, 'node_modules', from), to, 'junction');
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (!['.astro', '.vite', '.package-lock.json'].includes(name)) link(name, path.join(copy, 'node_modules', name));
  }
  for (const name of ['unfurl', 'packed'])
    if (existsSync(path.join(root, 'node_modules/.astro', name))) link(`.astro/${name}`, path.join(kept, name));
}

/** A copy of the project, to build, in which some files differ. An edit that changes nothing fails the test. */
export function copyWith(edits: Edits): string {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const copy = mkdtempSync(path.join(root, '.cache', 'changed-'));
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
  linkModules(copy);
  for (const [file, edit] of Object.entries(edits)) {
    const target = path.join(copy, file);
    const before = existsSync(target) ? readFileSync(target, 'utf8') : '';
    const after = edit(before);
    if (after === before) throw new Error(`The edit of ${file} finds nothing to change.`);
    writeFileSync(target, after);
  }
  return copy;
}

export const removeCopy = (copy: string): void => rmSync(copy, { recursive: true, force: true });

/** Pro had 100 credits until the end of September 2026, and has 120 since. */
export const PRO_CHANGED: Edits = {
  'content/catalog/plans.yaml': (text) =>
    text.replace('credits: 100\n', 'credits: 120\n    earlier: [{ until: 2026-09-30, credits: 100 }]\n'),
};
