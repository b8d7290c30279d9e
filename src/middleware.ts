import { defineMiddleware } from 'astro:middleware';
import watch from './components/watch-island.js?raw';
import { fitPolicy, hashOf } from './host/page-policy.ts';

/** Inline scripts. Astro does not hash them, so their hash is computed here from the text in the page. */
const IN_PLACE = [hashOf(watch)];

/** Astro names an island by the build folder. Nothing reads the name, and it would make two builds differ. */
const withoutFolder = (html: string) => html.replace(/(<astro-island) uid="[^"]*"/g, '$1');

/** Fits the CSP of each built page to what the page contains. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  // In dev, pages have no policy and are not changed.
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(fitPolicy(withoutFolder(await response.text()), url.pathname, IN_PLACE), response);
});
