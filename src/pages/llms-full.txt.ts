import type { APIRoute } from 'astro';
import { llmsFull } from '../exports/llms.ts';
import { markdownPages } from '../exports/markdown-pages.ts';

export const GET: APIRoute = async () => new Response(await llmsFull(await markdownPages()));
