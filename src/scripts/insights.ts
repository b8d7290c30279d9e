import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileErrorWords, readInsightArguments } from './insights/arguments.ts';
import { printable } from './insights/beacon.ts';
import { openSite } from './insights/built-site.ts';
import { reportHtml } from './insights/html.ts';
import { FileError, readBeacons } from './insights/read.ts';
import { reportOf } from './insights/report.ts';
import { reportText } from './insights/text.ts';

// npm run insights -- FILE… [--html] [--site dist]: says what readers missed, from what their pages sent.

/** Where the report is written as a page. */
const PAGE = 'insights.html';

/** npm runs scripts in the project's folder, and names the one that it was called in. */
const here = process.env.INIT_CWD ?? process.cwd();
const root = path.resolve(import.meta.dirname, '../..');

function fail(words: string) {
  process.stderr.write(`${printable(words)}\n`);
  process.exitCode = 1;
}

async function run(): Promise<void> {
  const asked = readInsightArguments(process.argv.slice(2));
  if (asked.wrong !== undefined) return fail(asked.wrong);
  const folder = asked.site === undefined ? path.join(root, 'dist') : path.resolve(here, asked.site);
  const site = await openSite(folder);
  if (!site) return fail(`No site is built in ${folder}. Run npm run build first.`);
  const report = await reportOf(await readBeacons(asked.files.map((file) => path.resolve(here, file))), site);
  if (!asked.html) return void process.stdout.write(reportText(report));
  writeFileSync(path.resolve(here, PAGE), reportHtml(report));
  process.stdout.write(`The report is in ${PAGE}.\n`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof FileError)) throw error;
  fail(fileErrorWords(error));
}
