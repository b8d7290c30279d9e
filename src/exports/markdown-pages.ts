import { changelogOf } from '../components/changelog.ts';
import { plainAddress, TICKET_LABELS } from '../contact/ticket.ts';
import { catalog } from '../content/catalog.ts';
import { type Answer, type Article, allAnswers, allArticles, mostAsked } from '../content/entries.ts';
import { FEED, FIXED_PAGES, type FixedPage } from '../content/fixed-pages.ts';
import { absolute } from '../content/href.ts';
import { SUPPORT_ADDRESS } from '../content/links.ts';
import { monthInWords } from '../content/months.ts';
import { byTopic } from '../content/topics.ts';
import { exportOf } from './render.ts';

/** A page as Markdown. `path` is the path of the page itself; its Markdown is published beside it, at `index.md`. */
export type MarkdownPage = FixedPage & { kind: 'page' | 'article' | 'answer'; body: () => Promise<string> };

/** The address of a page's Markdown. */
export const markdownAddress = (path: `/${string}`): string => absolute(`${path}index.md`);

const item = (title: string, url: string, summary: string) => `- [${title}](${url}): ${summary}`;
const answerItem = ({ id, data }: Answer) => item(data.question, absolute(`/answers/${id}/`), data.summary);
const articleItem = ({ id, data }: Article) => item(data.title, absolute(`/articles/${id}/`), data.summary);

const answerPage = (answer: Answer): MarkdownPage => ({
  path: `/answers/${answer.id}/`,
  title: answer.data.question,
  summary: answer.data.summary,
  kind: 'answer',
  body: async () => `${(await exportOf(answer)).markdown}\n\nConfirmed ${monthInWords(answer.data.confirmed)}`,
});

const articlePage = (article: Article): MarkdownPage => ({
  path: `/articles/${article.id}/`,
  title: article.data.title,
  summary: article.data.summary,
  kind: 'article',
  body: async () => `${(await exportOf(article)).markdown}\n\nLast updated ${monthInWords(article.data.updated)}`,
});

const fixedItem = ({ title, path, summary }: FixedPage) => item(title, absolute(path), summary);

const home = (articles: readonly Article[], answers: readonly Answer[]): MarkdownPage => ({
  ...FIXED_PAGES.home,
  kind: 'page',
  body: async () => {
    const pages = [...articles.map(articleItem), fixedItem(FIXED_PAGES.calculator), fixedItem(FIXED_PAGES.answers)];
    return [pages.join('\n'), '## Questions most asked', mostAsked(answers).map(answerItem).join('\n')].join('\n\n');
  },
});

const answersIndex = (answers: readonly Answer[]): MarkdownPage => ({
  ...FIXED_PAGES.answers,
  kind: 'page',
  body: async () =>
    byTopic(answers)
      .map(({ topic, entries }) => `## ${topic.name}\n\n${entries.map(answerItem).join('\n')}`)
      .join('\n\n'),
});

const calculator: MarkdownPage = {
  ...FIXED_PAGES.calculator,
  kind: 'page',
  body: async () =>
    `The calculator runs in the browser. Its address keeps what you enter.\n\n` +
    `[How the calculator counts](${absolute('/articles/how-the-calculator-counts/')}) has its method, its assumptions and its rate card. ` +
    `Its figures are in the [catalog](${absolute('/catalog.json')}).`,
};

const changes = (answers: readonly Answer[]): MarkdownPage => ({
  ...FIXED_PAGES.changes,
  kind: 'page',
  body: async () => {
    const { groups, note } = changelogOf(catalog, answers);
    const sections = groups.map(({ heading, entries }) => {
      const lines = entries.map(({ title, path, text }) => item(title, absolute(path), text));
      return `## ${heading}\n\n${lines.join('\n')}`;
    });
    return [...sections, `${note} The same is an [Atom feed](${absolute(FEED)}).`].join('\n\n');
  },
});

const contact: MarkdownPage = {
  ...FIXED_PAGES.contact,
  kind: 'page',
  body: async () =>
    `Tell support:\n\n${Object.values(TICKET_LABELS)
      .map((label) => `- ${label}`)
      .join('\n')}\n\n[Go to support](${plainAddress(SUPPORT_ADDRESS)})`,
};

/** All pages meant for reading, as Markdown. */
export async function markdownPages(): Promise<MarkdownPage[]> {
  const [articles, answers] = await Promise.all([allArticles(), allAnswers()]);
  return [
    home(articles, answers),
    ...articles.map(articlePage),
    calculator,
    contact,
    answersIndex(answers),
    changes(answers),
    ...answers.map(answerPage),
  ];
}

/** A whole page: its title, its text and its address. An answer starts with its text, other pages with their summary. */
export async function asMarkdownFile({ path, title, summary, kind, body }: MarkdownPage): Promise<string> {
  const parts = [`# ${title}`, kind === 'answer' ? '' : summary, await body(), `<${absolute(path)}>`];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
