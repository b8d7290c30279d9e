// npm run mutate: changes the rules in one small way at a time, and counts the changes that a test notices. It takes minutes, so it is
// not part of npm test. The report names what no test noticed.

export default {
  testRunner: 'vitest',
  // A worker thread starts faster than a process. Each mutant starts one.
  vitest: { configFile: 'test/mutate/rules.config.ts', pool: 'threads', related: false },
  coverageAnalysis: 'perTest',
  mutate: ['src/rules/**/*.ts', '!src/rules/index.ts'],
  thresholds: { high: 95, low: 95, break: 95 },
  concurrency: 1,
  // Generous, so that a busy machine is not taken for an endless loop, which counts as noticed.
  timeoutMS: 60_000,
  timeoutFactor: 3,
  tempDirName: '.cache/mutate/rules-sandbox',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: '.cache/mutate/rules.html' },
  jsonReporter: { fileName: '.cache/mutate/rules.json' },
  incrementalFile: '.cache/mutate/rules-incremental.json',
  clearTextReporter: { reportTests: false },
  allowConsoleColors: false,
  // What is read when a module loads (the schemas) is mutated, too, however long that takes.
  warnings: { slow: false },
};
