import { existsSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../hosts/process.ts';
import { serve } from '../serve.ts';
import { REAL } from '../sites/sites.ts';
import { chromiumPath, launch, thisMachine } from '../tools/chromium.ts';
import { buildRows } from './build.ts';
import { keyRows } from './keys.ts';
import { lighthouseRows } from './lighthouse.ts';
import { machine } from './machine.ts';
import { serveReference } from './reference-page.ts';
import { HEADER, isKept, printed, type Timed } from './row.ts';
import { ruleRows } from './rules.ts';
import { slowedRows } from './slowed.ts';

// npm run bench: times everything, next to interleaved work of known cost. A slow machine slows both, so the limits apply to their ratio.
// Fails if a limit is exceeded.

if (!existsSync(path.join(REAL.directory, 'index.html'))) throw new Error('There is no build to measure: run `npm run build` first.');
const [site, reference] = [await serve(REAL.directory, '/', true), await serveReference()];
const port = await freePort();
const browser = await launch(await chromiumPath(thisMachine), [`--remote-debugging-port=${port}`]);
const rows: Timed[] = [];
const tell = (some: readonly Timed[]) => {
  for (const row of some) process.stdout.write(printed(row));
  rows.push(...some);
};
process.stdout.write(machine(browser.version()) + HEADER);
try {
  tell(await ruleRows());
  tell(await keyRows(browser, site.origin, reference.origin));
  tell(await slowedRows(browser, site.origin));
  tell(await lighthouseRows(port, site.origin, reference.origin));
} finally {
  await browser.close();
  await Promise.all([site.close(), reference.close()]);
}
tell(await buildRows());
process.exitCode = rows.every(isKept) ? 0 : 1;
