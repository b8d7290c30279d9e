import { existsSync } from 'node:fs';
import { installPackage } from './debian.ts';

const ADVICE = 'nginx was not found for the tests of hosts: install it (on Debian or Ubuntu: sudo apt-get install nginx-light).';
const PLACES = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];
const found = () => PLACES.find((place) => existsSync(place));

/** Returns the path of nginx. Installs it with Debian's package manager if it is missing. */
export async function nginxPath(): Promise<string> {
  if (!found()) await installPackage('nginx-light').catch(() => undefined);
  const program = found();
  if (!program) throw new Error(ADVICE);
  return program;
}
