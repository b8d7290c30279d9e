import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startHost } from '../hosts/process.ts';
import { type Driver, type Engine, type StartOptions, VIEWPORT } from './engine.ts';
import { openScreen } from './screen.ts';
import { ask, webDriverKey } from './webdriver.ts';

const SCREEN = '/usr/bin/Xvfb';
const BUS = '/usr/bin/dbus-run-session';
const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSERS = '/usr/lib/*/webkit2gtk-4.*/MiniBrowser';

/** A script that runs as its page goes may never be answered. It is then run again. */
const SCRIPT_TIMEOUT = { script: 10_000 };

/** A home of its own, in which the browser downloads into a known folder. */
function makeHome() {
  const home = mkdtempSync(path.join(tmpdir(), 'engine-'));
  const downloads = path.join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(path.join(home, '.config'));
  writeFileSync(path.join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  return { home, downloads };
}

async function start(browser: string, { javaScript }: StartOptions): Promise<Driver> {
  const { home, downloads } = makeHome();
  const screen = await openScreen(SCREEN);
  const port = await freePort();
  const env = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local'),
    XDG_CACHE_HOME: path.join(home, '.cache'),
    DISPLAY: screen.display,
    GDK_BACKEND: 'x11',
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  };
  const clear = async () => {
    screen.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 10 });
  };
  const host = await startHost(BUS, ['--', DRIVER, `--port=${port}`], port, { cwd: home, env }).catch(async (error) => {
    await clear();
    throw error;
  });
  const close = async () => {
    await host.close();
    await clear();
  };
  try {
    const args = ['--automation', `--enable-javascript=${javaScript}`];
    const options = { 'webkitgtk:browserOptions': { binary: browser, args } };
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', timeouts: SCRIPT_TIMEOUT, ...options } };
    const { sessionId } = await ask<{ sessionId: string }>(`${host.at}/session`, { capabilities });
    const session = `${host.at}/session/${sessionId}`;
    const act = (type: 'key' | 'pointer', actions: object[]) => ask(`${session}/actions`, { actions: [{ type, id: type, actions }] });
    await ask(`${session}/window/rect`, VIEWPORT);
    return {
      downloads,
      goTo: (url) => ask(`${session}/url`, { url }),
      evaluate: (expression) => ask(`${session}/execute/sync`, { script: `return (${expression});`, args: [] }),
      press: async (key, held) => {
        const keys = [...held, key].map(webDriverKey);
        await act('key', [
          ...keys.map((value) => ({ type: 'keyDown', value })),
          ...keys.toReversed().map((value) => ({ type: 'keyUp', value })),
        ]);
      },
      clickAt: async (x, y) => {
        await act('pointer', [
          { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ]);
      },
      close: async () => {
        await ask(session, undefined, 'DELETE').catch(() => undefined);
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** WebKit as GTK has it, over WebDriver. It shows its window on a screen that nobody sees. */
export const WEBKIT: Engine = {
  name: 'WebKit',
  packages: ['webkit2gtk-driver', 'xvfb', 'dbus'],
  program: async () => ([SCREEN, BUS, DRIVER].every(existsSync) ? globSync(BROWSERS).at(-1) : undefined),
  start,
};
