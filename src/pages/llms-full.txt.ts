import type { APIRoute } from 'astro';
import { llmsFull } from '../machines/llms.ts';
import { markdownPages } from '../machines/pages.ts';

export const GET: APIRoute = async () => new Response(await llmsFull(await markdownPages()));
