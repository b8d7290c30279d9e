/** A redirect. Both are paths of the site, without the base path. */
export type Redirect = { from: string; to: string };

/** Addresses that lead on. `permanent`: former names of answers. `temporary`: the product's keys, whose targets may change. */
export type Redirects = { permanent: readonly Redirect[]; temporary: readonly Redirect[] };

/**
 * The redirects as a `_redirects` file for Netlify and Cloudflare Pages. The first matching line wins, so the line that covers the short
 * address of every answer comes last. `base` has a slash at both ends. `forced` is for Netlify, which serves an existing page instead of
 * its redirect unless the line is forced, a syntax that Cloudflare does not read.
 */
export function redirectsFile({ permanent, temporary }: Redirects, base: string, forced = false): string {
  const line = (status: number) => (redirect: Redirect) =>
    `${base}${redirect.from.slice(1)} ${base}${redirect.to.slice(1)} ${status}${forced ? '!' : ''}\n`;
  return [...temporary.map(line(302)), ...[...permanent, { from: '/a/:id/', to: '/answers/:id/' }].map(line(301))].join('');
}
