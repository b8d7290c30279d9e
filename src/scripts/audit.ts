import { spawnSync } from 'node:child_process';
import { auditOutcome } from './packages/audit-outcome.ts';

// npm run audit: asks the registry for advisories. Fails if one has high severity or above. Says so if it cannot ask.
const { stdout } = spawnSync('npm', ['audit', '--json', '--audit-level=high'], { encoding: 'utf8', shell: process.platform === 'win32' });
const { ok, words } = auditOutcome(stdout ?? '');
process.stdout.write(`${words}\n`);
process.exitCode = ok ? 0 : 1;
