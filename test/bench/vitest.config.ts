import { defineConfig } from 'vitest/config';

/** For `npm run bench`. The code runs as Node runs it: what the test runner adds to each import would be measured, too. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [],
    benchmark: { include: ['test/bench/**/*.bench.ts'] },
    experimental: { viteModuleRunner: false },
    fileParallelism: false,
  },
});
