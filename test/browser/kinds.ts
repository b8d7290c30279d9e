/** A page of each kind that the site has. What holds for a kind is shown on one of it. */
export const KINDS = [
  '/',
  '/articles/credits-by-plan/',
  '/articles/how-the-calculator-counts/',
  '/answers/',
  '/answers/which-plans-include-how-many-credits/',
  '/calculator/',
  '/search/',
  '/support/',
  '/embed/calculator/',
  '/404.html',
] as const;
