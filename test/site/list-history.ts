import { execFileSync } from 'node:child_process';

/** The output of git. Empty if there is no git, no repository, or no commit yet. */
function git(folder: string, ...args: string[]): string {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}

/**
 * Returns the changes that removed or changed a line of a file: the ids of commits, and "not committed" for the work tree.
 * Without git there is nothing to check. In a shallow clone, only the commits that it has are checked.
 */
export function changesThatRemove(folder: string, file: string): string[] {
  const log = git(folder, 'log', '-m', '--format=commit %h', '--numstat', '--', file);
  const commits = log.split(/^commit /m).slice(1);
  const removes = (stat: string) => /^\d+\t[1-9]\d*\t/m.test(stat);
  const open = git(folder, 'diff', '--numstat', 'HEAD', '--', file);
  return [...commits.filter(removes).map((one) => one.split('\n')[0] ?? ''), ...(removes(open) ? ['not committed'] : [])];
}
