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
  // While a test listens, an Error that a script makes as it is first run has the whole script read again for its lines: 40 ms for React,
  // which no reader's browser takes. With the lines kept from the start, that is not needed.
  '--js-flags=--no-enable-lazy-source-positions',
];

// The headless shell first: the same engine without a browser's own windows, which cost a test more than its page does.
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

/** What a search for Chromium needs of the machine: replaced in tests. */
export type Machine = {
  env: Record<string, string | undefined>;
  exists: (file: string) => boolean;
  playwrightPath: () => string;
  /** Each tries to install a Chromium, and rejects where it may not or cannot. In the order in which to try. */
  installers: readonly (() => Promise<unknown>)[];
};

export const ADVICE =
  'No Chromium was found for the browser tests: install one (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.';

const find = ({ exists, playwrightPath }: Machine) => [...SYSTEM, playwrightPath()].find((file) => file !== '' && exists(file));

/** The path of a Chromium: CHROMIUM_PATH, the system's places, Playwright's cache; else one that an installer brings. */
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
  // Debian's package first: where there is one, it is there sooner than a download.
  installers: [() => installPackage('chromium-headless-shell'), () => installPackage('chromium'), download],
};

/** Starts Chromium, with more arguments if there are any. End it with `close()`. */
export async function launch(executablePath: string, more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath, args: [...ARGS, ...more] });
}
