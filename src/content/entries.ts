import { type CollectionEntry, getCollection } from 'astro:content';
import { catalog } from './catalog.ts';
import { checkIds } from './permalinks.ts';
import { ContentError } from './read-yaml.ts';
import { checkStatements } from './statements.ts';
import { withFigures } from './summary.ts';

export type Article = CollectionEntry<'articles'>;
export type Answer = CollectionEntry<'answers'>;

const byOrder = <Entry extends { id: string; data: { order: number } }>(a: Entry, b: Entry) =>
  a.data.order - b.data.order || a.id.localeCompare(b.id);

// Not done in the schema: Astro caches the schema's output until the file changes, even if the catalog does.
const filled = (answer: Answer): Answer => {
  const { summary, rules } = answer.data;
  const file = `content/answers/${answer.id}.mdx`;
  return { ...answer, data: { ...answer.data, summary: withFigures({ file, summary, rules }, catalog) } };
};

/** Caches the result for the whole build. In dev it is made anew on each call, as files change. */
function onceABuild<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    made ??= make();
    return made;
  };
}

/** All answers, in order, with the catalog's figures in their summaries. Checks first that no two share an id or alias. */
export const allAnswers = onceABuild(async (): Promise<readonly Answer[]> => {
  const answers = (await getCollection('answers')).sort(byOrder);
  checkIds(answers.map(({ id, data }) => ({ id, aliases: data.aliases })));
  return answers.map(filled);
});

/** The two rules about the rate card, each with the status in which it holds. */
const RATE_RULES: Record<string, string> = { 'estimate.illustrative-rates': 'illustrative', 'estimate.published-rates': 'published' };

/** Whether a rule holds for the current status of the rate card. */
export const ruleHolds = (id: string): boolean => (RATE_RULES[id] ?? catalog.rates.status) === catalog.rates.status;

/** The rules that an answer cites. */
export const rulesOf = ({ data }: Answer): string[] => data.rules.filter(ruleHolds);

/** Whether the fact that an answer is about is published. Not in the schema, because Astro caches its output until the file changes. */
export const isPublished = ({ data }: Answer): boolean =>
  data.published === 'with-rates' ? catalog.rates.status === 'published' : data.published;

/** The most frequent questions: the first ones in order. */
export const mostAsked = (answers: readonly Answer[]): Answer[] => answers.slice(0, 6);

/** All articles, in order. Checks first that each rule is stated where the catalog says. */
export const allArticles = onceABuild(async (): Promise<readonly Article[]> => {
  const articles = (await getCollection('articles')).sort(byOrder);
  checkStatements(
    catalog.rules,
    articles.map(({ id, body = '' }) => ({ id, text: body })),
  );
  return articles;
});

export const idsOf = (references: readonly { id: string }[]): string[] => references.map(({ id }) => id);

/** The entries with these ids, in this order. An unknown id stops the build. */
export function pick<Entry extends { id: string }>(entries: readonly Entry[], ids: readonly string[], from: string): Entry[] {
  return ids.map((id) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry) return entry;
    throw new ContentError([
      { file: from, key: id, found: id, expected: `the id of one of ${entries.map((candidate) => candidate.id).join(', ')}` },
    ]);
  });
}
