import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { CHANGED, REAL, type Site } from '../sites/sites.ts';

// By default the parser treats the content of <noscript> as plain text.
const READ_INSIDE_NOSCRIPT = { blockTextElements: { script: true, style: true } };

export type BuiltPage = { file: string; path: string; html: string; root: HTMLElement };
/** `to` is the target: a path under the base path. */
export type BuiltRedirect = BuiltPage & { to: string };

/** The sites whose files are checked: the one that customers read, and one that its owner has changed. */
export const SITES: readonly Site[] = [REAL, CHANGED];

const parsed = new Map<string, BuiltPage[]>();

/** Every HTML file of a built site: its file, its served path, and the parsed HTML. Read once, because no test changes a site. */
function builtFiles({ directory, base }: Site): BuiltPage[] {
  const known = parsed.get(directory);
  if (known) return known;
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(directory, file), 'utf8');
      return { file, path: base + file.replace(/(^|\/)index\.html$/, '$1'), html, root: parse(html, READ_INSIDE_NOSCRIPT) };
    });
  parsed.set(directory, files);
  return files;
}

const refreshOf = ({ root }: BuiltPage) => root.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');

/** Every page of a site that is not a redirect. */
export const builtPages = (site: Site): BuiltPage[] => builtFiles(site).filter((page) => refreshOf(page) === undefined);

/** Every page of a site that redirects to another page. */
export const builtRedirects = (site: Site): BuiltRedirect[] =>
  builtFiles(site).flatMap((page) => {
    const refresh = refreshOf(page);
    return refresh === undefined ? [] : [{ ...page, to: /^0; url=(.+)$/.exec(refresh)?.[1] ?? '' }];
  });

/** Returns the page at a path. Throws if it is missing. */
export const pageAt = (pages: readonly BuiltPage[], path: string): BuiltPage => {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`${path} was not built.`);
  return page;
};

/** True if search engines should index the page. */
export const isIndexed = ({ root }: BuiltPage): boolean => !root.querySelector('meta[name=robots]');

/** The text that a reader sees: no scripts or styles, white space collapsed. */
export function readableText(root: HTMLElement): string {
  const copy = parse(root.toString());
  for (const node of copy.querySelectorAll('script, style, template')) node.remove();
  return copy.structuredText.replace(/\s+/g, ' ').trim();
}
