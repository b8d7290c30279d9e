import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nginxPath } from '../tools/nginx.ts';
import { freePort, type Host, startHost } from './process.ts';

/**
 * Serves a folder with the real nginx and the build's configuration `conf`, on a free port. It writes only into its own folder, and logs
 * requests only to `logs`, a folder in which it makes `access.log` and `error.log`.
 */
export async function nginxHost(root: string, conf: string, logs?: string): Promise<Host> {
  const program = await nginxPath();
  const port = await freePort();
  const own = mkdtempSync(path.join(tmpdir(), 'nginx-'));
  // If root starts it, it would read the site as the user nobody, who may not read the parent folders.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${own};`).join('\n');
  const config = path.join(own, 'nginx.conf');
  writeFileSync(
    config,
    `${user}
daemon off;
worker_processes 1;
pid ${own}/pid;
error_log ${logs === undefined ? 'stderr' : `${logs}/error.log`};
events { }
http {
access_log ${logs === undefined ? 'off' : `${logs}/access.log`};
${temporary}
include ${conf}/http.conf;
server {
listen 127.0.0.1:${port};
root ${root};
include ${conf}/server.conf;
}
}
`,
  );
  // Checks the configuration first: nginx reports a mistake in a sentence, with its line.
  execFileSync(program, ['-t', '-q', '-p', own, '-c', config, '-e', 'stderr']);
  return startHost(program, ['-p', own, '-c', config, '-e', 'stderr'], port, { cwd: own });
}
