import { createHash } from 'node:crypto';

/**
 * A text that an agent pastes: an answer, or a calculator preset. `id` is permanent. Each text ends in the link. `confirmed` is a month.
 * `revision` differs exactly if the title or a text does: a price can change the text of an answer that was confirmed earlier.
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

/** A row with the link at the end of each text. */
export function withLink(source: Source): MacroRow {
  const { title, url } = source;
  const href = escapedHtml(url);
  const row = {
    ...source,
    text: `${source.text}\n\n${url}`,
    markdown: `${source.markdown}\n\n<${url}>`,
    html: `${source.html}<p><a href="${href}">${href}</a></p>`,
  };
  const digest = createHash('sha256').update(JSON.stringify([title, row.text, row.markdown, row.html]));
  return { ...row, revision: digest.digest('hex').slice(0, 8) };
}

/** The id of a preset, from its address: "preset-plan-pro-used-40". It is the same as long as the case is. */
export function presetId(path: string): string {
  const query = new URLSearchParams(path.split('?')[1] ?? '');
  query.delete('example');
  return `preset-${query.toString().toLowerCase()}`.replace(/[^a-z0-9]+/g, '-').replace(/-$/, '');
}
