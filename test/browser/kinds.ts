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

/** What shows that the scripts of a page have done what they do at once. */
export const AWAKE: Record<string, string> = {
  '/calculator/': '.calc-controls:enabled',
  '/embed/calculator/': '.calc-controls:enabled',
  '/search/': '.search-panel input',
  '/support/': '.desk[data-awake]',
};
