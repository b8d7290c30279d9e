import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/**
 * Time-outs only end what hangs: they are many times what a test takes, because a machine may be busy with other work.
 * `isolate: false`: a worker keeps what it has loaded, and the browser that it has started, from one test file to the next.
 */
const shared = { isolate: false, testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } } as const;
const built = { ...shared, testTimeout: 180_000, hookTimeout: 300_000 } as const;

/**
 * Four layers. `unit` proves the rules, the calculator's state and the reading of content, from source alone.
 * `site` checks built files. `browser` drives a built site in a real Chromium. `hosts` serves built sites with
 * real hosts. The last three share their builds: test/sites/sites.ts.
 */
export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          ...shared,
          name: 'unit',
          maxWorkers: '100%',
          include: [
            'test/*.test.ts',
            'test/{calculator,client,components,contact,content,exports,host,hostile,rules,scripts,search,support-desk,tools}/**/*.test.ts',
          ],
        },
      },
      { test: { ...built, name: 'site', include: ['test/site/**/*.test.ts'], globalSetup: 'test/sites/sites.ts' } },
      {
        test: {
          ...built,
          name: 'browser',
          // Much of a test is waiting for a page.
          maxWorkers: 2,
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/sites/sites.ts', 'test/browser/setup.ts'],
        },
      },
      {
        test: {
          ...built,
          name: 'browsers',
          // The three engines side by side.
          maxWorkers: 3,
          include: ['test/engines/**/*.test.ts'],
          globalSetup: ['test/sites/sites.ts', 'test/engines/setup.ts'],
        },
      },
      { test: { ...built, name: 'hosts', include: ['test/hosts/**/*.test.ts'], globalSetup: 'test/sites/sites.ts' } },
    ],
  },
});
