import type { APIRoute } from 'astro';
import { answersFile } from '../exports/answers-file.ts';
import { jsonResponse } from '../exports/json.ts';

export const GET: APIRoute = async () => jsonResponse(await answersFile());
