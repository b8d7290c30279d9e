import { existsSync } from 'node:fs';
import type { Engine } from './engine.ts';
import { downloadsFolder, startPuppeteer } from './puppeteer.ts';

const PLACES = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/snap/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

/** Firefox over WebDriver BiDi. */
export const FIREFOX: Engine = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  program: async () => PLACES.find(existsSync),
  start: (executablePath) => {
    const downloads = downloadsFolder();
    const extraPrefsFirefox = {
      'browser.download.dir': downloads,
      // The folder that the line above names.
      'browser.download.folderList': 2,
    };
    return startPuppeteer(downloads, { browser: 'firefox', executablePath, extraPrefsFirefox });
  },
};
