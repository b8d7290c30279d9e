import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Runs apt-get, as root or with a sudo that needs no password. Rejects if apt-get is missing or not allowed. */
function aptGet(...words: string[]) {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const [program = '', ...rest] = [...sudo, 'apt-get', ...words];
  return run(program, rest, { timeout: 600_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

let updated: Promise<unknown> | undefined;

/** Installs a package of Debian or Ubuntu. The package list is fetched once per process. */
export async function installPackage(name: string): Promise<void> {
  updated ??= aptGet('update').catch(() => undefined);
  await updated;
  await aptGet('install', '-y', '--no-install-recommends', name);
}
