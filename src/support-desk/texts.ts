import type { CopyKind } from '../client/copy-messages.ts';
import { asMarkdown, asPlainText } from '../client/pasted.ts';

/** A row of the support desk. `id` is the id of an answer; a preset has a figure instead. */
export type Row = { id: string | undefined; title: string; figure?: string | undefined; url: string; month: string };

type Text = { id: string; text: string; markdown: string };
type Texts = Map<string, Text>;

/** Loading the texts fails after this long. In milliseconds. */
export const LONGEST_WAIT = 10_000;

/** Returns a function that loads the texts of all answers once. A failed load is not cached, so that the next call tries again. */
export function textsFrom(address: string): () => Promise<Texts> {
  let texts: Promise<Texts> | undefined;
  const load = async () => {
    const response = await fetch(address, { signal: AbortSignal.timeout(LONGEST_WAIT) });
    if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    const { answers } = (await response.json()) as { answers: Text[] };
    return new Map(answers.map((answer) => [answer.id, answer]));
  };
  return () => {
    texts ??= load().catch((error: unknown) => {
      texts = undefined;
      throw error;
    });
    return texts;
  };
}

/** The text to paste for a row. For a preset, its title, figure and link. Rejects if the texts cannot be loaded. */
export async function pastedText(row: Row, kind: CopyKind, texts: () => Promise<Texts>): Promise<string> {
  if (kind === 'link') return row.url;
  if (row.id === undefined) {
    const figure = row.figure ?? '';
    if (kind === 'markdown') return `[${row.title}](${row.url})${figure && `: ${figure}`}\n`;
    return `${row.title}\n${figure && `${figure}\n`}${row.url}\n`;
  }
  const found = (await texts()).get(row.id);
  if (!found) throw new Error(`There is no text of ${row.id}.`);
  const answer = { question: row.title, url: row.url, month: row.month, text: found.text, markdown: found.markdown };
  return kind === 'text' ? asPlainText(answer) : asMarkdown(answer);
}
