import type { APIRoute } from 'astro';
import { caseCatalog } from '../../exports/case-catalog.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(caseCatalog()), { headers: { 'content-type': 'application/json; charset=utf-8' } });
