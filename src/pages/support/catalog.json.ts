import type { APIRoute } from 'astro';
import { calculatorCatalog } from '../../components/calculator-catalog.ts';

/** The part of the catalog with which the support desk answers a case. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(calculatorCatalog), { headers: { 'content-type': 'application/json; charset=utf-8' } });
