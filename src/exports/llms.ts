import { FIXED_PAGES } from '../content/fixed-pages.ts';
import { absolute } from '../content/href.ts';
import { asMarkdownFile, type MarkdownPage, markdownAddress } from './markdown-pages.ts';

const TITLE = FIXED_PAGES.home.title;
const ABOUT =
  'How credits work in Flikly, an AI video and content product: what each plan includes, what a workflow may use, and when credits refresh.';
const NOTES =
  'What is not published is marked as not published; an assumption is marked as one. Every figure is in the catalog. ' +
  "The account's Billing page has the last word.";

const line = ({ path, title, summary }: MarkdownPage) => `- [${title}](${markdownAddress(path)}): ${summary}`;

/** The index of the site for language models, as https://llmstxt.org describes it: each page with the address of its Markdown. */
export function llmsIndex(pages: readonly MarkdownPage[]): string {
  const listed = (kind: MarkdownPage['kind']) =>
    pages
      .filter((page) => page.kind === kind && page.path !== '/')
      .map(line)
      .join('\n');
  const data = [
    `- [Every answer](${absolute('/answers.json')}): question, text, rules and month, as JSON`,
    `- [The catalog](${absolute('/catalog.json')}): plans, rules and rates with their status, as JSON`,
    `- [The texts in full](${absolute('/llms-full.txt')}): every article and answer in one file`,
  ].join('\n');
  const sections = { Articles: listed('article'), Answers: listed('answer'), Pages: listed('page'), Data: data };
  const body = Object.entries(sections).map(([title, lines]) => `## ${title}\n\n${lines}`);
  return `${[`# ${TITLE}`, `> ${ABOUT}`, NOTES, ...body].join('\n\n')}\n`;
}

/** The whole site in one file: all articles and answers. */
export async function llmsFull(pages: readonly MarkdownPage[]): Promise<string> {
  const files = await Array.fromAsync(
    pages.filter(({ kind }) => kind !== 'page'),
    asMarkdownFile,
  );
  return `# ${TITLE}\n\n> ${ABOUT}\n\n${NOTES}\n\n---\n\n${files.join('\n---\n\n')}`;
}
