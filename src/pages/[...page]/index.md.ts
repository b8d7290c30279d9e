import type { APIRoute, GetStaticPaths } from 'astro';
import { asMarkdownFile, markdownPages } from '../../exports/pages.ts';

/** The Markdown of every page, beside its HTML. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await markdownPages()).map((page) => ({ params: { page: page.path.slice(1, -1) || undefined }, props: { page } }));

export const GET: APIRoute = async ({ props }) =>
  new Response(await asMarkdownFile(props.page), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
