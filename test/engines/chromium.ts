import { chromiumPath, thisMachine } from '../tools/chromium.ts';
import type { Engine } from './engine.ts';
import { downloadsFolder, startPuppeteer } from './puppeteer.ts';

/** Chromium, the one that the browser layer drives. */
export const CHROMIUM: Engine = {
  name: 'Chromium',
  packages: ['chromium'],
  program: () => chromiumPath(thisMachine).catch(() => undefined),
  start: (executablePath) => {
    const downloads = downloadsFolder();
    const downloadBehavior = { policy: 'allow', downloadPath: downloads } as const;
    // Puppeteer loses a page that comes back from the cache of pages. Firefox and WebKit show that the site does not.
    const args = ['--no-sandbox', '--disable-back-forward-cache'];
    return startPuppeteer(downloads, { executablePath, headless: 'shell', args, downloadBehavior }, async (browser) => {
      // A page in a window may always write to the clipboard. Without a window it may not.
      const session = await browser.target().createCDPSession();
      await session.send('Browser.grantPermissions', { permissions: ['clipboardSanitizedWrite'] });
    });
  },
};
