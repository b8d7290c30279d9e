import type { APIRoute, GetStaticPaths } from 'astro';
import { allAnswers, allArticles } from '../../library/entries.ts';
import { FIXED_PAGES } from '../../library/fixed-pages.ts';
import { type UnfurledPage, unfurlPath } from '../../library/unfurl.ts';
import { type Card, unfurlImage } from '../../unfurl/index.ts';

const { title, summary } = FIXED_PAGES.home;
const SITE: Card = { kind: 'site', title, note: summary };

function route(page: UnfurledPage | undefined, card: Card) {
  return { params: { id: unfurlPath(page).slice('/unfurl/'.length, -'.png'.length) }, props: { card } };
}

export const getStaticPaths = (async () => [
  route(undefined, SITE),
  ...(await allAnswers()).map((answer) => route(answer, { kind: 'answer', title: answer.data.question, note: answer.data.summary })),
  ...(await allArticles()).map((article) => route(article, { kind: 'article', title: article.data.title, note: article.data.summary })),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: Card }> = async ({ props }) =>
  new Response(new Uint8Array(await unfurlImage(props.card)), { headers: { 'content-type': 'image/png' } });
