import type { Article, BreadcrumbList, FAQPage, Graph, Organization, Thing } from 'schema-dts';

const FLIKLY: Organization = { '@type': 'Organization', name: 'Flikly' };

/** The breadcrumbs of a page: the names of the steps, with their absolute addresses. */
export const breadcrumbs = (trail: readonly { name: string; url: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })),
});

/** FAQ data for a page with one question. `html` is the answer as on the page. */
export const faqPage = (answer: { question: string; html: string; url: string }): FAQPage => ({
  '@type': 'FAQPage',
  url: answer.url,
  mainEntity: [{ '@type': 'Question', name: answer.question, url: answer.url, acceptedAnswer: { '@type': 'Answer', text: answer.html } }],
});

/** Article data. `updated` is a month, such as 2026-05, since no exact date is known. */
export const articleData = (article: {
  title: string;
  summary: string;
  area: string;
  updated: string;
  url: string;
  image: string;
}): Article => ({
  '@type': 'Article',
  headline: article.title,
  description: article.summary,
  articleSection: article.area,
  dateModified: article.updated,
  url: article.url,
  image: article.image,
  author: FLIKLY,
  publisher: FLIKLY,
});

/** The content of a `<script type="application/ld+json">`, escaped so that no text in it can close the script. */
export function asScript(things: readonly Exclude<Thing, string>[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
