import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { DIST, SUBPATH, SUBPATH_DIST } from '../build.ts';

// The parser takes what stands in <noscript> for mere text unless told otherwise.
const READ_INSIDE_NOSCRIPT = { blockTextElements: { script: true, style: true } };

export type Build = { name: string; directory: string; base: string; site: string };
export type BuiltPage = { file: string; path: string; html: string; root: HTMLElement };
/** `to` is where it leads: a path, under the base path. */
export type BuiltRedirect = BuiltPage & { to: string };

/** The builds that are there before the tests. */
export const BUILDS: readonly Build[] = [
  { name: 'at the root', directory: DIST, base: '/', site: 'http://localhost:4321' },
  { name: 'under a sub-path', directory: SUBPATH_DIST, base: SUBPATH.BASE_PATH, site: SUBPATH.SITE_URL },
];

/** Every HTML file of a build: its file, the path that it is served at under `base`, and what is parsed of it. */
function builtFiles(directory: string, base: string): BuiltPage[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const html = readFileSync(path.join(directory, file), 'utf8');
      return { file, path: base + file.replace(/(^|\/)index\.html$/, '$1'), html, root: parse(html, READ_INSIDE_NOSCRIPT) };
    });
}

const refreshOf = ({ root }: BuiltPage) => root.querySelector('meta[http-equiv=refresh]')?.getAttribute('content');

/** Every page of a build that is there to be read. */
export const builtPages = (directory: string, base = '/'): BuiltPage[] =>
  builtFiles(directory, base).filter((page) => refreshOf(page) === undefined);

/** Every page of a build that leads on to another one at once. */
export const builtRedirects = (directory: string, base = '/'): BuiltRedirect[] =>
  builtFiles(directory, base).flatMap((page) => {
    const refresh = refreshOf(page);
    return refresh === undefined ? [] : [{ ...page, to: /^0; url=(.+)$/.exec(refresh)?.[1] ?? '' }];
  });

/** A page that has to be there. */
export const pageAt = (pages: readonly BuiltPage[], path: string): BuiltPage => {
  const page = pages.find((one) => one.path === path);
  if (!page) throw new Error(`${path} was not built.`);
  return page;
};

/** Whether search engines should know it. */
export const isIndexed = ({ root }: BuiltPage): boolean => !root.querySelector('meta[name=robots]');

/** The text that a reader reads: no scripts or styles, white space folded. */
export function readableText(root: HTMLElement): string {
  const copy = parse(root.toString());
  for (const node of copy.querySelectorAll('script, style, template')) node.remove();
  return copy.text.replace(/\s+/g, ' ').trim();
}
