import { defineCollection, reference } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { answerSchema, articleSchema } from './library/entry-schemas.ts';

/** The file name as it stands: it is the entry's permanent id. */
const fileName = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

/** Entries without a module of their own: `render` of the library makes their text. */
const entriesOf = (folder: string): Loader => {
  const loader = glob({ base: `./content/${folder}`, pattern: '*.mdx', generateId: fileName, retainBody: false });
  return {
    ...loader,
    load: (context) =>
      loader.load({ ...context, store: { ...context.store, set: ({ deferredRender: _, ...entry }) => context.store.set(entry) } }),
  };
};

export const collections = {
  articles: defineCollection({
    loader: entriesOf('articles'),
    schema: articleSchema(reference('answers'), reference('articles')),
  }),
  answers: defineCollection({ loader: entriesOf('answers'), schema: answerSchema(reference('answers')) }),
};
