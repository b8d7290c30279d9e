import { freePort } from '../hosts/process.ts';
import { serve } from '../serve.ts';
import { REAL } from '../sites/sites.ts';
import { chromiumPath, launch, thisMachine } from '../tools/chromium.ts';
import { calculatorRows } from './calculator.ts';
import { lighthouseRows } from './lighthouse.ts';
import { pageRows } from './pages.ts';
import { readingRows } from './reading.ts';
import { isKept, printed, type Row } from './row.ts';
import { shiftRows } from './shift.ts';

// npm run budget: checks every counted figure of the last build against its limit. `npm run bench` does the timing.

/** Many times what it takes. A hang ends here, and the last row that was printed says where. */
const LONGEST_MS = 15 * 60_000;
setTimeout(() => {
  process.stderr.write('The budget was still not done after 15 minutes. It hangs after the last row above.\n');
  process.exit(1);
}, LONGEST_MS).unref();

const [plain, packed] = [await serve(REAL.directory), await serve(REAL.directory, '/', true)];
const port = await freePort();
const browser = await launch(await chromiumPath(thisMachine), [`--remote-debugging-port=${port}`]);
const rows: Row[] = [];
const tell = (some: readonly Row[]) => {
  for (const row of some) process.stdout.write(printed(row));
  rows.push(...some);
};
try {
  tell(pageRows());
  tell(await calculatorRows(browser, plain.origin));
  tell(await readingRows(browser, plain.origin));
  tell(await shiftRows(browser, packed.origin));
  tell(await lighthouseRows(port, packed.origin));
} finally {
  await browser.close();
  await Promise.all([plain.close(), packed.close()]);
}
process.exitCode = rows.every(isKept) ? 0 : 1;
