import { expect, test } from 'vitest';
import type { Given } from './run-on.ts';

/** That the tests of an engine see what goes wrong in a page, and nothing else. */
export function testHarness(given: () => Given): void {
  test('a script that is missing is reported', async () => {
    const { tab, allow } = given();
    tab.site.addToPages('<script src="/gone.js"></script>');
    await tab.open('/answers/');
    // Firefox may ask for it twice: as it looks ahead, and when it is there.
    expect(new Set(await tab.problems())).toEqual(new Set(['not loaded: <script src="/gone.js"></script>', 'not there: /gone.js']));
    allow(/gone\.js/);
  });

  test('what is still loading when its page is left is not reported', async () => {
    const { tab } = given();
    await tab.open('/answers/');
    tab.site.hold(/slow/);
    await tab.evaluate(() => {
      void fetch('/slow.json');
    });
    // Firefox sends it only while no stylesheet is loading.
    await expect.poll(() => tab.site.held).toEqual(['/slow.json']);
    await tab.evaluate(() => {
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/slow.css' }));
    });
    await expect.poll(() => tab.site.held).toEqual(['/slow.json', '/slow.css']);
    await tab.open('/changes/');
    expect(await tab.problems()).toEqual([]);
  });
}
