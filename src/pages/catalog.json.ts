import type { APIRoute } from 'astro';
import { catalogFile } from '../machines/catalog-file.ts';
import { jsonResponse } from '../machines/json.ts';

export const GET: APIRoute = () => jsonResponse(catalogFile());
