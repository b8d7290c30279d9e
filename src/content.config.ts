import { defineCollection, reference } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { catalog } from './library/catalog.ts';

const expected = (what: string) => ({
  error: (issue: { input?: unknown }) => `expected ${what}, found ${JSON.stringify(issue.input) ?? 'nothing'}`,
});

const text = (what: string) => z.string(expected(what)).trim().min(1, expected(what));
const month = z
  .string(expected('a month in quotes, such as "2026-05"'))
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, expected('a month, such as "2026-05"'));
const ruleId = z.string(expected('the id of a rule')).refine((id) => catalog.rules.some((rule) => rule.id === id), {
  error: (issue) => `expected the id of a rule in content/catalog/rules.yaml, found ${JSON.stringify(issue.input)}`,
});

/** An article. `order` sets its place in lists; `answers` are the questions that it opens in place, in order. */
const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: '*.mdx' }),
  schema: z.strictObject({
    title: text('a title'),
    summary: text('one sentence that says what the article answers'),
    area: text('the area that the article belongs to'),
    updated: month,
    order: z.int(expected('a whole number')),
    answers: z.array(reference('answers')).default([]),
    related: z.array(reference('articles')).default([]),
  }),
});

/** An answer. The file name is its permanent id. */
const answers = defineCollection({
  loader: glob({ base: './content/answers', pattern: '*.mdx' }),
  schema: z.strictObject({
    question: text('a question').regex(/\?$/, expected('a question that ends with a question mark')),
    summary: text('the answer in one plain sentence, for search results and link previews'),
    rules: z.array(ruleId).min(1, expected('at least one rule that the answer rests on')),
    related: z.array(reference('answers')).default([]),
    words: z.array(z.string()).default([]),
    order: z.int(expected('a whole number')),
    confirmed: month,
  }),
});

export const collections = { articles, answers };
