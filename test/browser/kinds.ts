/** One page of each kind. What holds for a kind is tested on its page. */
export const KINDS = [
  '/',
  '/articles/credits-by-plan/',
  '/articles/how-the-calculator-counts/',
  '/answers/',
  '/answers/which-plans-include-how-many-credits/',
  '/changes/',
  '/calculator/',
  '/search/',
  '/support/',
  '/contact/',
  '/embed/calculator/',
  '/404.html',
] as const;

/** What shows that the scripts that start with the page have run. */
export const AWAKE: Record<string, string> = {
  '/calculator/': '.calc-controls:enabled',
  '/embed/calculator/': '.calc-controls:enabled',
  '/search/': '.search-panel input',
  '/support/': '.desk[data-awake]',
  '/contact/': '.contact[data-awake]',
};
