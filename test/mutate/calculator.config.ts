import { defineConfig } from 'vitest/config';
import { TablesFirst, together } from './settings.ts';

/** The tests that decide about the calculator. */
export default defineConfig({
  test: { ...together, include: ['test/calculator/**/*.test.ts'], sequence: { sequencer: TablesFirst } },
});
