/**
 * What an agent pastes: an answer, a case or a preset. `text` and `markdown` are its rendered text with absolute links, `url` its address,
 * and `month` the month of an answer in words.
 */
export type PastedAnswer = { question: string; text: string; markdown: string; url: string; month?: string | undefined };

const confirmed = (month: string | undefined) => (month ? `Confirmed ${month}` : undefined);
const lines = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join('\n');
const blocks = (...parts: (string | undefined)[]) => `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;

/** A last paragraph that is nothing but the link to an example, as text and as Markdown. */
const EXAMPLE_TEXT = /^(?:(?:For e|E)xample: )?([^\n]*) \((\S+[?&]example=yes)\)$/m;
const EXAMPLE_MARKDOWN = /^\[(?:Example: )?([^\n]*)\]\((\S+[?&]example=yes)\)$/m;

/** The text with its example marked as one. `own`: the customer's own case, which takes the example's place. */
export const withExample = (text: string, own?: string): string =>
  text
    .replace(EXAMPLE_TEXT, (_, words, url) => own ?? `For example: ${words} (${url})`)
    .replace(EXAMPLE_MARKDOWN, (_, words, url) => own ?? `For example: [${words}](${url})`);

/** The plain text for a reply: question, answer, link, and the month in which the answer was confirmed. */
export const asPlainText = ({ question, text, url, month }: PastedAnswer): string =>
  blocks(question, withExample(text), lines(url, confirmed(month)));

// Escapes what Markdown would interpret in the words of a link.
const escaped = (words: string) => words.replace(/[\\[\]*_`<~]|&(?=#?\w+;)/g, '\\$&');

/** The same as Markdown. The question is the link. */
export const asMarkdown = ({ question, markdown, url, month }: PastedAnswer): string =>
  blocks(`**[${escaped(question)}](${url})**`, withExample(markdown), confirmed(month));
