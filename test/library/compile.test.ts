import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/library/compile.ts';
import type { ContentError } from '../../src/library/read-yaml.ts';

const FRONT = '---\ntitle: A\norder: 1\n---\n\n';

const compiled = (body: string, frontmatter: object = {}) => compileText({ file: 'a.mdx', text: FRONT + body }, frontmatter);

type Node = { type: unknown; props: Record<string, unknown> };

/** The text as a tree, made with a JSX runtime that keeps what it is given. */
async function tree(body: string, frontmatter: object = {}, components: object = {}): Promise<Node> {
  const { code } = await compiled(body, frontmatter);
  const jsx = (type: unknown, props: object) => ({ type, props });
  const { default: text } = new Function('runtime', 'frontmatter', code)({ Fragment: 'fragment', jsx, jsxs: jsx }, frontmatter);
  return text({ components });
}

describe('a text', () => {
  test('has its headings in order, each with an id of its own', async () => {
    const { headings } = await compiled('## What counts\n\nA.\n\n### More\n\n## What counts\n');
    expect(headings).toEqual([
      { depth: 2, slug: 'what-counts', text: 'What counts' },
      { depth: 3, slug: 'more', text: 'More' },
      { depth: 2, slug: 'what-counts-1', text: 'What counts' },
    ]);
  });

  test('may name in a heading what its frontmatter holds', async () => {
    const { headings } = await compiled('## About {frontmatter.title}', { title: 'Credits' });
    expect(headings).toEqual([{ depth: 2, slug: 'about-credits', text: 'About Credits' }]);
  });

  test('gives its parts what its frontmatter holds', async () => {
    const made = await tree('<Part of={frontmatter.more} />', { more: [{ id: 'a' }] }, { Part: 'part' });
    expect(made).toEqual({ type: 'part', props: { of: [{ id: 'a' }] } });
  });

  test('has tables and curly quotes, and attributes as HTML names them', async () => {
    const made = JSON.stringify(await tree('It\'s "so".\n\n| a | b |\n| - | -: |\n| c | d |\n\n- [x] done\n'));
    expect(made).toContain('It’s “so”.');
    expect(made).toContain('"type":"table"');
    expect(made).toContain('"class":"contains-task-list"');
  });

  test('of nothing is compiled', async () => {
    expect((await compiled('')).headings).toEqual([]);
  });
});

const problems = (body: string) =>
  compiled(body).then(
    () => [],
    (error: ContentError) => error.problems.map(({ line, key, found, expected }) => ({ line, key, found, expected })),
  );

describe('a text that is no MDX is refused, with the line of its file', () => {
  test.each([
    { what: 'a part left open', body: 'One.\n\n<Callout>Two', line: 8, found: '<Callout>Two', expected: /^a closing tag for `<Callout>`/ },
    {
      what: 'a part closed by another',
      body: '<A><B></A>',
      line: 6,
      found: '<A><B></A>',
      expected: /^MDX\. Unexpected closing tag `<\/A>`/,
    },
    {
      what: 'an expression that is none',
      body: 'One {two three}.',
      line: 6,
      found: 'One {two three}.',
      expected: /^MDX\. Could not parse/,
    },
    { what: 'a brace left open', body: 'One.\n\n\nTwo {', line: 9, found: 'Two {', expected: /^MDX\. Unexpected end of file/ },
  ])('$what', async ({ body, line, found, expected }) => {
    expect(await problems(body)).toEqual([{ line, key: 'text', found, expected: expect.stringMatching(expected) }]);
  });

  test.each(['import A from "../a.astro";', 'export const a = 1;'])('and so is %s', async (found) => {
    const expected = 'no import and no export: src/components/mdx.ts has the parts of texts';
    expect(await problems(`${found}\n\nOne.\n`)).toEqual([{ line: undefined, key: 'text', found, expected }]);
  });
});
