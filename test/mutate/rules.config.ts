import { defineConfig } from 'vitest/config';
import { TablesFirst, together } from './settings.ts';

/** The tests that decide about the rules. Those of the library read the schemas. */
export default defineConfig({
  test: {
    ...together,
    include: ['test/rules/**/*.test.ts', 'test/content/{read,rate}-*.test.ts'],
    sequence: { sequencer: TablesFirst },
  },
});
