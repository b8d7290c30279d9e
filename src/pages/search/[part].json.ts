import type { APIRoute, GetStaticPaths } from 'astro';
import { calculatorCatalog } from '../../components/calculator-catalog.ts';
import { caseWords } from '../../components/case-words.ts';
import { questionFiles } from '../../exports/question-files.ts';

// The question index: one file, or several if it is too large.

const files = () => questionFiles((query) => caseWords(query, calculatorCatalog));

export const getStaticPaths = (async () => {
  return [...(await files())].map(([part, content]) => ({ params: { part }, props: { content } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props.content), { headers: { 'content-type': 'application/json; charset=utf-8' } });
