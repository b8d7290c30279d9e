import type { APIRoute } from 'astro';
import { answersFile } from '../machines/answers-file.ts';
import { jsonResponse } from '../machines/json.ts';

export const GET: APIRoute = async () => jsonResponse(await answersFile());
