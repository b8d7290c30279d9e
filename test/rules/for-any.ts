import fc from 'fast-check';

type Arbitraries<Values extends [unknown, ...unknown[]]> = { [Key in keyof Values]: fc.Arbitrary<Values[Key]> };

/** What an arbitrary generates. */
export type ValueOf<Values> = Values extends fc.Arbitrary<infer Value> ? Value : never;

/** Runs a check `numRuns` times, each time on one generated value of each arbitrary. */
export const forAny = <Values extends [unknown, ...unknown[]]>(
  numRuns: number,
  values: Arbitraries<Values>,
  check: (...values: Values) => void,
): void => {
  // A check fails by throwing. What it returns says nothing.
  const property = fc.property<Values>(...values, (...generated) => {
    check(...generated);
  });
  fc.assert(property, { numRuns });
};
