import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, type Host, startHost } from './process.ts';

/** The version of Cloudflare's tool that the checks were written with. It is fetched for them alone, and is no dependency. */
const WRANGLER = 'wrangler@4.164.0';

/** Serves a folder with Cloudflare's own local runtime, on a free port of this machine. */
export async function wranglerHost(root: string): Promise<Host> {
  const port = await freePort();
  const own = mkdtempSync(path.join(tmpdir(), 'wrangler-'));
  const given = [
    '--yes',
    WRANGLER,
    'pages',
    'dev',
    root,
    '--ip',
    '127.0.0.1',
    '--port',
    String(port),
    '--inspector-port',
    '0',
    '--log-level',
    'warn',
  ];
  const env = {
    ...process.env,
    CI: 'true',
    WRANGLER_SEND_METRICS: 'false',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    XDG_CONFIG_HOME: own,
    NO_UPDATE_NOTIFIER: '1',
  };
  return startHost('npx', [...given, '--compatibility-date', '2026-11-01', '--persist-to', own], port, { cwd: own, env });
}
