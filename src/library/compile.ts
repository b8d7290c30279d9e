import { readFileSync } from 'node:fs';
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { defineHastPlugin, mdxToJs } from 'satteri';
import { ContentError } from './read-yaml.ts';

/** A heading of a text: its level, its id and its words. */
export type Heading = { depth: number; slug: string; text: string };

/** A text as the body of a function, which takes a JSX runtime and the frontmatter; and its headings, in order. */
export type Compiled = { code: string; headings: Heading[] };

/** The source of a text, the file that it comes from, and what its frontmatter says. */
export type Source = { file: string; body: string; frontmatter: object };

const noImports = (file: string) =>
  defineHastPlugin({
    name: 'no-imports',
    mdxjsEsm({ value: found }) {
      throw new ContentError([
        { file, key: 'text', found, expected: 'no import and no export: src/components/mdx.ts has the parts of texts' },
      ]);
    },
  });

async function compile(source: string, { file, frontmatter }: Source): Promise<Compiled> {
  const astro = { frontmatter, headings: [] as Heading[], localImagePaths: new Set<string>(), remoteImagePaths: new Set<string>() };
  const { code } = await mdxToJs(source, {
    hastPlugins: [noImports(file), satteriHeadingIdsPlugin()],
    features: { smartPunctuation: true },
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
    outputFormat: 'function-body',
    data: { astro },
  });
  return { code, headings: astro.headings };
}

/** What the compiler says, such as "8:1: Expected a closing tag", as a problem of a file. */
function asProblem(file: string, source: string, { message }: Error): ContentError {
  const [, place, words = message] = /^(\d+):\d+: (.*)$/s.exec(message.replace(/ \(mdx-.*\)$/, '')) ?? [];
  const line = place === undefined ? undefined : Number(place);
  const found = line === undefined ? undefined : source.split('\n')[line - 1];
  const expected = words.startsWith('Expected ') ? words.slice('Expected '.length) : `MDX. ${words}`;
  return new ContentError([{ file, line, key: 'text', found, expected }]);
}

/** Compiles a text of MDX. Throws ContentError, with the line of the file, where it is none. */
export async function compileText(text: Source): Promise<Compiled> {
  try {
    return await compile(text.body, text);
  } catch (error) {
    if (error instanceof ContentError) throw error;
    // Once more with the frontmatter in front, so that the line named is the file's.
    const source = readFileSync(text.file, 'utf8');
    try {
      return await compile(source, text);
    } catch (again) {
      throw again instanceof Error ? asProblem(text.file, source, again) : again;
    }
  }
}
