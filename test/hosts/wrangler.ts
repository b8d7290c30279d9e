import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../sites/places.ts';
import { freePort, type Host, startHost } from './process.ts';

const WRANGLER = path.join(ROOT, 'node_modules/wrangler/bin/wrangler.js');

/** Serves a folder with Cloudflare's own local runtime, on a free port of this machine. */
export async function wranglerHost(root: string): Promise<Host> {
  const port = await freePort();
  const own = mkdtempSync(path.join(tmpdir(), 'wrangler-'));
  const given = ['pages', 'dev', root, '--ip', '127.0.0.1', '--port', String(port), '--inspector-port', '0', '--log-level', 'warn'];
  const env = {
    ...process.env,
    CI: 'true',
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    XDG_CONFIG_HOME: own,
    NO_UPDATE_NOTIFIER: '1',
  };
  return startHost(process.execPath, [WRANGLER, ...given, '--compatibility-date', '2026-11-01', '--persist-to', own], port, {
    cwd: own,
    env,
  });
}
