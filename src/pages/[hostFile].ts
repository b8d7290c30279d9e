import type { APIRoute, GetStaticPaths } from 'astro';
import { allAnswers } from '../content/entries.ts';
import { href } from '../content/href.ts';
import { redirectsFile } from '../content/permalinks.ts';
import { onNetlify } from '../content/settings.ts';

export const getStaticPaths: GetStaticPaths = () => [{ params: { hostFile: '_redirects' } }];

/** The redirects as files for hosts that support them: those answer at once, faster than the redirect pages. */
export const GET: APIRoute = async () => {
  const answers = (await allAnswers()).map(({ id, data }) => ({ id, aliases: data.aliases }));
  return new Response(redirectsFile(answers, href('/'), onNetlify(process.env)));
};
