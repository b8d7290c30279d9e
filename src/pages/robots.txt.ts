import type { APIRoute } from 'astro';
import { href } from '../content/href.ts';

/** Built, because its sitemap line needs the site's address. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`);
