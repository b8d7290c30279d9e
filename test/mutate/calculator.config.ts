import { defineConfig } from 'vitest/config';
import { TablesFirst, together } from './settings.ts';

/** Each replaces a module of its own, which it could not where another file has imported that before. */
const replacing = ['test/calculator/{earlier-report,save-calendar}.test.ts'];

/** The tests that decide about the calculator. */
export default defineConfig({
  test: {
    sequence: { sequencer: TablesFirst },
    projects: [
      { test: { ...together, name: 'together', include: ['test/calculator/**/*.test.ts'], exclude: replacing } },
      { test: { ...together, name: 'alone', include: replacing, isolate: true } },
    ],
  },
});
