/** The largest values that a form accepts. A larger one is a fault of its field, so that no input can stall the page. */
export const LIMITS = {
  credits: 1_000_000,
  length: 100_000,
  runs: 10_000,
  packs: 50,
  steps: 30,
  firstYear: 2000,
  lastYear: 2100,
} as const;
