import { type CollectionEntry, getCollection } from 'astro:content';
import { catalog } from './catalog.ts';
import { ContentError } from './read-yaml.ts';
import { checkStatements } from './statements.ts';

export type Article = CollectionEntry<'articles'>;
export type Answer = CollectionEntry<'answers'>;

const byOrder = <Entry extends { id: string; data: { order: number } }>(a: Entry, b: Entry) =>
  a.data.order - b.data.order || a.id.localeCompare(b.id);

/** All answers, in their order. */
export async function allAnswers(): Promise<Answer[]> {
  return (await getCollection('answers')).sort(byOrder);
}

/** All articles, in their order, once every rule is stated where the catalog says. */
export async function allArticles(): Promise<Article[]> {
  const articles = (await getCollection('articles')).sort(byOrder);
  checkStatements(
    catalog.rules,
    articles.map((article) => ({ id: article.id, body: article.body ?? '' })),
  );
  return articles;
}

/** The entries behind references, in the order given. A reference to no entry stops the build. */
export function pick<Entry extends { id: string; collection: string }>(
  entries: readonly Entry[],
  references: readonly { id: string }[],
  from: string,
): Entry[] {
  return references.map(({ id }) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry) return entry;
    throw new ContentError([
      { file: from, key: id, found: id, expected: `the id of one of ${entries.map((candidate) => candidate.id).join(', ')}` },
    ]);
  });
}
