import type { APIRoute, GetStaticPaths } from 'astro';
import { allAnswers, allArticles } from '../../content/entries.ts';
import { FIXED_PAGES } from '../../content/fixed-pages.ts';
import { type PreviewedPage, previewPath } from '../../content/open-graph-path.ts';
import { type Card, previewImage } from '../../exports/open-graph/index.ts';

const { title, summary } = FIXED_PAGES.home;
const SITE: Card = { kind: 'site', title, note: summary };

function route(page: PreviewedPage | undefined, card: Card) {
  return { params: { id: previewPath(page).slice('/unfurl/'.length, -'.png'.length) }, props: { card } };
}

export const getStaticPaths = (async () => [
  route(undefined, SITE),
  ...(await allAnswers()).map((answer) => route(answer, { kind: 'answer', title: answer.data.question, note: answer.data.summary })),
  ...(await allArticles()).map((article) => route(article, { kind: 'article', title: article.data.title, note: article.data.summary })),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await previewImage(props.card)), { headers: { 'content-type': 'image/png' } });
