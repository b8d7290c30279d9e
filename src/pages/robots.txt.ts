import type { APIRoute } from 'astro';
import { href } from '../content/href.ts';

/** Its sitemap line needs the site's own address, so the file is built and not copied. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`);
