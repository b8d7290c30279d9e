import type { Page, Route } from 'playwright-core';
import { describe, inject, test } from 'vitest';
import { addressOf, expectReadable, follow, options, ROWS, tableOfFile } from './fault-rows.ts';
import { hurry } from './late.ts';
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

/** A page that is nowhere yet: the visit is opened once its faults are set up. */
const blank = () => open(undefined, { ...options, clock: true });
const goTo = (page: Page, { path }: Visit, waitUntil: 'commit' | 'load') =>
  page.goto(new URL(path.slice(1), inject('site')).href, { waitUntil });

describe('a file of the site', () => {
  test.each(ROWS.flatMap((row) => Object.keys(BROKEN).map((fault) => ({ ...row, fault, outcome: row.broken.name }))))(
    '$file $fault, to $visit: $outcome',
    async ({ fault, outcome: _, ...row }) => {
      const visit: Visit = VISITS[row.visit];
      const { page } = await blank();
      const { promise: answered, resolve } = Promise.withResolvers<void>();
      await page.route(addressOf(row), async (route) => {
        await BROKEN[fault]?.(route);
        resolve();
      });
      await goTo(page, visit, 'load');
      await expectReadable(page);
      await follow(page, visit, row.broken, row.goesOn);
      await answered;
      const shown = row.broken.shows(page, visit);
      // Astro asks a few times for what it could not load, with a pause before each.
      await (row.visit === 'calculate' ? hurry(page, shown) : shown);
      tell(row.visit, `${row.file} ${fault}`, row.broken.name);
    },
  );
});
