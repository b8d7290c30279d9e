import { z } from 'zod';
import { catalog } from './catalog.ts';
import { topics } from './topics.ts';

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

/** Customers' own words: whole questions, or a word or two. Searched, never shown. */
const asks = z.array(text('a question in the words of a customer')).default([]);

/**
 * An article's frontmatter. `order` is its place in lists; `answers` are the questions that open within it, `more` those that it links to,
 * in order. The parameters are schemas for a reference to an entry: Astro's own, or plain text.
 */
export const articleSchema = <Answer extends z.ZodType, Article extends z.ZodType>(answer: Answer, article: Article) =>
  z.strictObject({
    title: text('a title'),
    summary: text('one sentence that says what the article answers'),
    area: text('the area that the article belongs to'),
    updated: month,
    order: z.int(expected('a whole number')),
    answers: z.array(answer).default([]),
    more: z.array(answer).default([]),
    asks,
    related: z.array(article).default([]),
  });

/**
 * An answer's frontmatter. The file name is its permanent id; `aliases` are its former ids. `published: false` means that the fact asked
 * for is not published; `with-rates`, that it is published once the rate card is. `answer` is the schema for a reference to an answer.
 */
export const answerSchema = <Answer extends z.ZodType>(answer: Answer) =>
  z
    .strictObject({
      question: text('a question').regex(/\?$/, expected('a question that ends with a question mark')),
      summary: text('the answer in one plain sentence, for search results and link previews'),
      topic: z.enum(
        topics.map((topic) => topic.id),
        expected(`one of the topics of content/topics.yaml: ${topics.map((topic) => topic.id).join(', ')}`),
      ),
      published: z.union([z.boolean(), z.literal('with-rates')], expected('true, false or with-rates')).default(true),
      rules: z.array(ruleId),
      aliases: z.array(text('an id that the answer had before')).default([]),
      related: z.array(answer).default([]),
      asks,
      order: z.int(expected('a whole number')),
      confirmed: month,
    })
    .refine(({ rules, published }) => rules.length > 0 || !published, {
      path: ['rules'],
      error: 'expected at least one rule that the answer rests on, or published: false',
    });
