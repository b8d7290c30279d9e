/** An answer to paste: its rendered text in both formats with absolute links, its address, and its month in words. */
export type PastedAnswer = { question: string; text: string; markdown: string; url: string; month: string };

/** The plain text for a reply: question, answer, link, and the month in which the answer was confirmed. */
export const asPlainText = ({ question, text, url, month }: PastedAnswer): string =>
  `${question}\n\n${text}\n\n${url}\nConfirmed ${month}\n`;

// Escapes what Markdown would interpret in the words of a link.
const escaped = (words: string) => words.replace(/[\\[\]*_`<~]|&(?=#?\w+;)/g, '\\$&');

/** The same as Markdown. The question is the link. */
export const asMarkdown = ({ question, markdown, url, month }: PastedAnswer): string =>
  `**[${escaped(question)}](${url})**\n\n${markdown}\n\nConfirmed ${month}\n`;
