import type { APIRoute } from 'astro';
import { lexicon } from '../../machines/lexicon.ts';

export const GET: APIRoute = async () =>
  new Response(JSON.stringify(await lexicon()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
