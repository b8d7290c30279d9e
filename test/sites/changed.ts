import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Edits } from './copy.ts';

/** An answer that the owner has renamed: its old and its new name. */
export const RENAMED = { from: 'are-credits-video-minutes', to: 'is-a-credit-a-minute-of-video' };

/** What the owner has changed in one of the sites: Pro, the months of a pack, a rate, and the status of the rate card (published). */
export const CHANGES: Edits = {
  'content/catalog/plans.yaml': (text) =>
    text.replace('credits: 100\n', 'credits: 120\n    earlier: [{ until: 2026-09-30, credits: 100 }]\n'),
  'content/catalog/rules.yaml': (text) =>
    text.replace(
      '    figures: { months: 12 }\n',
      '    figures: { months: 12 }\n    confirmed: 2026-06\n    earlier: [{ until: 2026-08-31, figures: { months: 6 } }]\n',
    ),
  'content/catalog/rates.yaml': (text) =>
    text
      .replace('status: illustrative', 'status: published')
      .replace('name: Split\n', 'name: Split\n    earlier: [{ until: 2026-07-31, credits: { low: 0.2, high: 0.3 } }]\n')
      .replace('name: 720p\n', 'name: 720p\n    confirmed: 2026-04\n'),
};

/** Renames the answer in a copy of the project as CONTRIBUTING.md says: the file, its alias, and every mention in other files. */
export function renameAnswer(copy: string): void {
  const file = (id: string) => path.join(copy, `content/answers/${id}.mdx`);
  renameSync(file(RENAMED.from), file(RENAMED.to));
  for (const name of globSync('content/**/*.mdx', { cwd: copy }).map((one) => path.join(copy, one))) {
    const text = readFileSync(name, 'utf8').replaceAll(RENAMED.from, RENAMED.to);
    writeFileSync(name, name === file(RENAMED.to) ? text.replace('\norder:', `\naliases: [${RENAMED.from}]\norder:`) : text);
  }
}
