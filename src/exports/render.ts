import { type CollectionEntry, render } from 'astro:content';
import { setImmediate } from 'node:timers/promises';
import mdxRenderer from '@astrojs/mdx/server.js';
import type { MarkdownHeading } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import CalculatorLink from '../components/CalculatorLink.astro';
import { components } from '../components/mdx.ts';
import Questions from '../components/Questions.astro';
import { absolute } from '../content/href.ts';
import { ContentError } from '../content/read-yaml.ts';
import { type ExportFormats, toExportFormats } from './convert.ts';
import EntryContent from './EntryContent.astro';
import { renderError } from './render-error.ts';

/** The components for exports. The calculator is a link, since no script runs there. */
const PARTS = { ...components, Questions, Calculator: CalculatorLink };

/** The names of the components for authors; the other keys are HTML elements that Markdown produces. */
const NAMES = Object.keys(PARTS).filter((name) => /^[A-Z]/.test(name));

let container: ReturnType<typeof AstroContainer.create> | undefined;

async function renderer() {
  container ??= AstroContainer.create().then((created) => {
    created.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
    return created;
  });
  return container;
}

/** A text in its export formats, with its headings in order. */
type Text = ExportFormats & { headings: MarkdownHeading[] };

const rendered = new Map<string, Promise<Text>>();

/**
 * The rendered text of an answer or article. It is rendered once a build. Rejects with a ContentError if it uses an unknown component or
 * value. Pages await this first, because Astro's own error does not name the file.
 */
export function exportOf(entry: CollectionEntry<'answers' | 'articles'>): Promise<Text> {
  const path = `/${entry.collection}/${entry.id}/` as const;
  const make = async () => {
    // Without a pause, rendering all texts is one long task, and memory is not freed until it ends.
    await setImmediate();
    const { Content, headings } = await render(entry);
    const html = await (await renderer()).renderToString(EntryContent, { props: { Content, components: PARTS } }).catch((error: Error) => {
      throw error instanceof ContentError ? error : renderError(`content${path.slice(0, -1)}.mdx`, error, NAMES);
    });
    return { ...toExportFormats(html, absolute(path)), headings };
  };
  if (import.meta.env.DEV) return make();
  const text = rendered.get(path) ?? make();
  rendered.set(path, text);
  return text;
}
