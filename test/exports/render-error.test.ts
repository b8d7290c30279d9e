import { expect, test } from 'vitest';
import { renderError } from '../../src/exports/render-error.ts';

const said = (message: string) => renderError('content/articles/a.mdx', new Error(message), ['Anchor', 'Callout']).message;

test('a part that is not there is refused, with the parts that are and the one that may be meant', () => {
  expect(said('Expected component `Calout` to be defined')).toBe(`content/articles/a.mdx: text
  found     "<Calout>"
  expected  one of the parts Anchor, Callout
  write     <Callout>`);
});

test('a value that is not there is refused, with what may stand between braces', () => {
  expect(said('titel is not defined')).toBe(`content/articles/a.mdx: text
  found     "titel is not defined"
  expected  only frontmatter, and what it holds, between { and }`);
});
