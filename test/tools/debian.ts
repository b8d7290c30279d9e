import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Calls apt-get, as root or by a sudo that asks for no password. Rejects where there is none, or where it may not. */
function aptGet(...words: string[]) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program = '', ...rest] = [...sudo, 'apt-get', ...words];
  return run(program, rest, { timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

let updated: Promise<unknown> | undefined;

/** Installs a package of Debian or Ubuntu. The list of packages is fetched once a process. */
export async function installPackage(name: string): Promise<void> {
  updated ??= aptGet('update').catch(() => undefined);
  await updated;
  await aptGet('install', '-y', '--no-install-recommends', name);
}
