import { describe, expect, test } from 'vitest';
import { ADVICE, chromiumPath, type Machine } from './chromium.ts';

const CACHE = '/cache/chromium-1/chrome';
const SYSTEM = '/usr/bin/chromium';

/** A machine with these files; `installers` add to them. */
function machine(files: string[], rest: Partial<Machine> = {}): Machine {
  return { env: {}, exists: (file) => files.includes(file), playwrightPath: () => CACHE, installers: [], ...rest };
}

/** A machine without files. Each installer adds its file, or nothing, or rejects. `tried`: which installers were called. */
function installing(outcomes: (string | undefined | Error)[]): { machine: Machine; tried: number[] } {
  const files: string[] = [];
  const tried: number[] = [];
  const installers = outcomes.map((outcome, index) => async () => {
    tried.push(index);
    if (outcome instanceof Error) throw outcome;
    if (outcome) files.push(outcome);
  });
  return { machine: machine(files, { installers }), tried };
}

describe('where Chromium is, nothing is installed', () => {
  test.each([
    { what: 'CHROMIUM_PATH, before all others', files: ['/my/chrome', SYSTEM, CACHE], named: '/my/chrome', found: '/my/chrome' },
    { what: 'CHROMIUM_PATH not set: the system', files: [CACHE, SYSTEM], named: undefined, found: SYSTEM },
    { what: 'CHROMIUM_PATH empty: the system', files: [SYSTEM], named: '', found: SYSTEM },
    { what: 'another of its places', files: ['/snap/bin/chromium'], named: undefined, found: '/snap/bin/chromium' },
    { what: "nothing there: Playwright's cache", files: [CACHE], named: undefined, found: CACHE },
  ])('$what', async ({ files, named, found }) => {
    const installed: string[] = [];
    const installers = [async () => installed.push(SYSTEM)];
    const given = machine(files, { env: { CHROMIUM_PATH: named }, installers });
    expect([await chromiumPath(given), installed]).toEqual([found, []]);
  });

  test('CHROMIUM_PATH that leads nowhere is a mistake to correct, even where there is another', async () => {
    const given = machine([SYSTEM, CACHE], { env: { CHROMIUM_PATH: '/my/chrome' } });
    await expect(chromiumPath(given)).rejects.toThrow(
      new Error('CHROMIUM_PATH is "/my/chrome", and there is no such file. Set it to the program of a Chromium, or unset it.'),
    );
  });
});

describe('where there is none, it is installed', () => {
  const no = new Error('not allowed');
  test.each([
    { what: 'by the first that can', outcomes: [CACHE, SYSTEM], tried: [0], found: CACHE },
    { what: 'past one that may not', outcomes: [no, SYSTEM], tried: [0, 1], found: SYSTEM },
    { what: 'past one that brings nothing', outcomes: [undefined, CACHE, SYSTEM], tried: [0, 1], found: CACHE },
    { what: 'past one that brings another file', outcomes: ['/usr/bin/firefox', SYSTEM], tried: [0, 1], found: SYSTEM },
  ])('$what', async ({ outcomes, tried, found }) => {
    const given = installing(outcomes);
    expect([await chromiumPath(given.machine), given.tried]).toEqual([found, tried]);
  });

  test.each([
    { what: 'no installer', outcomes: [] },
    { what: 'none that may', outcomes: [no, no] },
    { what: 'none that brings it', outcomes: [undefined, no, '/usr/bin/firefox'] },
  ])('$what: the advice, after all were tried', async ({ outcomes }) => {
    const given = installing(outcomes);
    await expect(chromiumPath(given.machine)).rejects.toThrow(new Error(ADVICE));
    expect(given.tried).toEqual([...outcomes.keys()]);
  });

  test('a browser that Playwright has no path for is not there', async () => {
    await expect(chromiumPath(machine([''], { playwrightPath: () => '' }))).rejects.toThrow(new Error(ADVICE));
  });

  test('the advice says what to install, and what to set', () => {
    expect(ADVICE).toBe(
      'No Chromium was found for the browser tests: install one (on Debian or Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to its program.',
    );
  });
});
