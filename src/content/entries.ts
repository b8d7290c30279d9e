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

// Not in the schema: Astro keeps what that makes of a file until the file changes, whatever becomes of the catalog.
const filled = (answer: Answer): Answer => {
  const { summary, rules } = answer.data;
  const file = `content/answers/${answer.id}.mdx`;
  return { ...answer, data: { ...answer.data, summary: withFigures({ file, summary, rules }, catalog) } };
};

/** What is made once a build, however many pages ask for it. In dev it is made anew each time, as files change. */
function onceABuild<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (import.meta.env.DEV) return make();
    made ??= make();
    return made;
  };
}

/** All answers, in their order, once every id and alias belongs to one of them alone; their summaries with the catalog's figures. */
export const allAnswers = onceABuild(async (): Promise<readonly Answer[]> => {
  const answers = (await getCollection('answers')).sort(byOrder);
  checkIds(answers.map(({ id, data }) => ({ id, aliases: data.aliases })));
  return answers.map(filled);
});

/** Of the two rules about the rate card, the one that holds. */
const RATE_RULES: Record<string, string> = { 'estimate.illustrative-rates': 'illustrative', 'estimate.published-rates': 'published' };

/** Whether a rule holds while the rate card is what it is. */
export const ruleHolds = (id: string): boolean => (RATE_RULES[id] ?? catalog.rates.status) === catalog.rates.status;

/** The rules that an answer rests on. */
export const rulesOf = ({ data }: Answer): string[] => data.rules.filter(ruleHolds);

/** Whether what an answer is asked is published. Not said by its schema: Astro keeps what that makes of a file until the file changes. */
export const isPublished = ({ data }: Answer): boolean =>
  data.published === 'with-rates' ? catalog.rates.status === 'published' : data.published;

/** The questions that customers ask most: the first in order. */
export const mostAsked = (answers: readonly Answer[]): Answer[] => answers.slice(0, 6);

/** All articles, in their order, once every rule is stated where the catalog says. */
export const allArticles = onceABuild(async (): Promise<readonly Article[]> => {
  const articles = (await getCollection('articles')).sort(byOrder);
  checkStatements(
    catalog.rules,
    articles.map(({ id, body = '' }) => ({ id, text: body })),
  );
  return articles;
});

export const idsOf = (references: readonly { id: string }[]): string[] => references.map(({ id }) => id);

/** The entries of some ids, in the order given. An id of no entry stops the build. */
export function pick<Entry extends { id: string }>(entries: readonly Entry[], ids: readonly string[], from: string): Entry[] {
  return ids.map((id) => {
    const entry = entries.find((candidate) => candidate.id === id);
    if (entry) return entry;
    throw new ContentError([
      { file: from, key: id, found: id, expected: `the id of one of ${entries.map((candidate) => candidate.id).join(', ')}` },
    ]);
  });
}
