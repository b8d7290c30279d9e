import { describe, expect, test } from 'vitest';
import { checkIds, type Named } from '../../src/content/permalinks.ts';
import { messageOf } from './texts.ts';

const answer = (id: string, ...aliases: string[]): Named => ({ id, aliases });
const said = (...answers: Named[]) => messageOf(() => checkIds(answers));
const FORM = 'lower-case letters, digits and single hyphens, for they are an address';

describe('names that are fit for an address, each of one answer alone', () => {
  test.each([
    { what: 'no answers', answers: [] },
    { what: 'answers without earlier names', answers: [answer('one'), answer('two-2')] },
    { what: 'earlier names, some with digits', answers: [answer('one', 'first', '1st-one'), answer('two', '2')] },
  ])('$what', ({ answers }) => {
    expect(() => checkIds(answers)).not.toThrow();
  });
});

const UNFIT = [
  { what: 'capitals', name: 'Do-credits' },
  { what: 'a space', name: 'do credits' },
  { what: 'an underscore', name: 'do_credits' },
  { what: 'a hyphen at the start', name: '-credits' },
  { what: 'a hyphen at the end', name: 'credits-' },
  { what: 'two hyphens in a row', name: 'do--credits' },
  { what: 'a slash', name: 'do/credits' },
  { what: 'a dot', name: 'credits.v2' },
  { what: 'another alphabet', name: 'crédits' },
  { what: 'a line break at the end', name: 'credits\n' },
  { what: 'nothing', name: '' },
];

describe('a name that is unfit for an address', () => {
  test.each(UNFIT)('of a file: $what', ({ name }) => {
    expect(said(answer(name))).toBe(`
content/answers/${name}.mdx: the file name
  found     ${JSON.stringify(name)}
  expected  ${FORM}`);
  });

  test.each(UNFIT)('an earlier one: $what', ({ name }) => {
    expect(said(answer('one', name))).toBe(`
content/answers/one.mdx: aliases
  found     ${JSON.stringify(name)}
  expected  ${FORM}`);
  });
});

describe('a name that two answers claim names both files', () => {
  const both = (file: string, name: string) => `
${file}: aliases
  found     "${name}"
  expected  each id and alias on one answer alone`;

  test.each([
    { what: 'an alias is the file name of an answer before it', answers: [answer('one'), answer('two', 'one')], name: 'one' },
    { what: 'an alias is an alias of an answer before it', answers: [answer('one', 'old'), answer('two', 'old')], name: 'old' },
  ])('$what', ({ answers, name }) => {
    expect(said(...answers)).toBe(both('content/answers/one.mdx and content/answers/two.mdx', name));
  });

  test('an alias is the file name of an answer after it', () => {
    expect(said(answer('one', 'two'), answer('two'))).toBe(both('content/answers/two.mdx and content/answers/one.mdx', 'two'));
  });

  test('a third one that claims it is told of the first', () => {
    const text = said(answer('one', 'old'), answer('two', 'old'), answer('three', 'old'));
    expect(text).toBe(
      both('content/answers/one.mdx and content/answers/two.mdx', 'old') +
        both('content/answers/one.mdx and content/answers/three.mdx', 'old'),
    );
  });
});

describe('a name that one answer has twice', () => {
  const own = (name: string) => `
content/answers/one.mdx: aliases
  found     "${name}"
  expected  each alias once, and not the file name itself`;

  test.each([
    { what: 'its file name', aliases: ['one'], name: 'one' },
    { what: 'one alias in two places', aliases: ['old', 'older', 'old'], name: 'old' },
  ])('$what', ({ aliases, name }) => {
    expect(said(answer('one', ...aliases))).toBe(own(name));
  });
});

test('all that is amiss is told at once', () => {
  expect(said(answer('One'), answer('two', 'two', 'a b'), answer('three', 'a b', 'old'), answer('four', 'old'))).toBe(`
content/answers/One.mdx: the file name
  found     "One"
  expected  ${FORM}
content/answers/two.mdx: aliases
  found     "two"
  expected  each alias once, and not the file name itself
content/answers/two.mdx: aliases
  found     "a b"
  expected  ${FORM}
content/answers/three.mdx: aliases
  found     "a b"
  expected  ${FORM}
content/answers/two.mdx and content/answers/three.mdx: aliases
  found     "a b"
  expected  each id and alias on one answer alone
content/answers/three.mdx and content/answers/four.mdx: aliases
  found     "old"
  expected  each id and alias on one answer alone`);
});
