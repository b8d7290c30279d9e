import type { APIRoute } from 'astro';
import { catalogFile } from '../exports/catalog-file.ts';
import { jsonResponse } from '../exports/json.ts';

export const GET: APIRoute = () => jsonResponse(catalogFile());
