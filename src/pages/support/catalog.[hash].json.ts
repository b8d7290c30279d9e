import type { APIRoute, GetStaticPaths } from 'astro';
import { calculatorCatalog } from '../../components/calculator-catalog.ts';
import { contentHash } from '../../exports/content-hash.ts';

// The part of the catalog with which the support desk answers a case. Its name is that of the desk's own deployment, so that an open desk
// never counts with the rules of one and the figures of another.

export const getStaticPaths: GetStaticPaths = () => [{ params: { hash: contentHash(calculatorCatalog) } }];

export const GET: APIRoute = () =>
  new Response(JSON.stringify(calculatorCatalog), { headers: { 'content-type': 'application/json; charset=utf-8' } });
