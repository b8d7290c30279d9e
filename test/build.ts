import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '..');
const tool = (name: string) => path.join(root, 'node_modules', '.bin', name);

/** The second build: under a sub-path and at another origin, as a host may have it, and with every setting set. */
export const SUBPATH = {
  SITE_URL: 'https://help.example.com',
  BASE_PATH: '/resources/help-center/',
  FEEDBACK_URL: 'https://feedback.example/helpful',
  SEARCH_LOG_URL: 'https://searches.example/nothing-found',
};
export const DIST = path.join(root, 'dist');
export const SUBPATH_DIST = path.join(root, '.cache', 'subpath');

/** Makes a search index of a built site, as Pagefind writes it. */
export async function pagefindOf(site: string): Promise<void> {
  await run(tool('pagefind'), ['--site', site, '--force-language', 'unknown', '--silent'], { cwd: root, maxBuffer: 1 << 26 });
}

/** Makes the search index of a built site, as `npm run build` does. */
export async function indexSite(site: string): Promise<void> {
  await pagefindOf(site);
  await run(process.execPath, [path.join(root, 'src/commands/lighten-search.ts'), site], { cwd: root, maxBuffer: 1 << 26 });
}

/** Builds a site, its search index and what hosts need. `cwd` is a checkout, `env` the settings. Rejects with what the build printed. */
export async function buildSite(outDir: string, env: Record<string, string> = {}, cwd = root): Promise<void> {
  // vitest sets NODE_ENV to "test" and DEV, which would make a development build of it.
  const none = { SITE_URL: '', BASE_PATH: '', FEEDBACK_URL: '', SEARCH_LOG_URL: '' };
  const { DEV: _, ...given } = process.env;
  const options = { cwd, env: { ...given, NODE_ENV: 'production', ...none, ...env }, maxBuffer: 1 << 26 };
  await rm(outDir, { recursive: true, force: true });
  await run(tool('astro'), ['build', '--outDir', outDir], options);
  await indexSite(outDir);
  await run(process.execPath, [path.join(cwd, 'src/commands/for-hosts.ts'), outDir], options);
}

/** Before the tests of the built files: builds both sites once a run. `REUSE_BUILD=1` keeps what is there, for work on the tests. */
export default async function setup(): Promise<void> {
  if (process.env.REUSE_BUILD === '1') return;
  process.env.REUSE_BUILD = '1';
  await buildSite(DIST);
  await buildSite(SUBPATH_DIST, SUBPATH);
}
