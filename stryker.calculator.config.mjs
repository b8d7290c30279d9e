import rules from './stryker.config.mjs';

/** The same for what is pure in the calculator: no component, no hook, nothing that touches the page. */
export default {
  ...rules,
  // Tests of other time zones set TZ, which a thread cannot.
  vitest: { ...rules.vitest, configFile: 'test/mutate/calculator.config.ts', pool: 'forks' },
  mutate: ['src/calculator/**/*.ts', '!src/calculator/{download,save-calendar,use*}.ts'],
  thresholds: { high: 95, low: 80, break: null },
  tempDirName: '.cache/mutate/calculator-sandbox',
  htmlReporter: { fileName: '.cache/mutate/calculator.html' },
  jsonReporter: { fileName: '.cache/mutate/calculator.json' },
  incrementalFile: '.cache/mutate/calculator-incremental.json',
};
