import type { CopyKind } from '../client/copy-messages.ts';
import { asMarkdown, asPlainText, withExample } from '../client/pasted.ts';

/** A row of the support desk. `id` is the id of an answer; any other row has its `text`. */
export type Row = { id: string | undefined; title: string; text?: string | undefined; url: string; month: string };

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

/**
 * The text to paste for a row. `own`: the customer's case, which takes the place of an answer's example; as a row of its own it is the
 * reply to the customer and its link, without a title. Rejects if the texts cannot be loaded.
 */
export async function pastedText(row: Row, kind: CopyKind, texts: () => Promise<Texts>, own?: Row): Promise<string> {
  if (kind === 'link') return row.url;
  if (row === own) return `${row.text}\n\n${kind === 'text' ? row.url : `<${row.url}>`}\n`;
  const { id, title: question, url, month, text = '' } = row;
  const found = id === undefined ? { text, markdown: text } : (await texts()).get(id);
  if (!found) throw new Error(`There is no text of ${id}.`);
  const case_ = own?.text && `${own.text}\n\n${own.url}`;
  if (kind === 'text') return asPlainText({ question, url, month, markdown: '', text: withExample(found.text, case_) });
  return asMarkdown({ question, url, month, text: '', markdown: withExample(found.markdown, case_ && `${own?.text}\n\n<${own?.url}>`) });
}
