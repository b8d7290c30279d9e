import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { installPackage } from './debian.ts';

const run = promisify(execFile);

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // While a test listens, a script that creates an Error on its first run is parsed again for its line numbers. This takes 40 ms for
  // React, which no reader's browser needs. With this flag the line numbers are kept from the start.
  '--js-flags=--no-enable-lazy-source-positions',
];

// The headless shell first: it is the same engine without browser windows, which cost a test more than its page does.
const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What the search for Chromium needs from the machine. Tests replace it. */
export type Machine = {
  env: Record<string, string | undefined>;
  exists: (file: string) => boolean;
  playwrightPath: () => string;
  /** Each tries to install a Chromium, and rejects if it may not or cannot. They are tried in this order. */
  installers: readonly (() => Promise<unknown>)[];
};

export const ADVICE =
  'No Chromium was found for the browser tests: install one (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.';

const find = ({ exists, playwrightPath }: Machine) => [...SYSTEM, playwrightPath()].find((file) => file !== '' && exists(file));

/** Returns the path of a Chromium from CHROMIUM_PATH, the system's folders or Playwright's cache; otherwise installs one. */
export async function chromiumPath(machine: Machine): Promise<string> {
  const named = machine.env.CHROMIUM_PATH;
  if (named) {
    if (machine.exists(named)) return named;
    throw new Error(`CHROMIUM_PATH is "${named}", and there is no such file. Set it to the program of a Chromium, or unset it.`);
  }
  for (const install of [async () => undefined, ...machine.installers]) {
    await install().catch(() => undefined);
    const found = find(machine);
    if (found) return found;
  }
  throw new Error(ADVICE);
}

const playwrightCli = path.resolve(import.meta.dirname, '../../node_modules/playwright-core/cli.js');
const download = () => run(process.execPath, [playwrightCli, 'install', 'chromium'], { timeout: 300_000 });

export const thisMachine: Machine = {
  env: process.env,
  exists: existsSync,
  playwrightPath: () => chromium.executablePath(),
  // Debian's package first, because it installs faster than a download.
  installers: [() => installPackage('chromium-headless-shell'), () => installPackage('chromium'), download],
};

/** Starts Chromium, with optional extra arguments. Stop it with `close()`. */
export async function launch(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...ARGS, ...more] });
}
