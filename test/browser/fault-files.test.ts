import type { Route } from 'playwright-core';
import { describe, test } from 'vitest';
import { expectReadable, follow, goTo, options, ROWS, tableOfFile } from './fault-rows.ts';
import { runTimersUntil } from './late.ts';
import { browserOfFile } from './open.ts';
import { VISITS, type Visit } from './visits.ts';

const { open } = browserOfFile();
const tell = tableOfFile();

const BROKEN: Record<string, (route: Route) => Promise<void>> = {
  missing: (route) => route.fulfill({ status: 404, body: '' }),
  'cut in half': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
  },
  'a page instead': (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Sign in</title><h1>Sign in</h1>' }),
};

describe('a file of the site missing, cut in half, or a page instead', () => {
  test.each(ROWS.map((row) => ({ ...row, outcome: row.broken.name })))('$file, to $visit: $outcome', async ({ outcome, ...row }) => {
    const visit: Visit = VISITS[row.visit];
    const isRetried = row.visit === 'calculate';
    const { page } = await open(undefined, { ...options, clock: isRetried });
    for (const [k, [fault, breakFile]] of Object.entries(BROKEN).entries()) {
      const { promise: answered, resolve } = Promise.withResolvers<void>();
      // For a script in parts, each fault takes the next part: the script needs all of them.
      await page.route(row.parts[k % row.parts.length] ?? row.address, async (route) => {
        await breakFile(route);
        resolve();
      });
      if (row.askedAgain && fault !== 'missing') {
        await visit.clear?.(page);
        await visit.goOn?.(page);
      } else {
        await goTo(page, visit, 'load');
        await expectReadable(page);
        await follow(page, visit, row.broken, row.goesOn);
      }
      await answered;
      const shown = row.broken.shows(page, visit);
      // Astro retries a failed load a few times, with a pause before each.
      await (isRetried ? runTimersUntil(page, shown) : shown);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      tell(row.visit, `${row.file} ${fault}`, outcome);
    }
  });
});
