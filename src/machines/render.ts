import type { CollectionEntry } from 'astro:content';
import { setImmediate } from 'node:timers/promises';
import mdxRenderer from '@astrojs/mdx/server.js';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import CalculatorLink from '../components/CalculatorLink.astro';
import { components } from '../components/mdx.ts';
import Questions from '../components/Questions.astro';
import { absolute } from '../library/href.ts';
import { render } from '../library/render.ts';
import { type Forms, formsOf } from './convert.ts';
import Text from './Text.astro';

/** The parts of a page, but for the calculator: where no script runs, a link leads to it. */
const PARTS = { ...components, Questions, Calculator: CalculatorLink };

let container: ReturnType<typeof AstroContainer.create> | undefined;

async function renderer() {
  container ??= AstroContainer.create().then((created) => {
    created.addServerRenderer({ name: 'astro:jsx', renderer: mdxRenderer });
    return created;
  });
  return container;
}

const kept = new Map<string, Promise<Forms>>();

/** The rendered text of an answer or article, in the forms in which it is handed on. Rendered once a build. */
export function textOf(entry: CollectionEntry<'answers' | 'articles'>): Promise<Forms> {
  const path = `/${entry.collection}/${entry.id}/` as const;
  const make = async () => {
    // Without a pause, a file of all texts is one long task, and what a task has let go of stays in memory until it ends.
    await setImmediate();
    const { Content } = await render(entry);
    const html = await (await renderer()).renderToString(Text, { props: { Content, components: PARTS } });
    return formsOf(html, absolute(path));
  };
  if (import.meta.env.DEV) return make();
  const text = kept.get(path) ?? make();
  kept.set(path, text);
  return text;
}
