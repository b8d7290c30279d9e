import { defineMiddleware } from 'astro:middleware';
import watch from './components/watch-island.js?raw';
import { fitPolicy, hashOf } from './host/page-policy.ts';

/** Scripts that are written in place. Astro does not hash them, so their hash is computed here, from the text that the page holds. */
const IN_PLACE = [hashOf(watch)];

/** Astro names an island by the folder that the site is built in. Nothing reads the name, and two builds would differ by it. */
const withoutFolder = (html: string) => html.replace(/(<astro-island) uid="[^"]*"/g, '$1');

/** Fits the policy of each page, as it is built, to what the page holds. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  // In dev pages have no policy, and stay as they are.
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(fitPolicy(withoutFolder(await response.text()), url.pathname, IN_PLACE), response);
});
