import type { APIRoute, GetStaticPaths } from 'astro';
import { allAnswers } from '../content/entries.ts';
import { href } from '../content/href.ts';
import { redirectsFile } from '../content/permalinks.ts';
import { onNetlify } from '../content/settings.ts';
import { productRedirects } from '../exports/help-map.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { redirects: '_redirects' } }];

/**
 * `_redirects`, for hosts that support it: they answer at once, faster than the redirect pages. `_headers` and the files for nginx are
 * written by `src/scripts/for-hosts.ts`.
 */
export const GET: APIRoute = async () => {
  const answers = (await allAnswers()).map(({ id, data }) => ({ id, aliases: data.aliases }));
  return new Response(redirectsFile(answers, href('/'), onNetlify(process.env), await productRedirects()));
};
