import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { literalFigures } from './literal-figures.ts';

const root = path.resolve(import.meta.dirname, '../..');
const files = (folder: string, ending: RegExp) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => path.join(folder, file));

describe('no figure of credits stands in prose', () => {
  test.each([
    ...files('content/articles', /\.mdx$/),
    ...files('content/answers', /\.mdx$/),
    ...files('src', /(\.astro|\.tsx|messages\.ts)$/),
  ])('%s', (file) => {
    // What customers ask is theirs: it is searched, and never shown.
    const text = readFileSync(path.join(root, file), 'utf8')
      .replace(/<style.*?<\/style>/gs, '')
      .replace(/^asks:\n(?: {2}- .*\n)*/m, '');
    expect(literalFigures(text)).toEqual([]);
  });

  test.each([
    'Free includes 5 credits.',
    'You get **30** credits a month.',
    'five credits',
    'a hundred included credits',
    '250&nbsp;credits',
    'credits: 100',
    'They expire 12 months from purchase.',
    'twelve months',
    '5 one-time credits',
    '1,000 credits',
  ])('would be found: %s', (line) => {
    expect(literalFigures(line)).toEqual([line]);
  });

  test.each([
    '<Credits of="free" />',
    'Six kinds of work can use credits.',
    'Add-on credits expire.',
    'the last month',
    'rounded up once, to whole credits',
  ])('is not found in: %s', (line) => {
    expect(literalFigures(line)).toEqual([]);
  });
});
