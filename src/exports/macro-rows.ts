import { answersFile } from './answers-file.ts';
import { allPresets } from './desk-rows.ts';
import { asPasted, escapedHtml, type MacroRow, presetId } from './macro-row.ts';

/** All rows: the answers in order, then the calculator presets. `replyOf`: the calculator's reply to a preset's query string, which may have several lines. */
export async function macroRows(replyOf: (query: string) => string): Promise<MacroRow[]> {
  const [{ answers }, presets] = await Promise.all([answersFile(), allPresets()]);
  return [
    ...answers.map(({ id, question, text, markdown, html, url, confirmed }) =>
      asPasted({ id, title: question, text, markdown, html, url, confirmed }),
    ),
    ...presets.map(({ title, path, confirmed }) => {
      const text = replyOf(path.split('?')[1] ?? '');
      const url = new URL(path, import.meta.env.SITE).href;
      return asPasted({
        id: presetId(path),
        title,
        text,
        markdown: text,
        html: `<p>${escapedHtml(text).replaceAll('\n', '<br>')}</p>`,
        url,
        confirmed,
      });
    }),
  ];
}
