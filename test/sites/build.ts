import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './places.ts';

const run = promisify(execFile);
const tool = (name: string) => path.join(ROOT, 'node_modules', '.bin', name);

/** The settings of a build, all empty. */
const NONE = { SITE_URL: '', BASE_PATH: '', FEEDBACK_URL: '', SEARCH_LOG_URL: '' };

/** Makes the full-text index of a built site, as `npm run build` does. */
export async function indexSite(site: string): Promise<void> {
  await run(tool('pagefind'), ['--site', site, '--force-language', 'unknown', '--silent'], { cwd: ROOT, maxBuffer: 1 << 26 });
}

/** Builds a site, its search index and what hosts need. `project`: a checkout. `env`: the settings. Rejects with the build's output. */
export async function build(project: string, outDir: string, env: Record<string, string> = {}): Promise<void> {
  // vitest sets NODE_ENV to "test", and sets DEV. Both would give a development build.
  const { DEV: _, ...given } = process.env;
  const options = { cwd: project, env: { ...given, NODE_ENV: 'production', ...NONE, ...env }, maxBuffer: 1 << 26 };
  await rm(outDir, { recursive: true, force: true });
  await run(tool('astro'), ['build', '--outDir', outDir], options);
  await indexSite(outDir);
  await run(process.execPath, [path.join(project, 'src/scripts/for-hosts.ts'), outDir], options);
}
