import type { APIRoute } from 'astro';
import { llmsIndex } from '../machines/llms.ts';
import { markdownPages } from '../machines/pages.ts';

export const GET: APIRoute = async () => new Response(llmsIndex(await markdownPages()));
