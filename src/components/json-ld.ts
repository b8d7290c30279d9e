import type { Article, BreadcrumbList, FAQPage, Graph, Organization, Thing } from 'schema-dts';

const FLIKLY: Organization = { '@type': 'Organization', name: 'Flikly' };

/** The way to a page: its steps by name, with their absolute addresses. */
export const breadcrumbs = (trail: readonly { name: string; url: string }[]): BreadcrumbList => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, url }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: url })),
});

/** A page of questions, here of one. `html` is the answer as it stands on the page. */
export const faqPage = (answer: { question: string; html: string; url: string }): FAQPage => ({
  '@type': 'FAQPage',
  url: answer.url,
  mainEntity: [{ '@type': 'Question', name: answer.question, url: answer.url, acceptedAnswer: { '@type': 'Answer', text: answer.html } }],
});

/** An article. `updated` is a month, such as 2026-05: no finer date is known. */
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

/** The text of a `<script type="application/ld+json">`: no text in it can end the script. */
export function asScript(things: readonly Exclude<Thing, string>[]): string {
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things };
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
