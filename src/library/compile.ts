import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineHastPlugin, mdxToJs } from 'satteri';
import { ContentError } from './read-yaml.ts';
import type { Source } from './source.ts';

/** A heading of a text: its level, its id and its words. */
export type Heading = { depth: number; slug: string; text: string };

/** A text as the body of a function, which takes a JSX runtime and the frontmatter; and its headings, in order. */
export type Compiled = { code: string; headings: Heading[] };

const noImports = (file: string) =>
  defineHastPlugin({
    name: 'no-imports',
    mdxjsEsm({ value: found }) {
      throw new ContentError([
        { file, key: 'text', found, expected: 'no import and no export: src/components/mdx.ts has the parts of texts' },
      ]);
    },
  });

/** What the compiler says, such as "8:1: Expected a closing tag", as a problem of a file. */
function asProblem(file: string, text: string, { message }: Error): ContentError {
  const [, place, words = message] = /^(\d+):\d+: (.*)$/s.exec(message.replace(/ \(mdx-.*\)$/, '')) ?? [];
  const line = place === undefined ? undefined : Number(place);
  const found = line === undefined ? undefined : text.split('\n')[line - 1];
  const expected = words.startsWith('Expected ') ? words.slice('Expected '.length) : `MDX. ${words}`;
  return new ContentError([{ file, line, key: 'text', found, expected }]);
}

/** Compiles a file of MDX, whose headings may name what its frontmatter holds. Throws ContentError, with the line, where it is none. */
export async function compileText({ file, text }: Source, frontmatter: object): Promise<Compiled> {
  const astro = { frontmatter, headings: [] as Heading[], localImagePaths: new Set<string>(), remoteImagePaths: new Set<string>() };
  try {
    const { code } = await mdxToJs(text, {
      hastPlugins: [noImports(file), satteriHeadingIdsPlugin()],
      features: { smartPunctuation: true },
      jsxImportSource: 'astro',
      elementAttributeNameCase: 'html',
      outputFormat: 'function-body',
      data: { astro },
    });
    return { code, headings: astro.headings };
  } catch (error) {
    throw error instanceof Error && !(error instanceof ContentError) ? asProblem(file, text, error) : error;
  }
}
