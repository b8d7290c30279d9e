import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { answerNames } from '../../src/content/answer-names.ts';
import { tokensOf } from '../../src/search/tokens.ts';
import { type Query, queries, servedBy } from './quality.ts';

const root = path.resolve(import.meta.dirname, '../..');
const articles = readdirSync(path.join(root, 'content/articles')).map((file) => file.replace(/\.mdx$/, ''));
/** Any name that an answer has or had: a renamed answer serves the same queries. */
const answers = answerNames().flatMap(({ id, aliases }) => [id, ...aliases]);

const query = z.strictObject({
  query: z.string().trim().min(1),
  answers: z.array(z.enum(answers)).min(1).optional(),
  article: z.enum(articles).optional(),
  calculator: z.literal(true).optional(),
  changes: z.literal(true).optional(),
  support: z.literal(true).optional(),
});
const file = z.strictObject({ tuned: z.array(query), held: z.array(query), blind: z.array(query).optional() });

test('each query names answers and articles that exist, and nothing else', () => {
  const text = readFileSync(path.join(import.meta.dirname, 'queries.yaml'), 'utf8');
  expect(file.safeParse(parse(text)).error?.issues).toBe(undefined);
});

const all: Query[] = [...queries.tuned, ...queries.held, ...(queries.blind ?? [])];

test('there are enough of them to tell one search from another', () => {
  expect(all.length).toBeGreaterThanOrEqual(150);
});

test('none stands twice, in any part, nor one that differs by signs and case alone', () => {
  const seen = new Set<string>();
  const again = all.filter((one) => {
    const words = tokensOf(one.query).join(' ');
    return seen.size === seen.add(words).size;
  });
  expect(again.map((one) => one.query)).toEqual([]);
});

test('no query names an answer twice', () => {
  expect(all.filter((one) => new Set(one.answers).size !== (one.answers?.length ?? 0))).toEqual([]);
});

describe.each(Object.entries(queries))('the part %s', (_, list) => {
  test('holds at least 75', () => {
    expect(list.length).toBeGreaterThanOrEqual(75);
  });

  test('some that nothing answers, most that something does', () => {
    const empty = list.filter((one) => servedBy(one).length === 0);
    expect(empty.length).toBeGreaterThanOrEqual(5);
    expect(empty.length).toBeLessThan(list.length / 2);
  });

  test('single words, phrases and whole sentences', () => {
    const lengths = list.map((one) => tokensOf(one.query).length);
    expect(lengths.filter((length) => length === 1).length).toBeGreaterThan(0);
    expect(lengths.filter((length) => length > 1 && length < 6).length).toBeGreaterThan(0);
    expect(lengths.filter((length) => length > 10).length).toBeGreaterThan(0);
  });
});
