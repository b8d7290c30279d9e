import { existsSync, globSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort, startHost } from '../hosts/process.ts';
import { type Driver, type Engine, VIEWPORT } from './engine.ts';
import { openScreen } from './screen.ts';
import { ask, webDriverKey } from './webdriver.ts';

const SCREEN = '/usr/bin/Xvfb';
const DRIVER = '/usr/bin/WebKitWebDriver';
const BROWSERS = '/usr/lib/*/webkit2gtk-4.*/MiniBrowser';

/** A script that runs as its page goes may never be answered. It is then run again. */
const SCRIPT_TIMEOUT = { script: 10_000 };

/** A home of its own for a session, in which everything that it writes is, and which downloads into a known folder. */
function makeHome() {
  const home = mkdtempSync(path.join(tmpdir(), 'engine-'));
  const downloads = path.join(home, 'downloads');
  mkdirSync(downloads);
  mkdirSync(path.join(home, '.config'));
  writeFileSync(path.join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/downloads"\n');
  return { home, downloads };
}

/** The environment of a session. It has nothing of the session of who runs the tests, and reaches no service of the desktop. */
const environmentOf = (home: string, display: string) => ({
  PATH: process.env.PATH,
  LANG: 'C.UTF-8',
  HOME: home,
  TMPDIR: home,
  XDG_RUNTIME_DIR: home,
  DISPLAY: display,
  GDK_BACKEND: 'x11',
  // A bus would start portals, which mount a file system below the home and outlive the browser.
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  NO_AT_BRIDGE: '1',
  GTK_USE_PORTAL: '0',
  GIO_USE_VFS: 'local',
  GSETTINGS_BACKEND: 'memory',
  WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  // Without a graphics card, drawing by hand takes half as long as emulating one.
  LIBGL_ALWAYS_SOFTWARE: '1',
  WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
  // The site plays nothing, so no codecs are looked for.
  GST_PLUGIN_SYSTEM_PATH_1_0: '',
});

async function start(browser: string): Promise<Driver> {
  const { home, downloads } = makeHome();
  const screen = await openScreen(SCREEN);
  const clear = async () => {
    await screen.close();
    await rm(home, { recursive: true });
  };
  const port = await freePort();
  const options = { cwd: home, env: environmentOf(home, screen.display) };
  const host = await startHost(DRIVER, [`--port=${port}`], port, options).catch(async (error) => {
    await clear();
    throw error;
  });
  const close = async () => {
    await host.close();
    await clear();
  };
  try {
    const program = { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', timeouts: SCRIPT_TIMEOUT, ...program } };
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
  packages: ['webkit2gtk-driver', 'xvfb'],
  program: async () => ([SCREEN, DRIVER].every(existsSync) ? globSync(BROWSERS).at(-1) : undefined),
  start,
};
