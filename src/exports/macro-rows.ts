import { answersFile } from './answers-file.ts';
import { allPresets } from './desk-rows.ts';
import { escapedHtml, type MacroRow, presetId, withLink } from './macro-row.ts';

/** All rows: the answers in order, then the calculator presets. */
export async function macroRows(): Promise<MacroRow[]> {
  const [{ answers }, presets] = await Promise.all([answersFile(), allPresets()]);
  return [
    ...answers.map(({ id, question, text, markdown, html, url, confirmed }) =>
      withLink({ id, title: question, text, markdown, html, url, confirmed }),
    ),
    ...presets.map(({ title, path, confirmed }) =>
      withLink({
        id: presetId(path),
        title,
        text: title,
        markdown: title,
        html: `<p>${escapedHtml(title)}</p>`,
        url: new URL(path, import.meta.env.SITE).href,
        confirmed,
      }),
    ),
  ];
}
