import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { type AstroComponentFactory, Renderer } from 'astro/runtime/server/index.js';
import { compileText, type Heading } from './compile.ts';
import { nearest } from './corrections.ts';
import { ContentError } from './read-yaml.ts';
import { sourceOf } from './source.ts';

/** An entry's text as a component, which is given the parts that it may use as `components`; and its headings, in order. */
export type Rendered = { Content: AstroComponentFactory; headings: Heading[] };

type Entry = { collection: string; id: string; data: object };
type Props = { components?: Record<string, unknown> };

const runtime = { Fragment, jsx, jsxs };

/** What is wrong with a text that cannot be rendered: it uses a part that is not there, or a value that is not. */
export function renderError(file: string, { message }: Error, parts: readonly string[]): ContentError {
  const part = /^Expected component `([^`]+)`/.exec(message)?.[1];
  if (part === undefined)
    return new ContentError([{ file, key: 'text', found: message, expected: 'only frontmatter, and what it holds, between { and }' }]);
  const meant = nearest(part, parts);
  const expected = `one of the parts ${parts.join(', ')}`;
  return new ContentError([{ file, key: 'text', found: `<${part}>`, expected, write: meant && `<${meant}>` }]);
}

/**
 * An article's or an answer's text as a component. Throws ContentError where the text is no MDX, or uses what is not there.
 *
 * Not Astro's own `render`: it bundles a module for each entry, and for some thousands of them that is most of a build's memory.
 */
export async function render(entry: Entry): Promise<Rendered> {
  const source = sourceOf(entry);
  const { code, headings } = await compileText(source, entry.data);
  const { default: text } = new Function('runtime', 'frontmatter', code)(runtime, entry.data);
  const content = ({ components = {}, ...props }: Props) => {
    try {
      return text({ ...props, components: { Fragment, ...components } });
    } catch (error) {
      const parts = Object.keys(components).filter((name) => /^[A-Z]/.test(name));
      throw error instanceof Error && !(error instanceof ContentError) ? renderError(source.file, error, parts) : error;
    }
  };
  return { Content: Object.assign(content, { [Renderer]: 'astro:jsx' }) as unknown as AstroComponentFactory, headings };
}
