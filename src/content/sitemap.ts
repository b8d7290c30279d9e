import { type Named, redirectsOf } from './permalinks.ts';

/** Pages that search engines should not list. */
const UNLISTED = ['/search/', '/support/', '/embed/calculator/'];

/** Whether the sitemap lists a page, by its absolute address. It lists no redirects, and no pages that search engines should skip. */
export function isListed(answers: readonly Named[], base: string): (page: string) => boolean {
  const unlisted = new Set([...UNLISTED, ...answers.flatMap((answer) => redirectsOf(answer).map(({ from }) => from))]);
  return (page) => {
    const path = `/${new URL(page).pathname.slice(base.length)}`;
    return !unlisted.has(path) && !path.startsWith('/go/');
  };
}
