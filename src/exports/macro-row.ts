import { createHash } from 'node:crypto';
import { asMarkdown, asPlainText } from '../client/pasted.ts';
import { monthInWords } from '../content/months.ts';

/**
 * A text that an agent pastes: an answer, or a calculator preset. `id` is permanent. Each text is what the support desk copies.
 * `confirmed` is a month. `revision` differs exactly if the title or a text does: a price can change the text of an answer that was
 * confirmed earlier.
 */
export type MacroRow = {
  id: string;
  title: string;
  text: string;
  markdown: string;
  html: string;
  url: string;
  confirmed: string;
  revision: string;
};

type Source = Omit<MacroRow, 'revision'>;

/** A text as HTML. */
export const escapedHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The link to an example, alone in its paragraph. */
const EXAMPLE_HTML = /<p[^>]*>(<a [^>]*example=yes"[^>]*>)(?:Example: )?/g;

/** A row with its texts as the support desk copies them: question, text, link and month. */
export function asPasted(source: Source): MacroRow {
  const { title, url } = source;
  const href = escapedHtml(url);
  const answer = { question: title, text: source.text, markdown: source.markdown, url };
  const html = source.html.replace(EXAMPLE_HTML, '<p>For example: $1');
  const words = {
    text: asPlainText(answer),
    markdown: asMarkdown(answer),
    html: `<p><strong>${escapedHtml(title)}</strong></p>${html}<p><a href="${href}">${href}</a></p>`,
  };
  const digest = createHash('sha256').update(JSON.stringify([title, words.text, words.markdown, words.html]));
  const month = monthInWords(source.confirmed);
  return {
    ...source,
    text: asPlainText({ ...answer, month }).trimEnd(),
    markdown: asMarkdown({ ...answer, month }).trimEnd(),
    html: `${words.html}<p>Confirmed ${month}</p>`,
    revision: digest.digest('hex').slice(0, 8),
  };
}

/** The id of a preset, from its address: "preset-plan-pro-used-40". It is the same as long as the case is. */
export function presetId(path: string): string {
  const query = new URLSearchParams(path.split('?')[1] ?? '');
  query.delete('example');
  return `preset-${query.toString().toLowerCase()}`.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
}
