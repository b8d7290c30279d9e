import { execFileSync } from 'node:child_process';

/** What git says, or nothing where there is no git, no repository, or no commit yet. */
function git(folder: string, ...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/**
 * The changes that took a line out of a file or changed one: each commit of the history that is there, by its id, and "not committed".
 * Without git there is nothing to check, and of a shallow clone only what it holds.
 */
export function changesThatRemove(folder: string, file: string): string[] {
  const log = git(folder, 'log', '-m', '--format=commit %h', '--numstat', '--', file);
  const commits = log.split(/^commit /m).slice(1);
  const removes = (stat: string) => /^\d+\t[1-9]\d*\t/m.test(stat);
  const open = git(folder, 'diff', '--numstat', 'HEAD', '--', file);
  return [...commits.filter(removes).map((one) => one.split('\n')[0] ?? ''), ...(removes(open) ? ['not committed'] : [])];
}
