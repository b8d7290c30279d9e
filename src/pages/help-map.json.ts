import type { APIRoute } from 'astro';
import { helpMap } from '../exports/help-map.ts';
import { jsonResponse } from '../exports/json.ts';

export const GET: APIRoute = async () => jsonResponse(await helpMap());
