import { defineConfig } from 'vitest/config';

/**
 * Four layers. `unit` proves the rules, the calculator's state and the reading of content, from source alone.
 * `site` checks the built files. `browser` drives the built site in a real Chromium. `hosts` serves them with
 * real hosts. The last three share one build.
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'test/*.test.ts',
            'test/{house,host,hostile,rules,calculator,commands,components,copy,desk,library,machines,search,supply,content,unfurl}/**/*.test.ts',
          ],
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/build.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/build.ts', 'test/browser/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'hosts',
          include: ['test/hosts/**/*.test.ts'],
          globalSetup: 'test/build.ts',
          testTimeout: 120_000,
          hookTimeout: 240_000,
        },
      },
    ],
  },
});
