import { expect, test } from 'vitest';
import type { Engine } from '../engines/engine.ts';
import { findEngines, linesAbout } from '../engines/engines.ts';

const engine = (name: Engine['name'], program: string | undefined, packages: string[]): Engine => ({
  name,
  packages,
  program: async () => program,
  start: () => Promise.reject(new Error('not started here')),
});

test('an engine that is missing is named with the command that brings it, beside those that are there', async () => {
  const engines = [engine('Chromium', '/usr/bin/chromium', ['chromium']), engine('WebKit', undefined, ['webkit2gtk-driver', 'xvfb'])];
  const found = await findEngines(engines);
  expect(found).toEqual({ Chromium: '/usr/bin/chromium' });
  expect(linesAbout(found, engines)).toEqual([
    'Chromium: /usr/bin/chromium',
    'WebKit: not here, so not tested. To get it: sudo apt-get install webkit2gtk-driver xvfb',
  ]);
});
