import type { APIRoute, GetStaticPaths } from 'astro';
import { absolute } from '../../content/href.ts';
import { asMarkdownFile, markdownPages } from '../../exports/markdown-pages.ts';

/** The Markdown of every page, beside its HTML. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await markdownPages()).map((page) => ({ params: { page: page.path.slice(1, -1) || undefined }, props: { page } }));

export const GET: APIRoute = async ({ props }) => {
  const [title = '', ...rest] = (await asMarkdownFile(props.page)).split('\n');
  const index = `> All pages as Markdown: <${absolute('/llms.txt')}>`;
  return new Response([title, '', index, ...rest].join('\n'), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
};
