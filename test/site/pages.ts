import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

// The parser takes what stands in <noscript> for mere text unless told otherwise.
const READ_INSIDE_NOSCRIPT = { blockTextElements: { script: true, style: true } };

export type BuiltPage = { file: string; path: string; html: string; root: HTMLElement };

/** Every page of a build: its file, the path that it is served at under `base`, and its parsed HTML. */
export function builtPages(directory: string, base = '/'): BuiltPage[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(directory, file), 'utf8');
      return { file, path: base + file.replace(/(^|\/)index\.html$/, '$1'), html, root: parse(html, READ_INSIDE_NOSCRIPT) };
    });
}

/** The text that a reader reads: no scripts or styles, white space folded. */
export function readableText(root: HTMLElement): string {
  const copy = parse(root.toString());
  for (const node of copy.querySelectorAll('script, style, template')) node.remove();
  return copy.text.replace(/\s+/g, ' ').trim();
}
