import { answersFile } from './answers-file.ts';
import { allPresets } from './desk-rows.ts';
import { asPasted, escapedHtml, type MacroRow, presetId } from './macro-row.ts';

/** All rows: the answers in order, then the calculator presets. `exampleOf`: the verdict on a preset's query string, in words. */
export async function macroRows(exampleOf: (query: string) => string): Promise<MacroRow[]> {
  const [{ answers }, presets] = await Promise.all([answersFile(), allPresets()]);
  return [
    ...answers.map(({ id, question, text, markdown, html, url, confirmed }) =>
      asPasted({ id, title: question, text, markdown, html, url, confirmed }),
    ),
    ...presets.map(({ title, path, confirmed }) => {
      const text = exampleOf(path.split('?')[1] ?? '');
      const url = new URL(path, import.meta.env.SITE).href;
      return asPasted({ id: presetId(path), title, text, markdown: text, html: `<p>${escapedHtml(text)}</p>`, url, confirmed });
    }),
  ];
}
