import type { APIRoute } from 'astro';
import { llmsIndex } from '../exports/llms.ts';
import { markdownPages } from '../exports/markdown-pages.ts';

export const GET: APIRoute = async () => new Response(llmsIndex(await markdownPages()));
