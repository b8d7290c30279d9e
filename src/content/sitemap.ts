import { type Named, redirectsOf } from './permalinks.ts';

/** Pages for people who are here already. */
const UNLISTED = ['/search/', '/support/', '/embed/calculator/'];

/** Whether the sitemap lists a page, by its absolute address: not those that search engines pass over, nor those that lead on to another. */
export function isListed(answers: readonly Named[], base: string): (page: string) => boolean {
  const unlisted = new Set([...UNLISTED, ...answers.flatMap((answer) => redirectsOf(answer).map(({ from }) => from))]);
  return (page) => !unlisted.has(`/${new URL(page).pathname.slice(base.length)}`);
}
