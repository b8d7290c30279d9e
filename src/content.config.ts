import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { answerSchema, articleSchema } from './content/entry-schemas.ts';

/** The file name without its ending: the entry's permanent id. */
const fileName = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

const entriesOf = (folder: string) => glob({ base: `./content/${folder}`, pattern: '*.mdx', generateId: fileName });

export const collections = {
  articles: defineCollection({
    loader: entriesOf('articles'),
    schema: articleSchema(reference('answers'), reference('articles')),
  }),
  answers: defineCollection({ loader: entriesOf('answers'), schema: answerSchema(reference('answers')) }),
};
