import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { answerSchema, articleSchema } from '../../src/content/entry-schemas.ts';
import { topics } from '../../src/content/topics.ts';
import { CITED_RULES } from '../../src/rules/index.ts';

const [topic] = topics.map(({ id }) => id);
const [rule] = CITED_RULES;

const answer = { question: 'Why?', summary: 'Because.', topic, rules: [rule], order: 1, confirmed: '2026-05' };
const article = { title: 'Credits', summary: 'How they work.', area: 'AI video & content', updated: '2026-05', order: 1 };

/** What a schema says of frontmatter: each key with its sentence. */
const said = (schema: z.ZodType, data: object) =>
  schema.safeParse(data).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('an answer', () => {
  const schema = answerSchema(z.string());

  test('needs a question, a summary, a topic, its rules, an order and a month; all else has a default', () => {
    expect(schema.parse(answer)).toEqual({ ...answer, published: true, aliases: [], related: [], asks: [] });
  });

  test.each([
    {
      what: 'a question without its mark',
      data: { question: 'Why' },
      says: 'question: expected a question that ends with a question mark, found "Why"',
    },
    { what: 'a summary of blanks', data: { summary: ' ' }, says: 'summary: expected the answer in one plain sentence' },
    {
      what: 'a topic that is not there',
      data: { topic: 'refreshing' },
      says: `topic: expected one of the topics of content/topics.yaml: ${topics.map(({ id }) => id).join(', ')}, found "refreshing"`,
    },
    {
      what: 'a rule that the catalog does not have',
      data: { rules: ['included.no-rolover'] },
      says: 'rules.0: expected the id of a rule in content/catalog/rules.yaml, found "included.no-rolover"',
    },
    {
      what: 'no rule to rest on',
      data: { rules: [] },
      says: 'rules: expected at least one rule that the answer rests on, or published: false',
    },
    {
      what: 'another word than with-rates',
      data: { published: 'soon' },
      says: 'published: expected true, false or with-rates, found "soon"',
    },
    {
      what: 'a month that YAML takes for a number',
      data: { confirmed: 2026 },
      says: 'confirmed: expected a month in quotes, such as "2026-05", found 2026',
    },
    {
      what: 'a month that is none',
      data: { confirmed: '2026-13' },
      says: 'confirmed: expected a month, such as "2026-05", found "2026-13"',
    },
    {
      what: 'a number among what customers ask',
      data: { asks: [500] },
      says: 'asks.0: expected a question in the words of a customer, found 500',
    },
    { what: 'half an order', data: { order: 1.5 }, says: 'order: expected a whole number, found 1.5' },
    { what: 'a key that answers do not have', data: { colour: 'blue' }, says: 'Unrecognized key: "colour"' },
  ])('$what: one sentence that says what belongs there', ({ data, says }) => {
    expect(said(schema, { ...answer, ...data })).toEqual([expect.stringContaining(says)]);
  });

  test('may rest on no rule if it says that what is asked is not published', () => {
    expect(said(schema, { ...answer, rules: [], published: false })).toEqual([]);
  });
});

describe('an article', () => {
  const schema = articleSchema(z.string(), z.string());

  test('needs a title, a summary, an area, a month and an order; all else has a default', () => {
    expect(schema.parse(article)).toEqual({ ...article, answers: [], more: [], related: [], asks: [] });
  });

  test.each([
    { what: 'no title', data: { title: undefined }, says: 'title: expected a title, found nothing' },
    { what: 'a month without quotes', data: { updated: 2026 }, says: 'updated: expected a month in quotes, such as "2026-05", found 2026' },
    { what: 'an empty question', data: { asks: [''] }, says: 'asks.0: expected a question in the words of a customer, found ""' },
  ])('$what: one sentence that says what belongs there', ({ data, says }) => {
    expect(said(schema, { ...article, ...data })).toEqual([says]);
  });
});
